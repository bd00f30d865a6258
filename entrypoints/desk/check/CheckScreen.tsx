import { useEffect, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { sha256 } from '../../../browser/sha-256.ts';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import type { ProtocolView } from '../../../core/messages.ts';
import type { LogReader } from '../../../storage/read.ts';
import { JobBar } from '../backup/JobBar.tsx';
import { useJob } from '../backup/use-job.ts';
import { Head, Scroll } from '../DeskFrame.tsx';
import { useDesk } from '../desk-outside.ts';
import { useLogState } from '../LogProvider.tsx';
import logCss from '../log/LogScreen.module.css';
import { LogSwitch } from '../team/LogSwitch.tsx';
import { useStable } from '../use-stable.ts';
import css from './Check.module.css';
import { CheckedFileView } from './CheckedFileView.tsx';
import { CheckedTableView } from './CheckedTableView.tsx';
import { type CheckedFile, type CheckedTable, checkFile, checkTableFile, isTableFile } from './check-file.ts';
import { OwnChain } from './OwnChain.tsx';

/** An export beside the log that it was made of, and that log by itself. Nothing is changed here. */
export function CheckScreen({ protocol }: { readonly protocol: ProtocolView | undefined }) {
  const { check: say } = useWords(words);
  const { team, zone } = useDesk();
  const { log } = useLogState();
  const [checked, setChecked] = useState<CheckedFile | CheckedTable>();
  const { job, run, stop } = useJob();

  // A file can be chosen while the log is still being opened: it is looked at when that is done.
  const [chosen, setChosen] = useState<File>();
  const check = useStable(async (reader: LogReader, file: File) => {
    setChosen(undefined);
    setChecked(undefined);
    setChecked(
      await run<CheckedFile | CheckedTable>((ports) =>
        isTableFile(file)
          ? checkTableFile(file, reader, team.read, zone, ports)
          : checkFile(file, reader, team.read, sha256, ports),
      ),
    );
  });
  useEffect(() => {
    if (log !== undefined && chosen !== undefined) void check(log, chosen);
  }, [log, chosen, check]);
  return (
    <div className={logCss['screen']}>
      <Head title={say.title}>
        <PickFile
          kind="primary"
          label={say.pick}
          fieldLabel={say.pickLabel}
          accept=".json,.ndjson,.csv,.xlsx"
          onFile={setChosen}
        />
      </Head>
      <LogSwitch at="check" />
      <Scroll>
        <div className={css['body']}>
          <p className={css['why']}>{say.why}</p>
          <JobBar job={job} label={say.busy} onStop={stop} />
          {checked !== undefined &&
            ('table' in checked ? (
              <CheckedTableView name={checked.name} check={checked.table} />
            ) : (
              <CheckedFileView file={checked} protocol={protocol} />
            ))}
          <p role="status">{job.kind === 'stopped' ? say.stopped : job.kind === 'failed' ? say.failed : ''}</p>
          <OwnChain />
        </div>
      </Scroll>
    </div>
  );
}
