import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button } from '../../../../../components/Button.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { CopyDay } from './CopyDay.tsx';
import { weekdayName } from './day-words.ts';
import css from './Hours.module.css';
import { Windows } from './Windows.tsx';
import { alwaysOpen, usualDay, type Week, weekdays, workdays } from './week.ts';

/** A week of opening hours. */
export function WeekFields({
  week,
  label,
  onWeek,
}: {
  readonly week: Week;
  readonly label: string;
  readonly onWeek: (week: Week) => void;
}) {
  const { hours: say } = useWords(words);
  const locale = useLocale();
  return (
    <fieldset className={css['week']}>
      <legend>{label}</legend>
      {weekdays.map((day) => {
        const name = weekdayName(day, locale);
        return (
          <div key={day} className={css['day']}>
            <span className={css['dayName']}>{name}</span>
            <Windows
              day={name}
              windows={week[day] ?? []}
              closed={say.closed}
              onWindows={(windows) => onWeek({ ...week, [day]: windows })}
            />
          </div>
        );
      })}
      <CopyDay week={week} onWeek={onWeek} />
      <div className={css['acts']}>
        <Button small onClick={() => onWeek(Object.fromEntries(workdays.map((day) => [day, [usualDay]])))}>
          {say.office}
        </Button>
        <Button small onClick={() => onWeek(alwaysOpen)}>
          {say.always}
        </Button>
      </div>
    </fieldset>
  );
}
