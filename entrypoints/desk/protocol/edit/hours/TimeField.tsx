import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { readTime } from '../../../../../core/clock/read-time.ts';
import css from './Hours.module.css';

/** A time, typed as people do (`9`, `17.30`, `24`); as soon as the field is left it stands there as the calendar keeps it. */
export function TimeField({
  label,
  time,
  onTime,
}: {
  readonly label: string;
  readonly time: string;
  /** What was typed when it is no time: the file is then refused with its place. */
  readonly onTime: (time: string) => void;
}) {
  const { hours: say } = useWords(words);
  // While a good time is being changed nothing is said; what was wrong before stays said until it is right.
  const [isQuiet, setIsQuiet] = useState(false);
  const isWrong = !isQuiet && readTime(time) === undefined;
  return (
    <TextField
      label={label}
      hideLabel
      value={time}
      inputMode="numeric"
      maxLength={8}
      className={css['time']}
      problem={isWrong ? say.badTime : undefined}
      onFocus={(event) => {
        setIsQuiet(!isWrong);
        event.currentTarget.select();
      }}
      onBlur={() => {
        setIsQuiet(false);
        const read = readTime(time);
        if (read !== undefined && read !== time) onTime(read);
      }}
      onText={onTime}
    />
  );
}
