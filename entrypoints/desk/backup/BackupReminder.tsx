import { useEffect, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { isBackupDue, isFolderBackupDue } from '../../../core/backup/reminder.ts';
import { useDesk } from '../desk-outside.ts';
import { goTo, hrefOf } from '../route.ts';
import type { BackupFolder } from './backup-port.ts';
import { useFolderBackup } from './use-folder-backup.ts';

/**
 * Once a week, quietly, until it is put off: there is no backup. With a folder one is made at once where that may; that
 * it did not succeed is told at once.
 */
export function BackupReminder() {
  const { backup: say } = useWords(words);
  const { ask, now } = useOutside();
  const { backup } = useDesk();
  const { value: state } = useAsked('getBackup', {}, ['backup']);
  const [folder, setFolder] = useState<{ readonly found: BackupFolder | undefined; readonly mayWrite: boolean }>();
  const { job, write, clear } = useFolderBackup();

  useEffect(() => {
    void backup.folder().then(async (found) => {
      const permission = found && ((await found.handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted');
      setFolder({ found, mayWrite: permission === 'granted' });
    });
  }, [backup]);

  const isDueInFolder = state !== undefined && folder?.found !== undefined && isFolderBackupDue(state, now());
  const isStarted = useRef(false);
  useEffect(() => {
    // Before anything is logged there is nothing to keep.
    if (!isDueInFolder || state?.sinceAt === undefined || !folder.found || !folder.mayWrite) return;
    if (isStarted.current) return;
    isStarted.current = true;
    void write(folder.found);
  }, [isDueInFolder, state, folder, write]);

  if (state === undefined || folder === undefined || job.kind === 'busy') return null;
  const hasFailed = job.kind === 'failed';
  if (!hasFailed && !isBackupDue(state, now())) return null;
  const { found } = folder;
  const later = () => {
    clear();
    void ask('noteBackup', { what: 'later' });
  };
  return (
    <Notice
      tone={hasFailed ? 'soon' : 'info'}
      quiet={!hasFailed}
      title={found === undefined ? say.remindTitle : say.remindFolderTitle}
      actions={
        <>
          {found === undefined ? (
            <Button small onClick={() => goTo(hrefOf({ screen: 'settings' }))}>
              {say.remindGo}
            </Button>
          ) : (
            <Button small onClick={() => void write(found)}>
              {hasFailed ? say.remindAgain : say.remindFolder}
            </Button>
          )}
          {hasFailed && (
            <Button small onClick={() => goTo(hrefOf({ screen: 'settings' }))}>
              {say.remindGo}
            </Button>
          )}
          <Button small kind="quiet" onClick={later}>
            {say.later}
          </Button>
        </>
      }
    >
      {found === undefined
        ? say.remindWhy
        : hasFailed
          ? say.folderFailed({ folder: found.handle.name })
          : say.remindFolderWhy({ folder: found.handle.name })}
    </Notice>
  );
}
