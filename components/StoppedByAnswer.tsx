import { words } from '../.generated/locales/queue.js';
import type { WaitingPost } from '../core/waiting.ts';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';
import { PageText } from './PageText.tsx';
import { Why } from './Row.tsx';
import { visibleText } from './visible-text.ts';

/** An insertion that was stopped because one of ours answered meanwhile: what they said, and the second step. */
export function StoppedByAnswer({
  answered,
  text,
  onInsert,
  onClose,
}: {
  /** The answer, where it is known which one it is. */
  readonly answered: WaitingPost['answered'];
  /** What was going to be inserted, where it does not stand on the screen. */
  readonly text?: string;
  readonly onInsert: () => void;
  readonly onClose: () => void;
}) {
  const { stopped: say } = useWords(words);
  const reply = answered?.reply;
  return (
    <Notice
      tone="late"
      icon="user"
      title={say.title}
      below={
        <>
          {reply !== undefined && (
            <Why>
              {reply.account !== undefined && `${say.by({ account: visibleText(reply.account) })} `}
              <PageText>{reply.text}</PageText>
            </Why>
          )}
          {text !== undefined && (
            <Why>
              {say.yours} {text}
            </Why>
          )}
        </>
      }
      actions={
        <>
          <Button onClick={onClose}>{say.not}</Button>
          <Button onClick={onInsert}>{say.anyway}</Button>
        </>
      }
    >
      {say.why}
    </Notice>
  );
}
