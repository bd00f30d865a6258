import { words } from '../../../.generated/locales/protocol.js';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import type { Problem } from '../../../core/protocol/problem.ts';
import { sayProblem } from '../../../core/protocol/say.ts';
import css from './Load.module.css';

/** What is wrong in a file: the reason with what to do, and the place. */
export function Problems({
  problems,
  kind,
  within,
}: {
  readonly problems: readonly Problem[];
  readonly kind: 'problem' | 'warning';
  /** Part of the file that stands in a form beside it: its fields say the place themselves. */
  readonly within?: string;
}) {
  const say = useWords(words);
  return (
    <ul className={css['problems']} data-kind={kind}>
      {problems.map((problem) => {
        const { where, what } = sayProblem(problem, say);
        return (
          <li key={`${problem.path} ${problem.code} ${what}`}>
            <Icon name={kind === 'problem' ? 'stop' : 'warning'} />
            <div>
              <p>{what}</p>
              {where !== '' && !(within !== undefined && problem.path.startsWith(within)) && (
                <p className={css['where']}>{where}</p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
