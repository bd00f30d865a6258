import { useRef } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { IconButton } from '../../../../components/Button.tsx';
import { type Choice, SelectField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import css from './PickMany.module.css';

/** Several of a list: those that were picked, each with a way off, and a box with the others. */
export function PickMany({
  label,
  picked,
  choices,
  problem,
  onPicked,
}: {
  readonly label: string;
  readonly picked: readonly string[];
  /** Everything that can be picked; what was picked and is not in it any more shows by its id. */
  readonly choices: readonly Choice[];
  readonly problem?: string | undefined;
  readonly onPicked: (picked: string[]) => void;
}) {
  const { editItem: say } = useWords(words);
  const field = useRef<HTMLDivElement>(null);
  const free = choices.filter(({ value }) => !picked.includes(value));
  const nameOf = (id: string) => choices.find(({ value }) => value === id)?.label ?? `${id} (${say.notHere})`;
  return (
    <div ref={field} className={css['many']}>
      <SelectField
        label={label}
        value=""
        problem={problem}
        choices={[{ value: '', label: say.pickAdd }, ...free]}
        onChoice={(value) => value !== '' && onPicked([...picked, value])}
      />
      {picked.length > 0 && (
        <ul aria-label={label}>
          {picked.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              <IconButton
                small
                icon="close"
                label={say.takeOff({ title: nameOf(id) })}
                onClick={() => {
                  onPicked(picked.filter((one) => one !== id));
                  // The button goes with what it takes off.
                  field.current?.querySelector('select')?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
