import type { ReactNode } from 'react';
import css from './Switch.module.css';

/** On or off, said in a word beside the switch. */
export function Switch({
  label,
  isOn,
  word,
  onSwitch,
  children,
}: {
  readonly label: string;
  readonly isOn: boolean;
  /** "aan", "uit" */
  readonly word: string;
  readonly onSwitch: (isOn: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      className={css['switch']}
      onClick={() => onSwitch(!isOn)}
    >
      <b className={css['name']}>{children}</b>
      <span className={css['word']}>{word}</span>
      <span className={css['track']} />
    </button>
  );
}
