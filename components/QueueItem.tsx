import { memo } from 'react';
import { words } from '../.generated/locales/queue.js';
import { words as sidebar } from '../.generated/locales/sidebar.js';
import { statusOf } from '../core/clock/status.ts';
import { siteName } from '../core/log/site-name.ts';
import type { QueueRow } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import { type Claimant, claimAt, isOfAnother } from '../core/queue/claim.ts';
import { ClockSign, ClockWords } from './ClockChip.tsx';
import { useClockWords, viewClock } from './clock-words.ts';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './QueueItem.module.css';
import { Row } from './Row.tsx';
import { useSign } from './Signs.tsx';
import { SiteSign } from './SiteSign.tsx';
import { useStatusWord } from './status-words.ts';
import { Tag } from './Tag.tsx';
import { visibleText } from './visible-text.ts';

interface QueueItemProps {
  readonly row: QueueRow;
  readonly isChosen?: boolean;
  readonly now: Date;
  /** Without it every claim is somebody's. */
  readonly me?: Claimant | undefined;
  readonly onShow: (key: PostKey) => void;
  /** In a list of which only the rows in view are there: place among all of them, from 0, and how many there are. */
  readonly at?: number;
  readonly of?: number;
  /** Pixels from the top of that list. */
  readonly top?: number;
  readonly isPicked?: boolean | undefined;
  /** With it the row has a box to pick it. */
  readonly onPick?: ((key: PostKey) => void) | undefined;
  /** The status stands above it, as the title of its group. */
  readonly isGrouped?: boolean;
}

/** One waiting post as a row that can be pressed. */
export const QueueItem = memo(function QueueItem(props: QueueItemProps) {
  const {
    row: one,
    isChosen = false,
    now,
    me,
    onShow,
    at,
    of,
    top,
    isPicked = false,
    onPick,
    isGrouped = false,
  } = props;
  const { row, isPromise } = one;
  const say = useWords(words);
  const { followUp } = useWords(sidebar);
  const wordOf = useStatusWord();
  const clock = useClockWords();
  const sign = useSign(row.post.site);
  const wait = viewClock(row, now);
  const time = clock.say(wait);
  const status = wordOf(statusOf(row, now));
  // "27 u te laat" and "later: 12:58" say it already.
  const hasStatus = !isGrouped && (row.maybeAnswered === true || !time.includes(status));
  const claim = claimAt(row, now);
  const isMine = me !== undefined && !isOfAnother(claim, me);
  return (
    <li
      className={css['item']}
      data-chosen={isChosen}
      aria-posinset={at === undefined ? undefined : at + 1}
      aria-setsize={of}
      style={top === undefined ? undefined : { position: 'absolute', top, left: 0, right: 0 }}
    >
      {onPick !== undefined && (
        <label className={css['pick']}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={say.pick({ name: visibleText(row.post.author.name) })}
            checked={isPicked}
            onChange={() => onPick(row.key)}
          />
        </label>
      )}
      <Row sign={<ClockSign state={wait.state} part={wait.shareUsed} />}>
        <div className={css['both']}>
          <div className={css['head']}>
            <SiteSign sign={sign} name={siteName(row.post.site)} />
            <button
              type="button"
              className={css['name']}
              data-key={row.key}
              aria-current={isChosen ? 'true' : undefined}
              onClick={() => onShow(row.key)}
            >
              <PageText>{row.post.author.name}</PageText>
            </button>
            {isPromise && (
              <Tag>{row.followUp?.by === 'department' ? followUp.inQueueDepartment : followUp.inQueue}</Tag>
            )}
            {claim !== undefined && (
              <Tag kind={isMine ? 'accent' : 'soon'}>
                {isMine ? say.mine : say.theirs({ agent: claim.agent || '?' })}
              </Tag>
            )}
            {row.editedText !== undefined && <Tag>{say.edited}</Tag>}
            {hasStatus && <span className={css['status']}>{status}</span>}
            {row.maybeAnswered ? <Tag>{say.maybe}</Tag> : <ClockWords state={wait.state}>{time}</ClockWords>}
          </div>
          <p className={css['text']}>
            <PageText>
              {oneLine((isPromise ? row.followUp?.text : undefined) ?? row.editedText ?? row.post.text)}
            </PageText>
          </p>
        </div>
      </Row>
    </li>
  );
});

/** More than a row can show: a long text costs the browser as much as all of it. */
const LONGEST = 240;

function oneLine(text: string): string {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '');
}
