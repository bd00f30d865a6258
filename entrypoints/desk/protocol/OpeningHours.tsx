import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { Calendar } from '../../../core/clock/calendar-schema.ts';
import { weekWords } from './opening-words.ts';
import css from './Protocol.module.css';

const SHOWN = 6;

/** When the service clock runs; opening hours besides the usual ones are told apart by their name. */
export function OpeningHours({
  calendar,
  isDefault = true,
}: {
  readonly calendar: Calendar;
  readonly isDefault?: boolean;
}) {
  const { protocol: say } = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const { week, zone, exceptions = [], holidays, periods = [] } = calendar;
  const today = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(now());
  const coming = exceptions.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : 1));
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
      new Date(`${date}T12:00`),
    );
  return (
    <>
      <h3>{isDefault ? say.hours : say.hoursOf({ name: calendar.id })}</h3>
      <dl className={css['facts']}>
        {weekWords(week, locale, say.closed).map(({ days, hours }) => (
          <div key={days} className={css['fact']}>
            <dt>{days}</dt>
            <dd>{hours}</dd>
          </div>
        ))}
        {coming.slice(0, SHOWN).map(({ date, windows, reason }) => (
          <div key={date} className={css['fact']}>
            <dt>{day(date)}</dt>
            <dd>
              {windows.length === 0 ? say.closed : windows.map(([from, to]) => `${from}–${to}`).join(', ')}
              {reason !== undefined && `, ${reason}`}
            </dd>
          </div>
        ))}
      </dl>
      <p className={css['small']}>
        {[
          zone,
          coming.length > SHOWN ? say.moreDays({ count: coming.length - SHOWN }) : '',
          holidays?.nl === undefined ? '' : say.dutchHolidays,
          holidays?.be === undefined ? '' : say.belgianHolidays,
          periods.length === 0 ? '' : say.periods({ count: periods.length }),
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
    </>
  );
}
