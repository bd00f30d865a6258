import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button } from '../../../../../components/Button.tsx';
import { SelectField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Calendar } from '../../../../../core/clock/calendar-schema.ts';
import { calendarsOf, isDefaultTarget } from '../../../../../core/protocol/targets.ts';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import { CalendarName } from './CalendarName.tsx';
import { HoursPreview } from './HoursPreview.tsx';

/** When the service clock runs: the usual calendar, and others that targets name. */
export function HoursFields({ protocol, onChange, problemOf }: PartProps) {
  const { hours: say } = useWords(words);
  const all = calendarsOf(protocol);
  const [chosen, setChosen] = useState(0);
  const at = chosen < all.length ? chosen : 0;
  const calendar = all[at] ?? protocol.calendar;
  const others = protocol.calendars ?? [];
  const place = at === 0 ? 'calendar' : `calendars[${at - 1}]`;
  const uses = protocol.targets.filter((target) => target.calendar === calendar.id).length;
  const put = (next: Calendar) => {
    // The targets that name it go along with a new name.
    const targets = protocol.targets.map((target) =>
      next.id !== calendar.id && target.calendar === calendar.id ? { ...target, calendar: next.id } : target,
    );
    const renamed = next.id === calendar.id ? {} : { targets };
    if (at === 0) onChange({ calendar: next, ...renamed });
    else onChange({ calendars: others.map((one, index) => (index === at - 1 ? next : one)), ...renamed });
  };
  const add = () => {
    const { week, zone, holidays } = protocol.calendar;
    const id = freeName((number) => say.newCalendar({ number }), all);
    onChange({ calendars: [...others, { id, zone, week, ...(holidays && { holidays }) }] });
    setChosen(all.length);
  };
  const remove = () => {
    onChange({ calendars: others.filter((_one, index) => index !== at - 1) });
    setChosen(0);
  };
  return (
    <>
      <div className={frameCss['fields']}>
        {all.length > 1 && (
          <SelectField
            label={say.which}
            value={String(at)}
            choices={all.map(({ id }, index) => ({
              value: String(index),
              label: index === 0 ? say.usual({ name: id }) : id,
            }))}
            onChoice={(value) => setChosen(Number(value))}
          />
        )}
        <CalendarName
          key={at}
          name={calendar.id}
          others={all.filter((_one, index) => index !== at).map(({ id }) => id)}
          problem={problemOf(`${place}.id`)}
          onName={(id) => put({ ...calendar, id })}
        />
      </div>
      <div className={frameCss['acts']}>
        <Button small onClick={add}>
          {say.addCalendar}
        </Button>
        {at > 0 && (
          <Button
            small
            kind="quiet"
            icon="close"
            blocked={uses === 0 ? undefined : say.calendarInUse({ count: uses })}
            onClick={remove}
          >
            {say.removeCalendar}
          </Button>
        )}
      </div>
      {at > 0 && <p className={frameCss['small']}>{uses > 0 ? say.calendarInUse({ count: uses }) : say.whichWhy}</p>}
      <CalendarEditor key={at} calendar={calendar} at={place} problemOf={problemOf} onCalendar={put} />
    </>
  );
}

/** What these hours come down to. */
export function HoursBeside({ protocol }: PartProps) {
  return (
    <>
      {calendarsOf(protocol).map((calendar, index) => (
        <HoursPreview
          key={calendar.id}
          calendar={calendar}
          name={index === 0 && protocol.calendars === undefined ? undefined : calendar.id}
          targetMinutes={minutesOf(protocol, calendar.id)}
        />
      ))}
    </>
  );
}

/** The target to try a calendar with, minutes: one that names it, else the default one. */
function minutesOf({ targets }: PartProps['protocol'], id: string): number {
  const named = targets.find(({ calendar }) => calendar === id) ?? targets.find(isDefaultTarget);
  return named?.firstMinutes ?? 60;
}

/** A name for one more calendar that no other has. */
function freeName(nameOf: (number: number) => string, all: readonly Calendar[]): string {
  for (let number = all.length + 1; ; number += 1) {
    const name = nameOf(number);
    if (!all.some(({ id }) => id === name)) return name;
  }
}
