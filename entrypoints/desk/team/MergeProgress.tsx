import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { JobBar } from '../backup/JobBar.tsx';
import type { Job } from '../backup/use-job.ts';
import type { Reading } from './merge-files.ts';
import { minutesLeft } from './minutes-left.ts';
import css from './Team.module.css';

/** Which file is being read, how far all are, how many contacts that were and how long it will take. */
export function MergeProgress({
  job,
  reading,
  onStop,
}: {
  readonly job: Job;
  /** `undefined`: none of the files was opened yet. */
  readonly reading: Reading | undefined;
  readonly onStop: () => void;
}) {
  const { team: say } = useWords(words);
  const [startedAt] = useState(() => performance.now());
  if (job.kind !== 'busy') return null;
  const minutes = minutesLeft(performance.now() - startedAt, job.done, job.all);
  return (
    <section aria-label={say.merging} className={css['progress']}>
      <p>
        {reading === undefined ? (
          say.merging
        ) : (
          <>
            {say.fileOf({ place: reading.place + 1, all: reading.all })}: <PageText>{reading.name}</PageText>
          </>
        )}
      </p>
      <JobBar job={job} label={say.merging} onStop={onStop} />
      <p className={css['far']}>
        {reading !== undefined && say.readSoFar({ count: reading.contacts })}
        {minutes !== undefined && ` · ${say.left({ minutes })}`}
      </p>
    </section>
  );
}
