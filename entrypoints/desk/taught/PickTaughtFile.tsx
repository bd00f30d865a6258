import { useRef } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import css from './Taught.module.css';

/** A button that lets the person choose a file with taught sites, and gives its text. */
export function PickTaughtFile({ onText }: { readonly onText: (text: string) => void }) {
  const { taught: say } = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon="document" onClick={() => input.current?.click()}>
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
          if (file !== undefined) void file.text().then(onText);
        }}
      />
    </>
  );
}
