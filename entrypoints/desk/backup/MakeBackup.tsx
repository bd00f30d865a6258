import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useDesk } from '../desk-outside.ts';
import { sizeWords } from '../export/size-words.ts';
import css from '../settings/Settings.module.css';
import { backupName } from './backup-name.ts';
import { JobBar } from './JobBar.tsx';
import { noPassphrase, PassphraseFields, problemOf } from './Passphrase.tsx';
import { useJob } from './use-job.ts';

/** Everything to one file, under a passphrase if one is typed. */
export function MakeBackup() {
  const { backup: say } = useWords(words);
  const locale = useLocale();
  const { ask, now } = useOutside();
  const { backup, saveFile } = useDesk();
  const [phrases, setPhrases] = useState(noPassphrase);
  const [isChecked, setIsChecked] = useState(false);
  const [said, setSaid] = useState('');
  const { job, run, stop } = useJob();
  const problem = problemOf(phrases);

  const make = async () => {
    setSaid('');
    setIsChecked(true);
    if (problem !== undefined) return;
    const file = await run(async ({ signal, onCount }) => {
      const key = phrases.first === '' ? undefined : await backup.makeKey(phrases.first);
      return (await backup.make({ now: now(), key, signal, onCount })) ?? 'nothing';
    });
    if (file === undefined) return;
    if (file === 'nothing') return setSaid(say.nothing);
    const name = backupName(say.fileStem, now());
    saveFile(name, file);
    setPhrases(noPassphrase);
    setIsChecked(false);
    setSaid(say.made({ name, size: sizeWords(file.size, locale) }));
    await ask('noteBackup', { what: 'made' });
  };

  return (
    <div>
      <PassphraseFields value={phrases} problem={isChecked ? problem : undefined} onChange={setPhrases} />
      <p className={css['why']}>{phrases.first === '' ? say.plainWhy : say.passphraseWhy}</p>
      <Actions>
        <Button icon="export" blocked={job.kind === 'busy' ? say.making : undefined} onClick={() => void make()}>
          {say.make}
        </Button>
      </Actions>
      <JobBar job={job} label={say.making} onStop={stop} />
      <p role="status" className={css['why']}>
        {job.kind === 'stopped' ? say.stopped : job.kind === 'failed' ? say.makeFailed : said}
      </p>
    </div>
  );
}
