import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { Button, IconButton } from '../../components/Button.tsx';
import { useClockWords } from '../../components/clock-words.ts';
import { useWords } from '../../components/Locale.tsx';
import { Actions, Heading, Section, Why } from '../../components/Row.tsx';
import { useKeyOf } from '../../components/suggestion-words.ts';
import type { Draft } from './use-draft.ts';

/** Which reply the draft is made from, how far it may be changed, and its other texts. */
export function DraftHead({
  draft,
  now,
  onBack,
  onVersion,
}: {
  readonly draft: Draft;
  readonly now: Date;
  readonly onBack: () => void;
  /** `undefined`: there is one text only. */
  readonly onVersion: (() => void) | undefined;
}) {
  const { fill } = useWords(words);
  const { use } = useWords(common);
  const clock = useClockWords();
  const { suggestion, language } = draft;
  const reply = suggestion?.reply;
  return (
    <Section sign={<IconButton small icon="left" label={fill.back} keys="Escape" onClick={onBack} />}>
      <Heading>
        <h3 lang={reply === undefined ? undefined : language}>
          {reply === undefined ? fill.own : (reply.title[language] ?? reply.title.nl ?? reply.id)}
        </h3>
      </Heading>
      <Why>
        {reply === undefined ? (
          fill.ownHint
        ) : suggestion?.isOwn === true ? (
          fill.ownReply
        ) : (
          <>
            {reply.approvedAt !== undefined && `${fill.approved({ date: clock.day(reply.approvedAt, now) })}, `}
            {use[useKeyOf[reply.use]]}
          </>
        )}
      </Why>
      {onVersion !== undefined && (
        <Actions>
          <Button small keys="V" onClick={onVersion}>
            {fill.otherVersion}
          </Button>
          <div role="status">
            <Why>{fill.version({ number: (draft.variant ?? 0) + 1, count: versionsOf(draft) })}</Why>
          </div>
        </Actions>
      )}
    </Section>
  );
}

/** How many texts the reply has in this language. */
export function versionsOf({ suggestion, language }: Pick<Draft, 'suggestion' | 'language'>): number {
  return 1 + (suggestion?.reply.variants?.[language]?.length ?? 0);
}
