import { useId } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Calendar } from '../../../../../core/clock/calendar-schema.ts';
import frameCss from '../frame/Frame.module.css';
import { ExceptionFields } from './ExceptionFields.tsx';
import { HolidayFields } from './HolidayFields.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { WeekFields } from './WeekFields.tsx';

/** One calendar: the week, holidays, days and periods that differ, and its zone. */
export function CalendarEditor({
  calendar,
  at,
  problemOf,
  onCalendar,
}: {
  readonly calendar: Calendar;
  /** Where it stands in the file: `calendar`. */
  readonly at: string;
  readonly problemOf: (path: string) => string | undefined;
  readonly onCalendar: (calendar: Calendar) => void;
}) {
  const { hours: say } = useWords(words);
  const zones = useId();
  const change = (patch: Partial<Calendar>) => onCalendar({ ...calendar, ...patch });
  return (
    <>
      <WeekFields label={say.week} week={calendar.week} onWeek={(week) => change({ week })} />
      <HolidayFields set="nl" holidays={calendar.holidays} onHolidays={(holidays) => change({ holidays })} />
      <HolidayFields set="be" holidays={calendar.holidays} onHolidays={(holidays) => change({ holidays })} />
      <section className={frameCss['part']} aria-label={say.exceptions}>
        <h3>{say.exceptions}</h3>
        <p className={frameCss['small']}>{say.exceptionsWhy}</p>
        <ExceptionFields
          exceptions={calendar.exceptions ?? []}
          at={`${at}.exceptions`}
          problemOf={problemOf}
          onExceptions={(exceptions) => change({ exceptions })}
        />
      </section>
      <section className={frameCss['part']} aria-label={say.periods}>
        <h3>{say.periods}</h3>
        <p className={frameCss['small']}>{say.periodsWhy}</p>
        <PeriodFields
          periods={calendar.periods ?? []}
          week={calendar.week}
          at={`${at}.periods`}
          problemOf={problemOf}
          onPeriods={(periods) => change({ periods })}
        />
      </section>
      <TextField
        label={say.zone}
        hint={say.zoneHint}
        value={calendar.zone}
        list={zones}
        problem={problemOf(`${at}.zone`)}
        onText={(zone) => change({ zone })}
      />
      <datalist id={zones}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
