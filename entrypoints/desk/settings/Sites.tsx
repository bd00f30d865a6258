import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useNow } from '../../../components/use-now.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from './SettingRow.tsx';
import css from './Settings.module.css';

/** Where Kantlijn reads. Switching on needs the site itself, so that happens in the toolbar. */
export function Sites() {
  const { ask } = useOutside();
  const { settings: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  const asked = useAsked('getSites', {}, ['page', 'settings']);
  const [failed, setFailed] = useState<Refusal>();
  const [removed, setRemoved] = useState('');
  const sites = asked.value?.sites ?? [];

  const remove = async (origin: string) => {
    const answer = await ask('switchSite', { origin, on: false });
    setFailed(answer.ok ? undefined : answer.error);
    setRemoved(answer.ok ? hostOf(origin) : '');
    asked.askAgain();
  };

  return (
    <SettingGroup title={say.sites} why={say.sitesWhy}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {asked.value !== undefined && sites.length === 0 && <p className={css['none']}>{say.noSites}</p>}
      <ul className={css['sites']}>
        {sites.map(({ origin, since }) => (
          <li key={origin}>
            <b>{hostOf(origin)}</b>
            <span className={css['why']}>{say.since({ day: clock.day(since, now) })}</span>
            <Button small aria-label={say.switchOffOne({ host: hostOf(origin) })} onClick={() => void remove(origin)}>
              {say.switchOff}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className={css['saved']}>
        {removed !== '' && say.switchedOff({ host: removed })}
      </p>
    </SettingGroup>
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
