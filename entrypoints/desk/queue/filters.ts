import { openStatuses } from '../../../core/clock/status.ts';
import { noQueueFilters, type QueueFilters } from '../../../core/queue/filter.ts';

const names = { text: 'q', site: 'site', account: 'account', category: 'category', triage: 'kind' } as const;

/** What the person wants to see stands in the address, so that a reload and a bookmark keep it. */
export function readQueueFilters(search: URLSearchParams): QueueFilters {
  const of = (name: string) => (search.get(name) ?? '').slice(0, 300);
  return {
    text: of(names.text),
    site: of(names.site),
    account: of(names.account),
    category: of(names.category),
    triage: of(names.triage),
    state: openStatuses.find((state) => state === search.get('state')) ?? '',
  };
}

/** Only what differs from the usual. */
export function writeQueueFilters(filters: QueueFilters): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of ['text', 'site', 'account', 'category', 'triage'] as const) {
    if (filters[name] !== noQueueFilters[name]) search.set(names[name], filters[name]);
  }
  if (filters.state !== '') search.set('state', filters.state);
  return search;
}
