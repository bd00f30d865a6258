import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { hrefOf } from '../route.ts';
import css from './Team.module.css';

/** One's own log, or that of the team. */
export function LogSwitch({ at }: { readonly at: 'log' | 'team' }) {
  const { team: say } = useWords(words);
  return (
    <nav aria-label={say.which} className={css['switch']}>
      {(['log', 'team'] as const).map((screen) => (
        <a key={screen} href={hrefOf({ screen })} aria-current={screen === at ? 'page' : undefined}>
          {say[screen]}
        </a>
      ))}
    </nav>
  );
}
