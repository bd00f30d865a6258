import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { Calendar } from '../../../../../core/clock/calendar-schema.ts';
import { RowList } from '../frame/RowList.tsx';
import { dateName } from './day-words.ts';
import css from './Hours.module.css';
import { Windows } from './Windows.tsx';

type Exceptions = NonNullable<Calendar['exceptions']>;

/** Days that differ from the week: closed, or open at other hours. */
export function ExceptionFields({
  exceptions,
  at,
  problemOf,
  onExceptions,
}: {
  readonly exceptions: Exceptions;
  /** Where the list stands in the file. */
  readonly at: string;
  readonly problemOf: (path: string) => string | undefined;
  readonly onExceptions: (exceptions: Exceptions) => void;
}) {
  const { hours: say } = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const nameOf = (date: string) => (/^\d{4}-\d\d-\d\d$/.test(date) ? dateName(date, locale) : date);
  return (
    <RowList
      label={say.exceptions}
      rows={exceptions}
      nameOf={({ date, reason }) => [nameOf(date), reason].filter(Boolean).join(', ')}
      addLabel={say.addException}
      blank={() => ({ date: new Intl.DateTimeFormat('sv').format(now()), windows: [] })}
      most={500}
      onRows={onExceptions}
    >
      {(row, change, index) => (
        <>
          <TextField
            label={say.date}
            type="date"
            value={row.date}
            problem={problemOf(`${at}[${index}].date`)}
            onText={(date) => change({ ...row, date })}
          />
          <TextField
            label={say.reason}
            value={row.reason ?? ''}
            maxLength={200}
            problem={problemOf(`${at}[${index}].reason`)}
            onText={(reason) => change({ ...row, reason })}
          />
          <div className={css['wide']}>
            <Windows
              day={nameOf(row.date)}
              windows={row.windows}
              closed={say.wholeDayClosed}
              onWindows={(windows) => change({ ...row, windows })}
            />
          </div>
        </>
      )}
    </RowList>
  );
}
