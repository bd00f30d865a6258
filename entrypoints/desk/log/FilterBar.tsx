import { type RefObject, useEffect, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { SearchBox } from '../../../components/SearchBox.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import { closedStatuses } from '../../../core/clock/status.ts';
import { channels } from '../../../core/contact.ts';
import { siteWords } from '../sites.ts';
import css from './FilterBar.module.css';
import { FilterSelect } from './FilterSelect.tsx';
import { type Filters, noFilters, periods, writeFilters } from './filters.ts';

/** Before a channel in the list of sites; no site begins so. */
const byHand = 'by-hand ';

/** What to show of the log. Every choice works at once. */
export function FilterBar({
  filters,
  sites,
  notCopied,
  searchRef,
  onFilters,
}: {
  readonly filters: Filters;
  readonly sites: readonly string[];
  /** How many in the whole log still have to go to the CRM. */
  readonly notCopied: number | undefined;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onFilters: (filters: Filters) => void;
}) {
  const { log } = useWords(words);
  const { channel: channelWords } = useWords(logWords);
  const wordOf = useStatusWord();
  const change = (patch: Partial<Filters>) => onFilters({ ...filters, ...patch });
  const isUsual = writeFilters(filters).size === 0;
  const known = filters.site === '' || sites.includes(filters.site) ? sites : [filters.site, ...sites];
  return (
    <search className={css['bar']} aria-label={log.filters}>
      <SearchField value={filters.text} inputRef={searchRef} onText={(text) => change({ text })} />
      <FilterSelect
        label={log.period}
        icon="calendar"
        value={filters.period}
        isSet={filters.period !== 'all'}
        choices={periods.map((value) => ({ value, label: log.periods[value] }))}
        onChoice={(value) => change({ period: periods.find((one) => one === value) ?? 'all' })}
      />
      {filters.period === 'custom' && (
        <span className={css['days']}>
          <label>
            {log.from} <input type="date" value={filters.from} max={filters.to} onChange={dayInto('from')} />
          </label>
          <label>
            {log.until} <input type="date" value={filters.to} min={filters.from} onChange={dayInto('to')} />
          </label>
        </span>
      )}
      <FilterSelect
        label={log.site}
        value={filters.channel === '' ? filters.site : `${byHand}${filters.channel}`}
        isSet={filters.site !== '' || filters.channel !== ''}
        choices={[
          { value: '', label: log.anySite },
          ...known.map((value) => ({ value, label: siteWords(value).name })),
          ...channels.map((one) => ({ value: byHand + one, label: log.byHand({ channel: channelWords[one] }) })),
        ]}
        onChoice={(chosen) => {
          const channel = channels.find((one) => chosen === byHand + one) ?? '';
          change({ channel, site: channel === '' ? chosen : '' });
        }}
      />
      <FilterSelect
        label={log.outcome}
        value={filters.outcome}
        isSet={filters.outcome !== ''}
        choices={[
          { value: '', label: log.anyOutcome },
          ...closedStatuses.map((value) => ({ value, label: wordOf(value) })),
        ]}
        onChoice={(value) => change({ outcome: closedStatuses.find((one) => one === value) ?? '' })}
      />
      <button
        type="button"
        className={css['toggle']}
        aria-pressed={filters.notCopied}
        onClick={() => change({ notCopied: !filters.notCopied })}
      >
        {log.notCopied}
        {notCopied !== undefined && <span>{notCopied}</span>}
      </button>
      {!isUsual && (
        <Button kind="quiet" small icon="close" onClick={() => onFilters(noFilters)}>
          {log.clear}
        </Button>
      )}
    </search>
  );

  function dayInto(name: 'from' | 'to') {
    return (event: { readonly currentTarget: HTMLInputElement }) => change({ [name]: event.currentTarget.value });
  }
}

function SearchField({
  value,
  inputRef,
  onText,
}: {
  readonly value: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
}) {
  const { log } = useWords(words);
  const [text, setText] = useState(value);
  const sent = useRef(value);
  // Cleared or gone back from outside.
  useEffect(() => {
    if (value !== sent.current) setText(value);
    sent.current = value;
  }, [value]);
  const say = (wanted: string) => {
    setText(wanted);
    sent.current = wanted;
    onText(wanted);
  };
  return <SearchBox label={log.search} hint={log.searchHint} text={text} inputRef={inputRef} onText={say} />;
}
