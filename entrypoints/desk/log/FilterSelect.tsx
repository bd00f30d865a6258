import type { Choice } from '../../../components/Field.tsx';
import { Icon } from '../../../components/Icon.tsx';
import type { IconName } from '../../../components/icons.ts';
import css from './FilterBar.module.css';

/** A filter: dashed while it lets everything through, filled when it holds something back. */
export function FilterSelect({
  label,
  icon,
  value,
  isSet,
  choices,
  onChoice,
}: {
  readonly label: string;
  readonly icon?: IconName;
  readonly value: string;
  readonly isSet: boolean;
  readonly choices: readonly Choice[];
  readonly onChoice: (value: string) => void;
}) {
  return (
    <span className={css['filter']} data-set={isSet}>
      {icon && <Icon name={icon} />}
      <select aria-label={label} value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
