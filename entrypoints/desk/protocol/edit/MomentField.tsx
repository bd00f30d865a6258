import { words } from '../../../../.generated/locales/desk.js';
import { TextField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import css from './Edit.module.css';

/** A day, and a time on it when it does not begin or end with the day: `2026-11-27`, `2026-11-27T18:00`. */
export function MomentField({
  dayLabel,
  timeLabel,
  value,
  problem,
  onMoment,
}: {
  readonly dayLabel: string;
  readonly timeLabel: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onMoment: (moment: string) => void;
}) {
  const { editNotice: say } = useWords(words);
  const [day = '', time = ''] = value.split('T');
  const join = (newDay: string, newTime: string) => (newTime === '' ? newDay : `${newDay}T${newTime}`);
  return (
    <div className={css['two']}>
      <TextField
        label={dayLabel}
        type="date"
        value={day}
        problem={problem}
        onText={(text) => onMoment(join(text, time))}
      />
      <TextField
        label={timeLabel}
        hint={say.timeHint}
        type="time"
        value={time}
        onText={(text) => onMoment(join(day, text))}
      />
    </div>
  );
}
