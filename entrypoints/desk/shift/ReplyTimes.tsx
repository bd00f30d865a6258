import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { CopyByHand } from '../../../components/CopyByHand.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { type Locale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { sayStatement } from '../../../components/reply-time-words.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useNow } from '../../../components/use-now.ts';
import { siteName } from '../../../core/log/site-name.ts';
import type { SiteReplyTime } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from './Shift.module.css';

const languages = ['nl', 'en'] as const;

/** What we can tell the public of our reply time, to be copied; and whether what was copied last is still true. */
export function ReplyTimes({ zone }: { readonly zone: string | undefined }) {
  const { ask, copy } = useOutside();
  const { shift: say } = useWords(words);
  const clock = useClockWords();
  const now = useNow(60_000);
  const asked = useAsked('getReplyTimes', {}, ['replyTime', 'protocol']);
  const [failed, setFailed] = useState<Refusal>();
  const [byHand, setByHand] = useState<string>();
  const [said, setSaid] = useState('');
  const { times = [], computedAt = '' } = asked.value ?? {};

  const copyText = async ({ site, statement }: SiteReplyTime, language: Locale) => {
    const text = sayStatement(statement, { language, zone, now });
    if (text === undefined || statement.kind === 'none') return;
    const isCopied = (await copy({ plain: text })) === 'copied';
    setByHand(isCopied ? undefined : text);
    setSaid(isCopied ? say.copied({ text }) : '');
    const answer = await ask('replyTimeCopied', { site, text, statement });
    setFailed(answer.ok ? undefined : answer.error);
    asked.askAgain();
  };

  return (
    <SettingGroup title={say.replyTime} why={say.replyTimeWhy}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {byHand !== undefined && <CopyByHand text={byHand} onClose={() => setByHand(undefined)} />}
      <ul className={css['list']}>
        {times.map((time) => {
          const name = time.site === '' ? say.allSites : siteName(time.site);
          const { statement, count, copied } = time;
          return (
            <li key={time.site} className={css['time']}>
              <b>{name}</b>
              {statement.kind === 'none' ? (
                <p className={css['when']}>{say.noTime[statement.why]({ count })}</p>
              ) : (
                <>
                  {languages.map((language) => (
                    <div key={language} className={css['sentence']}>
                      <p lang={language}>{sayStatement(statement, { language, zone, now })}</p>
                      <Button
                        small
                        icon="copy"
                        aria-label={say.copyLabel({ language: say.language[language], site: name })}
                        onClick={() => void copyText(time, language)}
                      >
                        {say.copy}
                      </Button>
                    </div>
                  ))}
                  <p className={css['when']}>{say.from({ count })}</p>
                </>
              )}
              {copied !== undefined && (
                <p className={css['when']} data-holds={copied.holds}>
                  {copied.holds !== 'yes' && <Tag>{say.holds[copied.holds]}</Tag>}{' '}
                  {say.copiedAt({ time: clock.moment(copied.at, now), text: copied.text })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status" className={css['said']}>
        {said}
      </p>
      {computedAt !== '' && <p className={css['when']}>{say.computedAt({ time: clock.moment(computedAt, now) })}</p>}
    </SettingGroup>
  );
}
