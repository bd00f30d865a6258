import type { Choice } from './Field.tsx';
import { Icon } from './Icon.tsx';
import css from './SelectInline.module.css';

/** A choice inside a list of facts: reads as text, changes as a select. */
export function SelectInline({
  label,
  value,
  choices,
  onChoice,
}: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChoice: (value: string) => void;
}) {
  const known = choices.some((choice) => choice.value === value) ? choices : [{ value, label: value }, ...choices];
  return (
    <span className={css['pick']}>
      <select aria-label={label} value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {known.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
