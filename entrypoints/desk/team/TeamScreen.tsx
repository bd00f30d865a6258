import { useCallback, useEffect, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { Settings } from '../../../core/settings.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { useJob } from '../backup/use-job.ts';
import { Head } from '../DeskFrame.tsx';
import { useDesk } from '../desk-outside.ts';
import { LogContext, useLogState } from '../LogProvider.tsx';
import logCss from '../log/LogScreen.module.css';
import type { Route } from '../route.ts';
import { makeAdmit } from './admit.ts';
import { LogSwitch } from './LogSwitch.tsx';
import { MergeProgress } from './MergeProgress.tsx';
import { MergeResults } from './MergeResults.tsx';
import { MergeSummary } from './MergeSummary.tsx';
import { type MergedFile, mergeFiles, type Reading } from './merge-files.ts';
import css from './Team.module.css';
import { TeamTable } from './TeamTable.tsx';

/** Exports of several agents as one log, to look at and to export; nothing in it can be changed. */
export function TeamScreen({
  route,
  settings,
  onSettings,
}: {
  readonly route: Route;
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
}) {
  const { team: say } = useWords(words);
  const { ask, now } = useOutside();
  const { team: port } = useDesk();
  const { isSilent, onSilence } = useLogState();
  /** `null`: nothing was merged yet. */
  const [team, setTeam] = useState<TeamLog | null>();
  const [results, setResults] = useState<readonly MergedFile[]>([]);
  const [chosen, setChosen] = useState(0);
  const [reading, setReading] = useState<Reading>();
  const [isRemoving, setIsRemoving] = useState(false);
  const { job, run, stop } = useJob();
  const isBusy = job.kind === 'busy';
  const withStaff = useAsked('getProtocol', {}, ['protocol']).value?.privacy?.staffFigures ?? false;

  const open = useCallback(
    async (how?: { readonly isMade?: boolean }) => {
      const opened = (await port.open(how)) ?? null;
      setTeam(opened);
      return opened;
    },
    [port],
  );
  useEffect(() => void open(), [open]);
  useEffect(() => () => team?.close(), [team]);

  const merge = async (files: readonly File[]) => {
    if (isBusy) return;
    setResults([]);
    setChosen(files.length);
    setReading(undefined);
    const log = team ?? (await open({ isMade: true }));
    if (log === null) return;
    const onFile = (file: MergedFile) => setResults((before) => [...before, file]);
    const hears = { onFile, onReading: setReading };
    await run(async (ports) =>
      mergeFiles(log, files, { ...port, admit: await makeAdmit(ask, now()) }, ports, now().toISOString(), hears),
    );
  };
  const remove = async () => {
    team?.close();
    await port.remove();
    setResults([]);
    setIsRemoving(false);
    await open();
  };

  return (
    <div className={logCss['screen']}>
      <Head title={say.title}>
        {team && (
          <Button kind="quiet" blocked={isBusy ? say.merging : undefined} onClick={() => setIsRemoving(true)}>
            {say.remove}
          </Button>
        )}
        <PickFile
          kind="primary"
          label={say.merge}
          blocked={isBusy ? say.merging : undefined}
          fieldLabel={say.mergeLabel}
          accept=".json,.ndjson"
          isMany
          onFile={(_file, all) => void merge(all)}
        />
      </Head>
      <LogSwitch at="team" />
      <div className={css['results']}>
        {isRemoving && (
          <p role="alert" className={css['question']}>
            {say.removeWhy}{' '}
            <Button small onClick={() => void remove()}>
              {say.removeYes}
            </Button>{' '}
            <Button small kind="quiet" onClick={() => setIsRemoving(false)}>
              {say.removeNo}
            </Button>
          </p>
        )}
        {isBusy && <MergeProgress job={job} reading={reading} onStop={stop} />}
        <MergeSummary job={job} files={results} chosen={chosen} />
        <MergeResults files={results} withStaff={withStaff} />
      </div>
      {team === null && !isBusy && (
        <EmptyState icon="document" title={say.noneTitle}>
          {say.none}
        </EmptyState>
      )}
      {/* A table that follows every batch would read the log over and over. */}
      {team && !isBusy && (
        <LogContext value={{ log: team, openAgain: () => void open(), isSilent, onSilence }}>
          <TeamTable route={route} team={team} settings={settings} onSettings={onSettings} />
        </LogContext>
      )}
    </div>
  );
}
