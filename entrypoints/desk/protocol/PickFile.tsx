import { useRef } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import css from './Load.module.css';

/** A button that lets the person choose a protocol file. */
export function PickFile({
  kind = 'plain',
  onFile,
}: {
  readonly kind?: 'plain' | 'primary';
  readonly onFile: (file: File) => void;
}) {
  const { protocol: say } = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} icon="document" onClick={() => input.current?.click()}>
        {say.load}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label={say.loadLabel}
        tabIndex={-1}
        className={css['file']}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again after it was repaired.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
