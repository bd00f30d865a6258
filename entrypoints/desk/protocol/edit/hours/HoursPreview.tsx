import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { Calendar } from '../../../../../core/clock/calendar-schema.ts';
import { dueAt } from '../../../../../core/clock/due.ts';
import frameCss from '../frame/Frame.module.css';
import { dateName, dayIn, dayWords, readyCalendar } from './day-words.ts';
import css from './Hours.module.css';

const DAYS = 8;

/** What a calendar comes down to: the coming days, and when a post that comes in must be answered. */
export function HoursPreview({
  calendar,
  name,
  targetMinutes,
}: {
  readonly calendar: Calendar;
  /** When there are several. */
  readonly name: string | undefined;
  /** The target that holds where no other does, minutes. */
  readonly targetMinutes: number;
}) {
  const say = useWords(words);
  const { now } = useOutside();
  const locale = useLocale();
  const ready = readyCalendar(calendar);
  if (ready === undefined) return <p className={frameCss['small']}>{say.hours.notReady}</p>;
  const today = Temporal.PlainDate.from(dayIn(ready, now()));
  const named = (index: number, date: string) => [say.hours.today, say.hours.tomorrow][index] ?? dateName(date, locale);
  return (
    <>
      <h3>{name === undefined ? say.hours.coming : `${name}: ${say.hours.coming}`}</h3>
      <dl className={css['coming']}>
        {Array.from({ length: DAYS }, (_none, index) => today.add({ days: index }).toString()).map((date, index) => (
          <div key={date}>
            <dt>{named(index, date)}</dt>
            <dd>{dayWords(ready, date, say)}</dd>
          </div>
        ))}
      </dl>
      <SamplePost calendar={ready} today={today.toString()} targetMinutes={targetMinutes} />
    </>
  );
}

/** A post that comes in at some moment, and when it must be answered. */
function SamplePost({
  calendar,
  today,
  targetMinutes,
}: {
  readonly calendar: Calendar;
  readonly today: string;
  readonly targetMinutes: number;
}) {
  const { hours: say } = useWords(words);
  const locale = useLocale();
  const friday = Temporal.PlainDate.from(today);
  const [posted, setPosted] = useState(`${friday.add({ days: (5 - friday.dayOfWeek + 7) % 7 })}T16:45`);
  const [hours, setHours] = useState(String(targetMinutes / 60));
  const moment = (iso: string) => {
    const form: Intl.DateTimeFormatOptions = {
      timeZone: calendar.zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    };
    return new Intl.DateTimeFormat(locale, form).format(new Date(iso));
  };
  const outcome = (): string => {
    const target = Math.round(Number(hours.replace(',', '.')) * 60);
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(posted) || !(target >= 1 && target <= 43_200)) return say.sampleNot;
    const postedAt = Temporal.PlainDateTime.from(posted).toZonedDateTime(calendar.zone).toInstant().toString();
    const { dueAt: due } = dueAt({ postedAt, precision: 'exact', targetMinutes: target, calendar });
    return due === undefined ? say.sampleNever : say.sample({ posted: moment(postedAt), hours, due: moment(due) });
  };
  return (
    <section className={css['sample']} aria-label={say.sampleTitle}>
      <h3>{say.sampleTitle}</h3>
      <TextField label={say.samplePosted} type="datetime-local" value={posted} onText={setPosted} />
      <TextField label={say.sampleTarget} inputMode="decimal" value={hours} onText={setHours} />
      <p role="status" className={css['outcome']}>
        {outcome()}
      </p>
    </section>
  );
}
