import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import { hrefOf } from '../route.ts';
import css from './Team.module.css';

/** One's own log, that of the team, or an export beside one's own. */
export function LogSwitch({ at }: { readonly at: 'log' | 'team' | 'check' }) {
  const { team: say, check } = useWords(words);
  return (
    <nav aria-label={say.which} className={css['switch']}>
      {(['log', 'team', 'check'] as const).map((screen) => (
        <a key={screen} href={hrefOf({ screen })} aria-current={screen === at ? 'page' : undefined}>
          {screen === 'check' ? check.tab : say[screen]}
        </a>
      ))}
    </nav>
  );
}
