import { useEffect, useRef, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/evaluate.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { classes } from '../../../../components/classes.ts';
import { SelectField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Modal } from '../../../../components/Modal.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { PickFile } from '../../../../components/PickFile.tsx';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import { maxPostsFile, readPostsFile } from '../../../../core/suggest/posts-file.ts';
import { useLogState } from '../../LogProvider.tsx';
import css from './Evaluate.module.css';
import { EvaluationResult } from './EvaluationResult.tsx';
import { runEvaluation, type Tested, type Trial, trialOfLog } from './run-evaluation.ts';

/** Handled posts of the log that are tried. */
const counts = ['100', '300', '1000'] as const;
/** Contacts that are read for it: the latest are tried, the ones before are what was learned. */
const mostRead = 3_000;

/** How often the right reply comes first, on posts of a file or of the own log. */
export function EvaluateDialog({ protocol, onClose }: { readonly protocol: Protocol; readonly onClose: () => void }) {
  const say = useWords(words);
  const { close } = useWords(common);
  const { now } = useOutside();
  const { log } = useLogState();
  const [count, setCount] = useState<string>('300');
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const [tested, setTested] = useState<Tested>();
  const [problem, setProblem] = useState('');
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (find: () => Promise<Trial | string>) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setTested(undefined);
    setProblem('');
    setProgress({ done: 0, total: 0 });
    const trial = await find();
    if (own.signal.aborted) return;
    if (typeof trial === 'string') {
      setProgress(undefined);
      return setProblem(trial);
    }
    const total = trial.posts.length;
    setProgress({ done: 0, total });
    try {
      const outcome = await runEvaluation(protocol, trial, {
        day: new Intl.DateTimeFormat('sv').format(now()),
        signal: own.signal,
        onProgress: (done) => done % 25 === 0 && setProgress({ done, total }),
      });
      setTested(outcome);
      setProgress(undefined);
    } catch (error) {
      // Stopped by the person, who sees what was there before.
      if (!own.signal.aborted) throw error;
    }
  };
  const runFile = (file: File) =>
    run(async () => {
      if (file.size > maxPostsFile) return say.problems.tooMany;
      const read = readPostsFile(await file.text());
      if (read.ok) return { posts: read.posts, learned: [] };
      return read.problem === 'badPost' ? say.badPost({ at: read.at ?? 1 }) : say.problems[read.problem];
    });
  const runLog = () =>
    run(async () => {
      const page = await log?.contacts({ limit: mostRead });
      const trial = await trialOfLog(page?.contacts ?? [], Number(count));
      return trial.posts.length === 0 ? say.nothingHandled : trial;
    });
  const stop = () => {
    running.current?.abort();
    setProgress(undefined);
  };

  return (
    <Modal title={say.title} closeLabel={close} onClose={onClose} isWide>
      <p className={css['lead']}>{say.why}</p>
      <div className={css['choices']}>
        <SelectField
          label={say.logLabel}
          value={count}
          choices={counts.map((value) => ({ value, label: say.latest({ count: Number(value) }) }))}
          onChoice={setCount}
        />
        <Button
          kind="primary"
          blocked={log === undefined ? say.noLog : progress === undefined ? undefined : say.busy}
          onClick={() => void runLog()}
        >
          {say.testLog}
        </Button>
        <PickFile label={say.testFile} fieldLabel={say.fileLabel} onFile={(file) => void runFile(file)} />
      </div>
      <p className={classes(css['small'], css['hint'])}>{say.fileHint}</p>
      {problem !== '' && <Notice tone="soon" title={problem} />}
      <div role="status" className={css['progress']}>
        {progress !== undefined && (
          <>
            <progress
              aria-label={say.busy}
              {...(progress.total === 0 ? {} : { value: progress.done, max: progress.total })}
            />
            {progress.total === 0 ? say.busy : say.done({ done: progress.done, total: progress.total })}
          </>
        )}
      </div>
      {progress !== undefined && <Button onClick={stop}>{say.stop}</Button>}
      {tested !== undefined && <EvaluationResult protocol={protocol} tested={tested} onClose={onClose} />}
    </Modal>
  );
}
