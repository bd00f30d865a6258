import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';

/** Who was forgotten here, as far as that is still known: a day. Each can be let in again. */
export function Forgotten() {
  const { ask } = useOutside();
  const { privacy: say } = useWords(words);
  const locale = useLocale();
  const { value, error, askAgain } = useAsked('getForgotten', {}, ['contacts']);
  const [failed, setFailed] = useState<Refusal>();
  const [letting, setLetting] = useState<string>();
  const [said, setSaid] = useState('');
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const stones = value?.stones ?? [];

  const letIn = async (hashes: readonly string[]) => {
    const answer = await ask('dropForgotten', { hashes: [...hashes] });
    setLetting(undefined);
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) setSaid(say.letIn);
    askAgain();
  };
  return (
    <SettingGroup title={say.stones} why={say.stonesWhy}>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {value !== undefined && stones.length === 0 && <p className={css['why']}>{say.noStones}</p>}
      {stones.length > 0 && (
        <ul className={css['sites']} aria-label={say.stones}>
          {stones.map(({ hashes, at }) => {
            const when = moment.format(new Date(at));
            const id = hashes.join();
            return (
              <li key={id}>
                <div>
                  {say.stone({ when })}
                  <Actions>
                    {letting === id ? (
                      <>
                        <span role="alert">{say.letInWhy}</span>
                        <Button small onClick={() => void letIn(hashes)}>
                          {say.letInYes}
                        </Button>
                        <Button small kind="quiet" data-first="" onClick={() => setLetting(undefined)}>
                          {say.cancel}
                        </Button>
                      </>
                    ) : (
                      <Button
                        small
                        aria-label={say.letInOne({ when })}
                        onClick={() => {
                          setSaid('');
                          setLetting(id);
                        }}
                      >
                        {say.letInAsk}
                      </Button>
                    )}
                  </Actions>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className={css['why']}>
        {said}
      </p>
    </SettingGroup>
  );
}
