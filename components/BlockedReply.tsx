import { words } from '../.generated/locales/sidebar.js';
import type { Suggestion } from '../core/messages.ts';
import { localText } from '../core/protocol/view.ts';
import { Button } from './Button.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { untilWords } from './notice-words.ts';
import { Actions, Why } from './Row.tsx';

/** Why a reply may not be used now, until when, and what to use instead. */
export function BlockedReply({
  blocked: { notice, by },
  clock,
  onUse,
}: {
  readonly blocked: NonNullable<Suggestion['blocked']>;
  readonly clock: string;
  /** Uses what stands in for it. */
  readonly onUse: () => void;
}) {
  const say = useWords(words).suggest;
  const locale = useLocale();
  const title = localText(notice.title, locale, []) ?? notice.id;
  return (
    <>
      <Why>
        <b>{say.blocked({ title, until: untilWords(notice, clock, locale) })}</b>
      </Why>
      {by !== undefined && (
        <Actions>
          <Button kind="primary" keys="Enter" onClick={onUse}>
            {say.takeInstead({ title: localText(by.reply.title, by.language, []) ?? by.reply.id })}
          </Button>
        </Actions>
      )}
    </>
  );
}
