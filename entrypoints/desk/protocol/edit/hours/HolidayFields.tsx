import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { Calendar, OpeningWindow } from '../../../../../core/clock/calendar-schema.ts';
import { type HolidayChoice, holidaysIn } from '../../../../../core/clock/holidays.ts';
import { dateName, holidayName } from './day-words.ts';
import css from './Hours.module.css';
import { Windows } from './Windows.tsx';
import { usualDay } from './week.ts';

type Sets = NonNullable<Calendar['holidays']>;
type Choice = 'closed' | 'open' | 'fiveYearly' | OpeningWindow[] | undefined;
type Choices = Readonly<Record<string, Choice>>;

/** The public holidays of one country: what each does, with its date this year and the next. */
export function HolidayFields({
  set,
  holidays = {},
  onHolidays,
}: {
  readonly set: keyof Sets;
  readonly holidays: Calendar['holidays'];
  readonly onHolidays: (holidays: Sets) => void;
}) {
  const say = useWords(words);
  const choices: Choices | undefined = holidays[set];
  const put = (next: Choices | undefined) => onHolidays({ ...holidays, [set]: next } as Sets);
  return (
    <fieldset className={css['holidays']}>
      <legend>{say.holidays.set[set]}</legend>
      <label className={css['check']}>
        <input
          type="checkbox"
          checked={choices !== undefined}
          onChange={(event) => put(event.currentTarget.checked ? {} : undefined)}
        />
        {say.holidays.reckon[set]}
      </label>
      {choices !== undefined && (
        <ul aria-label={say.holidays.set[set]}>
          {holidaysIn(set).map((day) => (
            <HolidayRow
              key={day.name}
              day={day}
              choice={choices[day.name]}
              onChoice={(choice) => put({ ...choices, [day.name]: choice })}
            />
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function HolidayRow({
  day,
  choice,
  onChoice,
}: {
  readonly day: HolidayChoice;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}) {
  const { now } = useOutside();
  const say = useWords(words);
  const locale = useLocale();
  const year = now().getFullYear();
  const name = holidayName(day.name, say);
  const effects = say.holidays.effects;
  const value = typeof choice === 'object' ? 'own' : (choice ?? 'usual');
  const effect = choice ?? day.usually;
  const isShut = (one: number) => effect === 'closed' || (effect === 'fiveYearly' && one % 5 === 0);
  const options = [
    { value: 'usual', label: say.holidays.usual({ effect: effects[day.usually] }) },
    { value: 'closed', label: effects.closed },
    { value: 'open', label: effects.open },
    { value: 'own', label: effects.own },
    ...(day.usually === 'fiveYearly' ? [{ value: 'fiveYearly', label: effects.fiveYearly }] : []),
  ];
  const pick = (picked: string) => {
    if (picked === 'own') onChoice([usualDay]);
    else if (picked === 'closed' || picked === 'open' || picked === 'fiveYearly') onChoice(picked);
    else onChoice(undefined);
  };
  return (
    <li className={css['holiday']} data-shut={isShut(year) || isShut(year + 1)}>
      <span className={css['holidayName']}>{name}</span>
      <span className={css['dates']}>
        {[year, year + 1].map((one) => `${dateName(day.dateIn(one), locale)} ${one}`).join(', ')}
      </span>
      <SelectField label={name} hideLabel value={value} choices={options} onChoice={pick} />
      {typeof choice === 'object' && (
        <Windows day={name} windows={choice} closed={say.hours.closed} onWindows={onChoice} />
      )}
    </li>
  );
}
