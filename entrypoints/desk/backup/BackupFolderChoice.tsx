import { useCallback, useEffect, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useDesk } from '../desk-outside.ts';
import css from '../settings/Settings.module.css';
import type { BackupFolder } from './backup-port.ts';
import { JobBar } from './JobBar.tsx';
import { noPassphrase, PassphraseFields, problemOf } from './Passphrase.tsx';
import { useFolderBackup } from './use-folder-backup.ts';

/** A folder that gets a backup every day by itself, where the browser can write into one. */
export function BackupFolderChoice() {
  const { backup: say } = useWords(words);
  const { backup } = useDesk();
  const [folder, setFolder] = useState<BackupFolder>();
  const [isChoosing, setIsChoosing] = useState(false);
  const [phrases, setPhrases] = useState(noPassphrase);
  const [isChecked, setIsChecked] = useState(false);
  const [said, setSaid] = useState('');
  const { job, write, stop } = useFolderBackup();
  const problem = problemOf(phrases);
  const readAgain = useCallback(() => void backup.folder().then(setFolder), [backup]);
  useEffect(readAgain, [readAgain]);
  if (!backup.canPickFolder) return <p className={css['why']}>{say.noFolder}</p>;

  const choose = async () => {
    setIsChecked(true);
    if (problem !== undefined) return;
    const handle = await backup.pickFolder();
    if (handle === undefined) return;
    const key = phrases.first === '' ? undefined : await backup.makeKey(phrases.first);
    const chosen = { handle, ...(key === undefined ? {} : { key }) };
    if (!(await backup.keepFolder(chosen))) return setSaid(say.folderNotKept);
    setFolder(chosen);
    setIsChoosing(false);
    setPhrases(noPassphrase);
    await writeNow(chosen);
  };
  const writeNow = async (into: BackupFolder) => {
    setSaid('');
    const name = await write(into);
    if (name !== undefined) setSaid(say.madeInFolder({ name, folder: into.handle.name }));
  };
  const forget = async () => {
    await backup.keepFolder(undefined);
    setFolder(undefined);
    setSaid(say.folderForgotten);
  };
  const blocked = job.kind === 'busy' ? say.making : undefined;

  return (
    <div>
      <p className={css['why']}>{say.folderWhy}</p>
      {folder !== undefined && (
        <>
          <p>
            <PageText>{folder.handle.name}</PageText>{' '}
            <span className={css['why']}>{folder.key === undefined ? say.folderPlain : say.folderSealed}</span>
          </p>
          <Actions>
            <Button blocked={blocked} onClick={() => void writeNow(folder)}>
              {say.folderNow}
            </Button>
            <Button kind="quiet" blocked={blocked} onClick={() => void forget()}>
              {say.folderStop}
            </Button>
          </Actions>
        </>
      )}
      {folder === undefined && !isChoosing && (
        <Actions>
          <Button onClick={() => setIsChoosing(true)}>{say.folderChoose}</Button>
        </Actions>
      )}
      {folder === undefined && isChoosing && (
        <>
          <PassphraseFields value={phrases} problem={isChecked ? problem : undefined} onChange={setPhrases} />
          <p className={css['why']}>{say.folderPassphraseWhy}</p>
          <Actions>
            <Button kind="primary" onClick={() => void choose()}>
              {say.folderPick}
            </Button>
            <Button onClick={() => setIsChoosing(false)}>{say.folderCancel}</Button>
          </Actions>
        </>
      )}
      <JobBar job={job} label={say.making} onStop={stop} />
      <p role="status" className={css['why']}>
        {job.kind === 'failed'
          ? say.folderFailed({ folder: folder?.handle.name ?? '' })
          : job.kind === 'stopped'
            ? say.stopped
            : said}
      </p>
    </div>
  );
}
