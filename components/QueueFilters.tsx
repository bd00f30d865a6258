import type { RefObject } from 'react';
import { words } from '../.generated/locales/queue.js';
import { words as sidebar } from '../.generated/locales/sidebar.js';
import { openStatuses } from '../core/clock/status.ts';
import { siteName } from '../core/log/site-name.ts';
import { type QueueFilters as Filters, noQueueFilters, type QueueChoices } from '../core/queue/filter.ts';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import css from './QueueFilters.module.css';
import { SearchBox } from './SearchBox.tsx';
import { asTitle, useStatusWord } from './status-words.ts';
import { visibleText } from './visible-text.ts';

type Kind = keyof QueueChoices;
const kinds: readonly Kind[] = ['site', 'account', 'category', 'triage'];

/** What to see of the queue. A choice stands there only where there is something to choose. */
export function QueueFilters({
  filters,
  choices,
  titleOf,
  searchRef,
  hasStatus = false,
  onFilters,
}: {
  readonly filters: Filters;
  readonly choices: QueueChoices;
  /** Title of a category of the protocol. */
  readonly titleOf: (id: string) => string;
  readonly searchRef?: RefObject<HTMLInputElement | null>;
  /** The status is chosen here too, where no buttons stand for it. */
  readonly hasStatus?: boolean;
  readonly onFilters: (filters: Filters) => void;
}) {
  const wordOf = useStatusWord();
  const say = useWords(words);
  const { triage } = useWords(sidebar);
  const nameOf = (kind: Kind, value: string): string => {
    if (kind === 'site') return siteName(value);
    if (kind === 'category') return titleOf(value);
    if (kind === 'triage') return Object.entries(triage.kinds).find(([name]) => name === value)?.[1] ?? value;
    return visibleText(value);
  };
  const isUsual = kinds.every((kind) => filters[kind] === '') && filters.text === '' && filters.state === '';
  return (
    <search className={css['filters']} aria-label={say.filters}>
      <SearchBox
        label={say.search}
        hint={say.searchHint}
        text={filters.text}
        maxLength={300}
        inputRef={searchRef}
        onText={(text) => onFilters({ ...filters, text })}
      />
      {hasStatus && (
        <select
          aria-label={say.filter.state}
          value={filters.state}
          data-set={filters.state !== ''}
          onChange={({ currentTarget }) =>
            onFilters({ ...filters, state: openStatuses.find((one) => one === currentTarget.value) ?? '' })
          }
        >
          <option value="">{say.any.state}</option>
          {openStatuses.map((status) => (
            <option key={status} value={status}>
              {asTitle(wordOf(status))}
            </option>
          ))}
        </select>
      )}
      {kinds.map((kind) => {
        const own = choices[kind];
        const all = filters[kind] === '' || own.includes(filters[kind]) ? own : [filters[kind], ...own];
        if (all.length < 2 && filters[kind] === '') return null;
        return (
          <select
            key={kind}
            aria-label={say.filter[kind]}
            value={filters[kind]}
            data-set={filters[kind] !== ''}
            onChange={(event) => onFilters({ ...filters, [kind]: event.currentTarget.value })}
          >
            <option value="">{say.any[kind]}</option>
            {all.map((value) => (
              <option key={value} value={value}>
                {nameOf(kind, value)}
              </option>
            ))}
          </select>
        );
      })}
      {!isUsual && (
        <Button kind="quiet" small icon="close" onClick={() => onFilters(noQueueFilters)}>
          {say.clear}
        </Button>
      )}
    </search>
  );
}
