import { type RefObject, useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { FollowUp as Promised } from '../core/waiting.ts';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { TextField } from './Field.tsx';
import css from './FollowUp.module.css';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import { Actions, Heading, Section, Why } from './Row.tsx';

interface FollowUpProps {
  readonly followUp: Promised | undefined;
  readonly now: Date;
  /** `2026-11-27`, on the calendar's clock. */
  readonly today: string;
  /** Day of the promise, on the same clock; without one the day to propose. */
  readonly day: string;
  readonly isEditing: boolean;
  readonly focus: RefObject<HTMLInputElement | null>;
  readonly onEdit: (edit: boolean) => void;
  /** `true` when it is safe. */
  readonly onPromise: (day: string | null, text: string) => Promise<boolean>;
  readonly onKept: () => void;
  /** Writes the public reply with which the promise is kept. */
  readonly onReply: () => void;
}

/** "Terugkomen op": what we promised about this post, until it was kept. */
export function FollowUp(props: FollowUpProps) {
  const { followUp, now, isEditing, onEdit, onPromise, onKept, onReply } = props;
  const { followUp: say } = useWords(words);
  const clock = useClockWords();
  if (isEditing) return <PromiseForm {...props} />;
  if (followUp === undefined) {
    return (
      <Section sign={<Icon name="calendar" />} label={say.title}>
        <Button icon="calendar" keys="T" onClick={() => onEdit(true)}>
          {say.make}
        </Button>
      </Section>
    );
  }
  const { kept, text, dueAt, by } = followUp;
  if (kept !== undefined) {
    return (
      <Section sign={<Icon name="check" />} tone="done" label={say.title}>
        <Heading>
          <h3>{say.keptAt({ time: clock.moment(kept.at, now) })}</h3>
        </Heading>
        <Why>{say.keptBy[kept.by]}</Why>
        <Actions>
          <Button kind="link" small keys="T" onClick={() => onEdit(true)}>
            {say.again}
          </Button>
        </Actions>
      </Section>
    );
  }
  const isLate = Date.parse(dueAt) < now.getTime();
  return (
    <Section sign={<Icon name="calendar" />} tone={isLate ? 'late' : 'soon'} label={say.title}>
      <Heading>
        <h3>{say[by]({ time: clock.moment(dueAt, now) })}</h3>
      </Heading>
      {text !== undefined && (
        <p className={css['text']}>
          <PageText>{text}</PageText>
        </p>
      )}
      <Why>{say.closes}</Why>
      <Actions>
        <Button kind="primary" keys="R" onClick={onReply}>
          {say.reply}
        </Button>
        <Button keys="B" onClick={onKept}>
          {say.kept}
        </Button>
        <Button keys="T" onClick={() => onEdit(true)}>
          {say.change}
        </Button>
        <Button kind="quiet" onClick={() => void onPromise(null, '')}>
          {say.drop}
        </Button>
      </Actions>
    </Section>
  );
}

function PromiseForm({ followUp, day, today, focus, onEdit, onPromise }: FollowUpProps) {
  const { followUp: say } = useWords(words);
  const { cancel } = useWords(common);
  const [wanted, setWanted] = useState(day < today ? today : day);
  const [text, setText] = useState(followUp?.kept === undefined ? (followUp?.text ?? '') : '');
  const [isTried, setIsTried] = useState(false);
  const isPast = wanted < today;
  return (
    <Section sign={<Icon name="calendar" />}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setIsTried(true);
          if (!isPast) void onPromise(wanted, text).then((isSafe) => isSafe && onEdit(false));
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onEdit(false);
        }}
      >
        <TextField
          ref={focus}
          label={say.title}
          type="date"
          min={today}
          required
          value={wanted}
          problem={isTried && isPast ? say.past : undefined}
          onText={setWanted}
        />
        <TextField label={say.what} hint={say.whatHint} maxLength={500} value={text} onText={setText} />
        <Actions>
          <Button type="submit" kind="primary">
            {say.save}
          </Button>
          <Button kind="quiet" onClick={() => onEdit(false)}>
            {cancel}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
