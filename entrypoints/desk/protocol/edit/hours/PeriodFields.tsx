import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Calendar } from '../../../../../core/clock/calendar-schema.ts';
import { RowList } from '../frame/RowList.tsx';
import css from './Hours.module.css';
import { WeekFields } from './WeekFields.tsx';

type Periods = NonNullable<Calendar['periods']>;

/** Weeks or months with a week of their own: summer, the holidays of schools. */
export function PeriodFields({
  periods,
  week,
  at,
  problemOf,
  onPeriods,
}: {
  readonly periods: Periods;
  /** The usual week: a new period begins with it. */
  readonly week: Calendar['week'];
  readonly at: string;
  readonly problemOf: (path: string) => string | undefined;
  readonly onPeriods: (periods: Periods) => void;
}) {
  const { hours: say } = useWords(words);
  const { now } = useOutside();
  const year = now().getFullYear();
  return (
    <RowList
      label={say.periods}
      rows={periods}
      nameOf={({ from, until, reason }) => reason || `${from} – ${until}`}
      addLabel={say.addPeriod}
      blank={() => ({ from: `${year + 1}-07-01`, until: `${year + 1}-08-31`, week })}
      most={100}
      canMove
      onRows={onPeriods}
    >
      {(row, change, index) => {
        // A field that is just being cleared says nothing of it.
        const isYearly = [row.from, row.until].some((day) => day.length === 5);
        // `07-01` of every year is typed as a day of this one.
        const shown = (day: string) => (isYearly && day !== '' ? `${year}-${day}` : day);
        const kept = (day: string, yearly: boolean) => (yearly ? day.slice(5) : day);
        return (
          <>
            <TextField
              label={say.reason}
              value={row.reason ?? ''}
              maxLength={200}
              problem={problemOf(`${at}[${index}].reason`)}
              onText={(reason) => change({ ...row, reason })}
            />
            {(['from', 'until'] as const).map((end) => (
              <TextField
                key={end}
                label={say.period[end]}
                type="date"
                value={shown(row[end])}
                problem={problemOf(`${at}[${index}].${end}`)}
                onText={(day) => change({ ...row, [end]: kept(day, isYearly) })}
              />
            ))}
            <label className={css['check']}>
              <input
                type="checkbox"
                checked={isYearly}
                onChange={(event) => {
                  const yearly = event.currentTarget.checked;
                  change({ ...row, from: kept(shown(row.from), yearly), until: kept(shown(row.until), yearly) });
                }}
              />
              {say.yearly}
            </label>
            <div className={css['wide']}>
              <WeekFields label={say.periodWeek} week={row.week} onWeek={(next) => change({ ...row, week: next })} />
            </div>
          </>
        );
      }}
    </RowList>
  );
}
