import { useEffect, useRef, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { UnreadableBackup } from '../../../core/backup/problem.ts';
import { type BackupSummary, summarise } from '../../../core/backup/summary.ts';
import type { Refusal } from '../../../core/result.ts';
import { askForgotten } from '../ask-forgotten.ts';
import { useDesk } from '../desk-outside.ts';
import css from '../settings/Settings.module.css';
import { JobBar } from './JobBar.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { Refused, sendBackup } from './send-backup.ts';
import { useJob } from './use-job.ts';

/** Reads the file to its end, shows what is in it beside what is here, and only then puts it back. */
export function RestoreDialog({
  file,
  onClose,
}: {
  readonly file: File;
  /** With the number of contacts when it was put back. */
  readonly onClose: (contacts?: number) => void;
}) {
  const { backup: say } = useWords(words);
  const { close } = useWords(common);
  const { ask } = useOutside();
  const { backup } = useDesk();
  const [passphrase, setPassphrase] = useState('');
  const [isSealed, setIsSealed] = useState(false);
  const [summary, setSummary] = useState<BackupSummary>();
  const [refusal, setRefusal] = useState<Refusal>();
  const { job, run, stop } = useJob();
  const isBusy = job.kind === 'busy';
  const problem = job.kind === 'failed' && job.error instanceof UnreadableBackup ? job.error.problem : undefined;

  const reading = (signal: AbortSignal, onCount: (done: number, all: number) => void) =>
    backup.read(file, {
      ...(passphrase === '' ? {} : { passphrase }),
      signal,
      onBytes: (bytes) => onCount(bytes, file.size),
    });
  const look = async () => {
    const here = await backup.logHere();
    const forgottenAt = await askForgotten(ask);
    const found = await run(({ signal, onCount }) => summarise(reading(signal, onCount), here, forgottenAt));
    setSummary(found);
  };
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void look();
  });
  useEffect(() => {
    if (problem === 'needsPassphrase') setIsSealed(true);
  }, [problem]);

  const restore = async () => {
    setRefusal(undefined);
    const view = await run(async ({ signal, onCount }) => {
      try {
        return await sendBackup(reading(signal, onCount), ask, signal);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        setRefusal(error.refusal);
        return undefined;
      }
    });
    if (view !== undefined) onClose(view.contacts);
  };
  const isAsking = isSealed && summary === undefined;

  return (
    <Modal title={say.restoreTitle} closeLabel={close} onClose={() => onClose()}>
      <p className={css['why']}>{file.name}</p>
      {isAsking && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <TextField
            type="password"
            data-first
            label={say.openWith}
            problem={problem === 'wrongPassphrase' ? say.problems.wrongPassphrase : undefined}
            value={passphrase}
            onText={setPassphrase}
          />
          <Actions>
            <Button kind="primary" type="submit" blocked={isBusy ? say.reading : undefined}>
              {say.open}
            </Button>
          </Actions>
        </form>
      )}
      <JobBar job={job} label={summary === undefined ? say.reading : say.restoring} onStop={stop} />
      {refusal !== undefined && <RefusalNotice error={refusal} title={say.notRestored} />}
      {job.kind === 'failed' && problem !== 'needsPassphrase' && problem !== 'wrongPassphrase' && (
        <p role="alert">{problem === undefined ? say.restoreFailed : say.problems[problem]}</p>
      )}
      {job.kind === 'stopped' && <p role="status">{say.restoreStopped}</p>}
      {summary === undefined && !isAsking && (job.kind === 'failed' || job.kind === 'stopped') && (
        <Actions>
          <Button data-first onClick={() => onClose()}>
            {close}
          </Button>
        </Actions>
      )}
      {summary !== undefined && (
        <>
          <RestorePreview summary={summary} />
          <Actions>
            <Button
              kind="primary"
              data-first
              blocked={isBusy ? say.restoring : undefined}
              onClick={() => void restore()}
            >
              {say.replace}
            </Button>
            <Button onClick={() => onClose()}>{say.leave}</Button>
          </Actions>
        </>
      )}
    </Modal>
  );
}
