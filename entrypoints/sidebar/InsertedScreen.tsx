import { useRef, useState } from 'react';
import { words } from '../../.generated/locales/sidebar.js';
import { Button } from '../../components/Button.tsx';
import { useClockWords } from '../../components/clock-words.ts';
import { Draft } from '../../components/Draft.tsx';
import { DraftChecks } from '../../components/DraftChecks.tsx';
import { Icon } from '../../components/Icon.tsx';
import { LengthCounter } from '../../components/LengthCounter.tsx';
import { useWords } from '../../components/Locale.tsx';
import { PageText } from '../../components/PageText.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Heading, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { PageView, PostView } from '../../core/messages.ts';
import type { Refusal } from '../../core/result.ts';
import { siteNameOf } from './site-name.ts';
import { type Question, useDraftChecks } from './use-draft-checks.ts';
import type { Outcome } from './use-insertion.ts';

/** The text is in the box, or on the clipboard; posting is the agent's. */
export function InsertedScreen({
  view,
  page,
  now,
  outcome,
  error,
  asked,
  onChange,
  onAgain,
  onAnswered,
  onPrivate,
}: {
  readonly view: PostView;
  readonly page: PageView | undefined;
  readonly now: Date;
  /** Absent when the sidebar was opened again: what was tried is known, not what stands in the box. */
  readonly outcome: Outcome | undefined;
  readonly error: Refusal | undefined;
  /** What the text was made from; the text itself is what stands in the box. */
  readonly asked: Omit<Question, 'text'>;
  readonly onChange: () => void;
  readonly onAgain: () => void;
  readonly onAnswered: () => void;
  readonly onPrivate: () => void;
}) {
  const { inserted, closing } = useWords(words);
  const clock = useClockWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(heading, outcome);
  useKeys({ escape: onAgain, e: onChange });
  const site = siteNameOf(page, view.row.post.site);
  const said = whatToSay();
  // What was changed in the box since counts, not what was put there.
  const checked = useDraftChecks({ ...asked, text: (view.boxText ?? said.text).trim() });
  const [open, setOpen] = useState<string>();

  function whatToSay(): { readonly title: string; readonly why: string; readonly text: string } {
    if (outcome?.kind === 'onClipboard') {
      return { title: inserted.clipboardTitle, why: inserted.clipboardWhy, text: outcome.text };
    }
    if (outcome?.kind === 'copied') return { title: inserted.copiedTitle, why: inserted.copiedWhy, text: outcome.text };
    if (outcome?.kind === 'inserted') {
      const why = inserted.readBack({ time: clock.time(outcome.at) });
      return { title: inserted.title, why, text: outcome.text };
    }
    const before = view.row.inserted;
    return {
      title: inserted.beforeTitle,
      why: before === undefined ? '' : inserted.before({ time: clock.moment(before.at, now) }),
      text: before?.text ?? '',
    };
  }

  return (
    <>
      <Main>
        <PostCard view={view} now={now} isSmall />
        <div role="status">
          <Section tone="done" sign={<Icon name={outcome?.kind === 'inserted' ? 'check' : 'copy'} />}>
            <Heading>
              <h3 ref={heading} tabIndex={-1}>
                {said.title}
              </h3>
            </Heading>
            <Why>
              {said.why}
              {outcome?.kind === 'inserted' && outcome.differs && <> {inserted.differs}</>}
            </Why>
            <Draft>
              <PageText>{said.text}</PageText>
            </Draft>
            <LengthCounter text={said.text} rule={page?.maxLength} />
            <Actions>
              <Button icon="edit" keys="E" onClick={onChange}>
                {inserted.change}
              </Button>
              <Button kind="quiet" keys="Esc" onClick={onAgain}>
                {inserted.again}
              </Button>
            </Actions>
          </Section>
        </div>
        <DraftChecks
          checks={checked.checks.filter(({ id }) => id !== 'wrongAccount')}
          open={open}
          onOpen={setOpen}
          onPrivate={onPrivate}
        />
        {error !== undefined && <RefusalNotice error={error} />}
      </Main>
      <Foot>
        <FootNote>{inserted.sendYourself({ site })}</FootNote>
        <Button kind="quiet" small keys="B" onClick={onAnswered}>
          {closing.answered}
        </Button>
      </Foot>
    </>
  );
}
