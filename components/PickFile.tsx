import { useRef } from 'react';
import { Button } from './Button.tsx';
import css from './PickFile.module.css';

/** A button that lets the person choose a file; JSON when nothing else is said. */
export function PickFile({
  kind = 'plain',
  label,
  fieldLabel,
  accept = '.json,application/json',
  isMany = false,
  blocked,
  onFile,
}: {
  readonly kind?: 'plain' | 'primary';
  /** On the button. */
  readonly label: string;
  /** Of the field itself, for a screen reader. */
  readonly fieldLabel: string;
  /** Kinds of file, as the attribute has it. */
  readonly accept?: string;
  /** Several may be chosen at once: `all`. */
  readonly isMany?: boolean;
  /** Why nothing can be chosen now. */
  readonly blocked?: string | undefined;
  readonly onFile: (file: File, all: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} icon="document" blocked={blocked} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMany}
        aria-label={fieldLabel}
        tabIndex={-1}
        className={css['file']}
        onChange={({ currentTarget }) => {
          const all = [...(currentTarget.files ?? [])];
          const [file] = all;
          // The same file may be chosen again after it was repaired.
          currentTarget.value = '';
          if (file !== undefined) onFile(file, all);
        }}
      />
    </>
  );
}
