import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { sha256 } from '../../../browser/sha-256.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { ChainReport } from '../../../core/log/chain.ts';
import { JobBar } from '../backup/JobBar.tsx';
import { useJob } from '../backup/use-job.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog, useLogState } from '../LogProvider.tsx';
import css from './Check.module.css';
import { checkOwnChain } from './check-chain.ts';

/** The chain of this browser's log: where it ends, and whether every event in it is as it was written. */
export function OwnChain() {
  const { check: say } = useWords(words);
  const { backup } = useDesk();
  const { log } = useLogState();
  const end = useLog('end', async (reader) => ({ found: await reader.end() })).value;
  const [report, setReport] = useState<ChainReport | 'empty'>();
  const { job, run, stop } = useJob();

  const walk = async () => {
    if (log === undefined) return;
    setReport(undefined);
    const found = await run(async (ports) => {
      const here = await backup.logHere();
      return (await checkOwnChain(log, here, sha256, ports)) ?? ('empty' as const);
    });
    setReport(found);
  };
  return (
    <section aria-label={say.own} className={css['own']}>
      <h2>{say.own}</h2>
      <p className={css['why']}>{say.ownWhy}</p>
      <p className={css['chain']}>
        {end === undefined ? '…' : end.found === undefined ? say.noEvents : say.chainEnd(end.found.anchor)}
      </p>
      <p>
        <Button
          blocked={job.kind === 'busy' ? say.busyOwn : end === undefined ? say.opening : undefined}
          onClick={() => void walk()}
        >
          {say.checkOwn}
        </Button>
      </p>
      <JobBar job={job} label={say.busyOwn} onStop={stop} />
      {report === 'empty' && <Notice tone="info" title={say.noEvents} />}
      {report !== undefined && report !== 'empty' && <ChainVerdict report={report} />}
      <p role="status">{job.kind === 'stopped' ? say.stopped : job.kind === 'failed' ? say.failedOwn : ''}</p>
    </section>
  );
}

function ChainVerdict({ report }: { readonly report: ChainReport }) {
  const { check: say } = useWords(words);
  if (!report.ok) {
    return (
      <Notice tone="late" title={say.chainBroken}>
        {say.chainProblems[report.problem]({ seq: report.seq })} {say.chainAdvice}
      </Notice>
    );
  }
  return (
    <Notice tone="done" title={say.chainWhole({ count: report.head.count })}>
      {report.forgotten > 0 && say.chainForgotten({ count: report.forgotten })}
    </Notice>
  );
}
