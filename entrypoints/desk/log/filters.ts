import { type ClosedStatus, closedStatuses } from '../../../core/clock/status.ts';
import { type Channel, channels } from '../../../core/contact.ts';
import type { ContactQuery } from '../../../storage/queries.ts';

export type Period = 'today' | 'week' | 'month' | 'all' | 'custom';

/** What the person wants to see of the log; stands in the address, so that a reload keeps it. */
export interface Filters {
  readonly text: string;
  readonly site: string;
  /** How a contact by hand went; it has no site, as a rule. */
  readonly channel: Channel | '';
  /** `answered` is every answer, measured or not. */
  readonly outcome: ClosedStatus | '';
  readonly period: Period;
  /** Days (`2026-11-21`) of a custom period; either may be empty. Both belong to it. */
  readonly from: string;
  readonly to: string;
  readonly notCopied: boolean;
}

export const noFilters: Filters = {
  text: '',
  site: '',
  channel: '',
  outcome: '',
  period: 'week',
  from: '',
  to: '',
  notCopied: false,
};
export const everything: Filters = { ...noFilters, period: 'all' };

export const periods: readonly Period[] = ['today', 'week', 'month', 'all', 'custom'];

const day = /^\d{4}-\d{2}-\d{2}$/;

export function readFilters(search: URLSearchParams): Filters {
  const dayOf = (name: string) => {
    const value = search.get(name) ?? '';
    return day.test(value) ? value : '';
  };
  return {
    text: search.get('q') ?? '',
    site: search.get('site') ?? '',
    channel: channels.find((one) => one === search.get('channel')) ?? '',
    outcome: closedStatuses.find((one) => one === search.get('outcome')) ?? '',
    period: periods.find((one) => one === search.get('period')) ?? noFilters.period,
    from: dayOf('from'),
    to: dayOf('to'),
    notCopied: search.get('copied') === 'no',
  };
}

/** Only what differs from the usual. */
export function writeFilters(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.text !== '') search.set('q', filters.text);
  if (filters.site !== '') search.set('site', filters.site);
  if (filters.channel !== '') search.set('channel', filters.channel);
  if (filters.outcome !== '') search.set('outcome', filters.outcome);
  if (filters.period !== noFilters.period) search.set('period', filters.period);
  if (filters.period === 'custom') {
    if (filters.from !== '') search.set('from', filters.from);
    if (filters.to !== '') search.set('to', filters.to);
  }
  if (filters.notCopied) search.set('copied', 'no');
  return search;
}

/** The question to the log. Days begin at midnight on this device. */
export function queryOf(filters: Filters, now: Date): ContactQuery {
  const { text, site, channel, outcome, notCopied } = filters;
  return {
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(site === '' ? {} : { site }),
    ...(channel === '' ? {} : { channel }),
    ...askedOf(outcome),
    ...(notCopied ? { notCopied } : {}),
    ...bounds(filters, now),
  };
}

function askedOf(status: Filters['outcome']): Pick<ContactQuery, 'outcome' | 'metTarget'> {
  if (status === 'answeredInTime' || status === 'answeredLate') {
    return { outcome: 'answered', metTarget: status === 'answeredInTime' };
  }
  return status === '' ? {} : { outcome: status };
}

/** More than a period is asked: posts that still wait have no such thing, and are not counted with them. */
export function isNarrowed({ text, outcome, channel, notCopied }: Filters): boolean {
  return text.trim() !== '' || outcome !== '' || channel !== '' || notCopied;
}

const lengths: Readonly<Record<'today' | 'week' | 'month', number>> = { today: 1, week: 7, month: 30 };

function bounds({ period, from, to }: Filters, now: Date): Pick<ContactQuery, 'from' | 'to'> {
  if (period === 'all') return {};
  if (period === 'custom') {
    return {
      ...(from === '' ? {} : { from: midnight(new Date(`${from}T00:00`), 0) }),
      ...(to === '' ? {} : { to: midnight(new Date(`${to}T00:00`), 1) }),
    };
  }
  return { from: midnight(now, 1 - lengths[period]) };
}

function midnight(date: Date, shift: number): string {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + shift).toISOString();
}
