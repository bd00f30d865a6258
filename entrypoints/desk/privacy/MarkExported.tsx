import { useEffect, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { sha256 } from '../../../browser/sha-256.ts';
import { useOutside } from '../../../components/Ask.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { whyNotArchived } from '../../../core/log/archived.ts';
import type { Refusal } from '../../../core/result.ts';
import type { LogReader } from '../../../storage/read.ts';
import { JobBar } from '../backup/JobBar.tsx';
import { useJob } from '../backup/use-job.ts';
import { checkFile } from '../check/check-file.ts';
import { useDesk } from '../desk-outside.ts';
import { useLogState } from '../LogProvider.tsx';
import css from '../settings/Settings.module.css';
import { useStable } from '../use-stable.ts';

/** The file that was saved is read back: only when it is whole and agrees with the log does it count as an export. */
export function MarkExported({ onMarked }: { readonly onMarked: () => void }) {
  const { ask } = useOutside();
  const { team } = useDesk();
  const { log } = useLogState();
  const { privacy: say, check: checkWords, team: teamWords } = useWords(words);
  const locale = useLocale();
  const [failed, setFailed] = useState<Refusal>();
  const [wrong, setWrong] = useState('');
  const [said, setSaid] = useState('');
  const { job, run, stop } = useJob();

  const [chosen, setChosen] = useState<File>();

  const mark = useStable(async (reader: LogReader, file: File) => {
    setChosen(undefined);
    setFailed(undefined);
    setWrong('');
    setSaid('');
    const checked = await run((ports) => checkFile(file, reader, team.read, sha256, ports));
    if (checked === undefined) return;
    if ('problem' in checked) return setWrong(teamWords.problems[checked.problem]);
    const why = whyNotArchived(checked.check);
    if (why !== undefined) return setWrong(say.notArchived[why]);
    const { head, rows } = checked.check;
    const { seq, hash } = head.anchor;
    const answer = await ask('markExported', { upTo: head.exportedAt, count: rows, seq, hash });
    if (!answer.ok) return setFailed(answer.error);
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
    setSaid(say.marked({ day: day.format(new Date(head.exportedAt)), count: rows }));
    onMarked();
  });
  // A file can be chosen while the log is still being opened: it is looked at when that is done.
  useEffect(() => {
    if (log !== undefined && chosen !== undefined) void mark(log, chosen);
  }, [log, chosen, mark]);
  return (
    <>
      <p className={css['why']}>{say.markWhy}</p>
      <Actions>
        <PickFile label={say.mark} fieldLabel={say.markLabel} accept=".json,.ndjson" onFile={setChosen} />
      </Actions>
      <JobBar job={job} label={checkWords.busy} onStop={stop} />
      {wrong !== '' && <p role="alert">{wrong}</p>}
      {job.kind === 'failed' && <p role="alert">{checkWords.failed}</p>}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      <p role="status" className={css['why']}>
        {said}
      </p>
    </>
  );
}
