import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import type { Job } from '../backup/use-job.ts';
import { isTrouble, type MergedFile } from './merge-files.ts';
import css from './Team.module.css';

/** How it ended, in one sentence; of many files nobody counts the list. */
export function MergeSummary({
  job,
  files,
  chosen,
}: {
  readonly job: Job;
  readonly files: readonly MergedFile[];
  /** Files that were chosen. */
  readonly chosen: number;
}) {
  const { team: say } = useWords(words);
  const troubled = files.filter(isTrouble).length;
  const isOver = job.kind === 'still' && chosen > 1 && files.length === chosen;
  return (
    <p role="status" className={css['summary']}>
      {job.kind === 'stopped' && `${say.stopped} `}
      {job.kind === 'failed' && `${say.failed} `}
      {(job.kind === 'stopped' || job.kind === 'failed') &&
        chosen > 1 &&
        say.readOf({ count: files.length, all: chosen })}
      {isOver && say.done({ count: chosen - troubled, all: chosen })}
    </p>
  );
}
