import { words } from '../../../../.generated/locales/desk.js';
import { useWords } from '../../../../components/Locale.tsx';
import css from './Bulk.module.css';
import { type Filter, filters } from './list-filter.ts';

/** Buttons that narrow the list to what asks for attention, each with how many there are. */
export function ListFilter({
  counts,
  filter,
  onFilter,
}: {
  readonly counts: Readonly<Record<Filter, number>>;
  readonly filter: Filter | undefined;
  readonly onFilter: (filter: Filter | undefined) => void;
}) {
  const { bulk: say } = useWords(words);
  const shown = filters.filter((one) => counts[one] > 0 || one === filter);
  if (shown.length === 0) return null;
  return (
    <fieldset className={css['filters']}>
      <legend>{say.filter}</legend>
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === filter}
          onClick={() => onFilter(one === filter ? undefined : one)}
        >
          {say.filters[one]} <span>{counts[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}
