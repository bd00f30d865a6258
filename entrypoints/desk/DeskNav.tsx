import { words } from '../../.generated/locales/desk.js';
import { Icon, Logo } from '../../components/Icon.tsx';
import type { IconName } from '../../components/icons.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { useWords } from '../../components/Locale.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import type { Settings } from '../../core/settings.ts';
import css from './DeskNav.module.css';
import { useLog } from './LogProvider.tsx';
import { hrefOf, type Screen } from './route.ts';

type Place = Exclude<Screen, 'home'>;

export const navigation: readonly { readonly screen: Place; readonly icon: IconName; readonly key: string }[] = [
  { screen: 'queue', icon: 'flag', key: '1' },
  { screen: 'log', icon: 'list', key: '2' },
  { screen: 'protocol', icon: 'document', key: '3' },
  { screen: 'practice', icon: 'hand', key: '4' },
  { screen: 'settings', icon: 'settings', key: '5' },
  { screen: 'shift', icon: 'calendar', key: '6' },
  { screen: 'privacy', icon: 'lock', key: '7' },
];

/** The screens of the desk, and whose desk it is. */
export function DeskNav({
  screen,
  protocol,
  settings,
  onKeys,
}: {
  readonly screen: Screen | undefined;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly onKeys: () => void;
}) {
  const { nav } = useWords(words);
  const notCopied = useLog('counts', (log) => log.counts()).value?.notCopied ?? 0;
  return (
    <nav className={css['nav']} aria-label="Kantlijn">
      <p className={css['brand']}>
        <Logo />
        <b className={css['name']}>Kantlijn</b>
      </p>
      <ul>
        {navigation.map(({ screen: to, icon, key }) => (
          <li key={to}>
            <a
              href={hrefOf({ screen: to })}
              className={css['link']}
              aria-current={isWithin(screen, to) ? 'page' : undefined}
              aria-keyshortcuts={key}
              title={nav[to]}
            >
              <Icon name={icon} />
              <span className={css['name']}>{nav[to]}</span>
              <span className={css['end']}>
                {to === 'protocol' && protocol !== undefined && (
                  <span className={css['version']}>{nav.version({ version: protocol.version })}</span>
                )}
                {to === 'log' && notCopied > 0 && (
                  <span className={css['version']} title={nav.notCopied({ count: notCopied })}>
                    {/* The number alone says little to who hears it; the narrow column shows the title. */}
                    <span aria-hidden="true">{notCopied}</span>
                    <span className={css['spoken']}>{nav.notCopied({ count: notCopied })}</span>
                  </span>
                )}
                <Kbd>{key}</Kbd>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <div className={css['me']}>
        <p className={css['who']}>
          {protocol?.name}
          {settings.agentName !== '' && <span>{settings.agentName}</span>}
          <span className={css['here']}>
            <Icon name="lock" /> {nav.here}
          </span>
        </p>
        <button type="button" className={css['link']} aria-keyshortcuts="?" title={nav.keys} onClick={onKeys}>
          <Icon name="question" />
          <span className={css['name']}>{nav.keys}</span>
          <span className={css['end']}>
            <Kbd>?</Kbd>
          </span>
        </button>
      </div>
    </nav>
  );
}

/** The log of the team and the check of an export belong to the log. */
function isWithin(screen: Screen | undefined, place: Place): boolean {
  return place === screen || (place === 'log' && (screen === 'team' || screen === 'check' || screen === 'person'));
}
