import { words } from '../.generated/locales/queue.js';
import type { PostView } from '../core/messages.ts';
import { claimAt, isOfAnother } from '../core/queue/claim.ts';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Actions, Section, Why } from './Row.tsx';
import { visibleText } from './visible-text.ts';

/** Who is at work on this post, and the ways to hold it: claim it, or put it off. */
export function PostHold({
  view,
  now,
  onClaim,
  onLater,
  onThanks,
}: {
  readonly view: PostView;
  readonly now: Date;
  /** Claims, takes over, or lets go when it is one's own. */
  readonly onClaim: () => void;
  readonly onLater: () => void;
  readonly onThanks: () => void;
}) {
  const say = useWords(words);
  const clock = useClockWords();
  const claim = claimAt(view.row, now);
  const isTheirs = isOfAnother(claim, view.me);
  const until = claim && { time: clock.time(claim.until) };
  return (
    <Section tight sign={<Icon name="hand" />} tone={isTheirs ? 'soon' : undefined}>
      {until !== undefined && (
        <Why>
          <span role="status">
            {isTheirs
              ? say.theirsUntil({ ...until, agent: visibleText(claim?.agent ?? '') || say.somebody })
              : say.mineUntil(until)}
          </span>
        </Why>
      )}
      <Actions>
        <Button kind="quiet" small keys="I" onClick={onClaim}>
          {claim === undefined ? say.claim : isTheirs ? say.takeOver : say.release}
        </Button>
        <Button kind="quiet" small keys="L" onClick={onLater}>
          {say.later}
        </Button>
        <Button kind="quiet" small keys="A" onClick={onThanks}>
          {say.thanks}
        </Button>
      </Actions>
    </Section>
  );
}
