import { useState } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import { siteName } from '../core/log/site-name.ts';
import type { QueueRow } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import type { ClockState } from '../core/waiting.ts';
import { Button } from './Button.tsx';
import { ClockSign, ClockWords } from './ClockChip.tsx';
import { useClockWords, viewClock } from './clock-words.ts';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './Queue.module.css';
import { Row } from './Row.tsx';
import { useSign } from './Signs.tsx';
import { SiteSign } from './SiteSign.tsx';
import { Tag } from './Tag.tsx';

const groups = ['overdue', 'dueSoon', 'waiting', 'snoozed'] as const;
/** Posts that are on time and not near: more of them on demand. */
const SHOWN = 12;

interface QueueProps {
  readonly rows: readonly QueueRow[];
  readonly chosen?: PostKey | undefined;
  readonly now: Date;
  readonly onShow: (key: PostKey) => void;
}

/** Every waiting post over all sites and tabs, first what is due first. */
export function Queue({ rows, chosen, now, onShow }: QueueProps) {
  const { queue } = useWords(words);
  const [isAll, setIsAll] = useState(false);
  const views = rows.map((one) => ({ ...one, wait: viewClock(one.row, now) }));
  return (
    <div className={css['queue']}>
      {groups.map((group) => {
        const all = views.filter(({ wait }) => wait.state === group);
        if (all.length === 0) return null;
        const isCut = !isAll && (group === 'waiting' || group === 'snoozed') && all.length > SHOWN + 1;
        const shown = isCut ? all.slice(0, SHOWN) : all;
        return (
          <section key={group} aria-label={`${queue[group]}: ${all.length}`}>
            <h2 className={css['group']}>
              {queue[group]} <span>{all.length}</span>
            </h2>
            <ul>
              {shown.map(({ wait: _, ...one }) => (
                <QueueItem key={one.row.key} row={{ ...one, state: group }} chosen={chosen} now={now} onShow={onShow} />
              ))}
            </ul>
            {isCut && (
              <div className={css['more']}>
                <Button kind="link" small onClick={() => setIsAll(true)}>
                  {queue.more({ count: all.length - SHOWN })}
                </Button>
              </div>
            )}
          </section>
        );
      })}
    </div>
  );
}

/** One waiting post as a row that can be pressed. */
export function QueueItem({
  row: { row, isPromise },
  chosen,
  now,
  onShow,
}: Pick<QueueProps, 'chosen' | 'now' | 'onShow'> & { readonly row: QueueRow }) {
  const { queue, followUp } = useWords(words);
  const clock = useClockWords();
  const sign = useSign(row.post.site);
  const wait = viewClock(row, now);
  const state: ClockState = wait.state;
  return (
    <li className={css['item']} data-chosen={row.key === chosen}>
      <Row sign={<ClockSign state={state} part={wait.shareUsed} />}>
        <div className={css['head']}>
          <SiteSign sign={sign} name={siteName(row.post.site)} />
          <button
            type="button"
            className={css['name']}
            aria-current={row.key === chosen ? 'true' : undefined}
            onClick={() => onShow(row.key)}
          >
            <PageText>{row.post.author.name}</PageText>
          </button>
          {isPromise && <Tag>{row.followUp?.by === 'department' ? followUp.inQueueDepartment : followUp.inQueue}</Tag>}
          {row.maybeAnswered ? <Tag>{queue.maybe}</Tag> : <ClockWords state={state}>{clock.say(wait)}</ClockWords>}
        </div>
        <p className={css['text']}>
          <PageText>{(isPromise ? row.followUp?.text : undefined) ?? row.post.text}</PageText>
        </p>
      </Row>
    </li>
  );
}
