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
import type { Settings } from '../../../core/settings.ts';
import type { SiteRecord } from '../../../core/site-state.ts';
import { siteWords } from '../sites.ts';
import { SettingGroup } from './SettingRow.tsx';
import css from './Settings.module.css';

/** Where Kantlijn reads. Switching on needs the site itself, so that happens in the toolbar. */
export function Sites({ unproven }: { readonly unproven: Settings['unproven'] }) {
  const { ask } = useOutside();
  const { settings: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  const asked = useAsked('getSites', {}, ['page', 'settings']);
  const [failed, setFailed] = useState<Refusal>();
  const [removed, setRemoved] = useState('');
  const { sites = [], records = [] } = asked.value ?? {};

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
            <span className={css['why']}>
              <ReadLast record={records.find((record) => record.origin === origin)} now={now} />
            </span>
            <Button small aria-label={say.switchOffOne({ host: hostOf(origin) })} onClick={() => void remove(origin)}>
              {say.switchOff}
            </Button>
          </li>
        ))}
      </ul>
      <Unproven ids={unproven} />
      <p role="status" className={css['saved']}>
        {removed !== '' && say.switchedOff({ host: removed })}
      </p>
    </SettingGroup>
  );
}

/** How this site was read last, and what came of inserting. */
function ReadLast({ record, now }: { readonly record: SiteRecord | undefined; readonly now: Date }) {
  const { settings: say } = useWords(words);
  const clock = useClockWords();
  if (record === undefined) return say.neverRead;
  const { state, at, found, read, taken, refused } = record;
  const word = say.siteStates[state];
  const sentence = say.readAt({
    when: clock.moment(at, now),
    state: typeof word === 'string' ? word : word({ found, read }),
  });
  return taken + refused === 0 ? sentence : `${sentence}; ${say.insertions({ taken, refused })}`;
}

/** Adapters that are used although they were only built from documentation. */
function Unproven({ ids }: { readonly ids: readonly string[] }) {
  const { ask } = useOutside();
  const { settings: say } = useWords(words);
  if (ids.length === 0) return null;
  return (
    <section aria-label={say.unprovenTitle}>
      <h3 className={css['why']}>{say.unprovenTitle}</h3>
      <ul className={css['sites']}>
        {ids.map((id) => (
          <li key={id}>
            <b>{siteWords(id).name}</b>
            <Button
              small
              aria-label={say.unprovenNoMoreOne({ name: siteWords(id).name })}
              onClick={() => void ask('useUnproven', { adapter: id, use: false })}
            >
              {say.unprovenNoMore}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
