import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Actions } from '../../../components/Row.tsx';
import type { Job } from './use-job.ts';

/** How far a long job is, and the way to stop it; nothing when there is none. */
export function JobBar({
  job,
  label,
  onStop,
}: {
  readonly job: Job;
  readonly label: string;
  readonly onStop?: () => void;
}) {
  const { backup: say } = useWords(words);
  if (job.kind !== 'busy') return null;
  const { done, all } = job;
  return (
    <Actions>
      <progress aria-label={label} {...(all > 0 ? { max: all, value: done } : {})} />
      <span>{all > 0 ? say.percent({ percent: Math.floor((100 * done) / all) }) : label}</span>
      {onStop && (
        <Button small onClick={onStop}>
          {say.stop}
        </Button>
      )}
    </Actions>
  );
}
