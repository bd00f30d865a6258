import { useId, useLayoutEffect, useRef, useState } from 'react';
import { words as queueWords } from '../.generated/locales/queue.js';
import { words } from '../.generated/locales/sidebar.js';
import type { ClockView } from '../core/clock/words.ts';
import type { PostView } from '../core/messages.ts';
import { ClockChip, ClockSign, WaitBar } from './ClockChip.tsx';
import { useClockWords, viewClock } from './clock-words.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './PostCard.module.css';
import { Row } from './Row.tsx';
import { Spoken } from './Spoken.tsx';
import { Tag } from './Tag.tsx';

interface PostCardProps {
  readonly view: PostView;
  readonly now: Date;
  /** One line of the text only: the person is busy with the answer. */
  readonly isSmall?: boolean;
}

/** About five lines in the narrowest sidebar: long until the lines are measured. */
const LONG = 200;

/** The post that was chosen: who, what, when, and how long it waits. */
export function PostCard({ view, now, isSmall = false }: PostCardProps) {
  const { post } = useWords(words);
  const clock = useClockWords();
  const { row } = view;
  const wait = viewClock(row, now, view.waitedMinutes);
  return (
    <section className={css['card']} data-small={isSmall} aria-label={post.label}>
      <Row sign={<ClockSign state={wait.state} part={wait.shareUsed} />}>
        <div className={css['head']}>
          <h2 className={css['who']}>
            <PageText>{row.post.author.name}</PageText>{' '}
            <span className={css['meta']}>
              {row.post.author.handle !== undefined && <PageText>{`@${row.post.author.handle}`}</PageText>}
            </span>
          </h2>
          <ClockChip state={wait.state} part={wait.shareUsed}>
            {clock.say(wait)}
          </ClockChip>
        </div>
        {isSmall ? (
          <p className={css['line']}>
            <PageText>{row.editedText ?? row.post.text}</PageText>
          </p>
        ) : (
          <WholePost view={view} now={now} wait={wait} />
        )}
      </Row>
    </section>
  );
}

function WholePost({ view, now, wait }: PostCardProps & { readonly wait: ClockView }) {
  const { post } = useWords(words);
  const queue = useWords(queueWords);
  const clock = useClockWords();
  const { row } = view;
  const { state } = wait;
  const isOpen = state === 'overdue' || state === 'dueSoon' || state === 'waiting' || state === 'snoozed';
  const waitsLonger = view.waitedByCustomerMinutes > view.waitedMinutes + 30;
  return (
    <>
      <p className={css['where']}>
        {row.post.permalink === undefined ? (
          <span>{clock.moment((row.post.posted ?? row.start).at, now)}</span>
        ) : (
          <a href={row.post.permalink} target="_blank" rel="noreferrer" title={post.open}>
            {clock.moment((row.post.posted ?? row.start).at, now)}
            <Icon name="external" />
            <Spoken>{post.open}</Spoken>
          </a>
        )}
        <span>{post.because[row.because]}</span>
        {row.targetKind === 'next' && <Tag>{post.next}</Tag>}
        {row.editedText !== undefined && <Tag>{queue.edited}</Tag>}
      </p>
      <LongText text={row.editedText ?? row.post.text} />
      {row.forgottenAt !== undefined && (
        <p className={css['aside']}>{post.wasForgotten({ day: clock.day(row.forgottenAt, now) })}</p>
      )}
      {row.post.isCut && <p className={css['aside']}>{post.isCut}</p>}
      {row.editedText !== undefined && (
        <details className={css['aside']}>
          <summary>{post.isEdited}</summary>
          <p>
            {post.was}: <PageText>{row.post.text}</PageText>
          </p>
        </details>
      )}
      {isOpen && (
        <p className={css['wait']}>
          <WaitBar state={state} part={wait.shareUsed} />
          <span>
            {post.progress({ waited: clock.duration(view.waitedMinutes), target: clock.duration(row.targetMinutes) })}
            {', '}
            {row.dueAt === undefined
              ? post.noDue
              : state === 'overdue' && waitsLonger
                ? post.byCustomer({ waited: clock.duration(view.waitedByCustomerMinutes) })
                : post.due({ time: clock.moment(row.dueAt, now) })}
          </span>
        </p>
      )}
    </>
  );
}

/** What somebody wrote; a long text is cut after five lines until the person asks for the rest. */
function LongText({ text }: { readonly text: string }) {
  const { post } = useWords(words);
  const [isWhole, setIsWhole] = useState(false);
  const id = useId();
  const line = useRef<HTMLParagraphElement>(null);
  const [isLong, setIsLong] = useState(text.length > LONG);
  useLayoutEffect(() => {
    const measure = () => {
      const element = line.current;
      if (element === null || element.clientHeight === 0 || element.dataset['cut'] !== 'true') return;
      setIsLong(text.length > 0 && element.scrollHeight > element.clientHeight + 1);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [text]);
  return (
    <>
      <p id={id} ref={line} className={css['text']} data-cut={!isWhole}>
        <PageText>{text}</PageText>
      </p>
      {isLong && (
        <button
          type="button"
          className={css['more']}
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? post.less : post.more}
        </button>
      )}
    </>
  );
}
