import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/queue.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import { visibleText } from '../../../components/visible-text.ts';
import { statusOfContact } from '../../../core/clock/status.ts';
import type { PostKey } from '../../../core/post.ts';
import { useLog } from '../LogProvider.tsx';
import css from './QueueScreen.module.css';

const LAST = 50;

/** What was closed last, whoever closed it, and the way back. */
export function History({
  now,
  titleOf,
  onReopen,
  onClose,
}: {
  readonly now: Date;
  /** Title of a reason of the protocol. */
  readonly titleOf: (id: string) => string;
  readonly onReopen: (key: PostKey) => void;
  readonly onClose: () => void;
}) {
  const { history: say } = useWords(words);
  const { close } = useWords(common);
  const wordOf = useStatusWord();
  const clock = useClockWords();
  const found = useLog('closed', (log) => log.contacts({ limit: LAST })).value;
  const contacts = found?.contacts ?? [];
  return (
    <Modal title={say.title} closeLabel={close} isWide onClose={onClose}>
      <p className={css['why']}>{found !== undefined && contacts.length === 0 ? say.empty : say.why}</p>
      <ul className={css['history']}>
        {contacts.map(({ id, postKey, author, createdAt, outcome, outcomeReason, metTarget }) => (
          <li key={id}>
            <time dateTime={createdAt}>{clock.moment(createdAt, now)}</time>
            <span className={css['who']}>
              <b>
                <PageText>{author.name}</PageText>
              </b>{' '}
              {wordOf(statusOfContact({ outcome, metTarget }))}
              {outcome === 'noReplyNeeded' && outcomeReason !== undefined && `: ${titleOf(outcomeReason)}`}
            </span>
            {postKey !== undefined && (
              <Button
                small
                icon="undo"
                aria-label={say.reopenOne({ name: visibleText(author.name) })}
                onClick={() => onReopen(postKey)}
              >
                {say.reopen}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
