import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import { Actions } from '../../../components/Row.tsx';
import css from '../settings/Settings.module.css';
import { RestoreDialog } from './RestoreDialog.tsx';

/** Chooses a backup and looks at it; nothing is put back before the person has seen what is in it. */
export function RestoreBackup() {
  const { backup: say } = useWords(words);
  const [file, setFile] = useState<File>();
  const [said, setSaid] = useState('');
  return (
    <div>
      <p className={css['why']}>{say.restoreWhy}</p>
      <Actions>
        <PickFile
          label={say.restore}
          fieldLabel={say.restoreLabel}
          accept=".kantlijn"
          onFile={(one) => {
            setSaid('');
            setFile(one);
          }}
        />
      </Actions>
      <p role="status" className={css['why']}>
        {said}
      </p>
      {file !== undefined && (
        <RestoreDialog
          file={file}
          onClose={(contacts) => {
            setFile(undefined);
            if (contacts !== undefined) setSaid(say.restored({ count: contacts }));
          }}
        />
      )}
    </div>
  );
}
