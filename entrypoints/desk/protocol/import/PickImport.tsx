import { useRef } from 'react';
import { words } from '../../../../.generated/locales/files.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import load from '../Load.module.css';
import css from './Import.module.css';

/** Choose a file, or drop it. */
export function PickImport({ isFirst, onFile }: { readonly isFirst: boolean; readonly onFile: (file: File) => void }) {
  const { import: say } = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className={css['pick']}>
      <Button
        kind={isFirst ? 'primary' : 'plain'}
        icon="document"
        {...(isFirst ? { 'data-first': true } : {})}
        onClick={() => input.current?.click()}
      >
        {say.choose}
      </Button>
      <span>{say.drop}</span>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.json,.xlsx,.yml,.yaml"
        aria-label={say.chooseLabel}
        tabIndex={-1}
        className={load['file']}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be chosen again after it was repaired.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </p>
  );
}
