import { words } from '../../../.generated/locales/desk.js';
import { writeInFolder } from '../../../browser/folder-handle.ts';
import { useOutside } from '../../../components/Ask.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { useDesk } from '../desk-outside.ts';
import { weekdayName } from './backup-name.ts';
import type { BackupFolder } from './backup-port.ts';
import { useJob } from './use-job.ts';

/** Writes a backup into the folder; in a click the browser may ask for the folder again. */
export function useFolderBackup() {
  const { backup: say } = useWords(words);
  const { ask, now } = useOutside();
  const { backup } = useDesk();
  const { job, run, stop, clear } = useJob();

  /** @returns the name of the file; nothing when it was not written. */
  const write = ({ handle, key }: BackupFolder): Promise<string | undefined> =>
    run(async ({ signal, onCount }) => {
      const state = (await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted';
      if (state !== 'granted') throw new Error('no permission');
      const file = await backup.make({ now: now(), key, signal, onCount });
      if (file === undefined) throw new Error('nothing to keep');
      const name = weekdayName(say.fileStem, now());
      await writeInFolder(handle, name, file);
      await ask('noteBackup', { what: 'made' });
      return name;
    });
  return { job, write, stop, clear };
}
