import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button } from '../../../../../components/Button.tsx';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { weekdayName } from './day-words.ts';
import css from './Hours.module.css';
import { type Week, type Weekday, weekdays, workdays } from './week.ts';

/** Gives other days the hours of one. */
export function CopyDay({ week, onWeek }: { readonly week: Week; readonly onWeek: (week: Week) => void }) {
  const { hours: say } = useWords(words);
  const locale = useLocale();
  const [from, setFrom] = useState<Weekday>('mon');
  const [to, setTo] = useState<string>('workdays');
  const days = weekdays.map((day) => ({ value: day, label: weekdayName(day, locale) }));
  const targets = to === 'workdays' ? workdays : weekdays.filter((day) => to === 'all' || day === to);
  return (
    <div className={css['copy']}>
      <SelectField
        label={say.copyFrom}
        value={from}
        choices={days}
        onChoice={(value) => setFrom(weekdays.find((day) => day === value) ?? from)}
      />
      <SelectField
        label={say.copyTo}
        value={to}
        choices={[{ value: 'workdays', label: say.workdays }, { value: 'all', label: say.allDays }, ...days]}
        onChoice={setTo}
      />
      <Button onClick={() => onWeek({ ...week, ...Object.fromEntries(targets.map((day) => [day, week[from] ?? []])) })}>
        {say.copy}
      </Button>
    </div>
  );
}
