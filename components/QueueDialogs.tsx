import { words } from '../.generated/locales/queue.js';
import type { QueueRow } from '../core/messages.ts';
import { useClockWords } from './clock-words.ts';
import type { Choice } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { NoReplyDialog } from './NoReplyDialog.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import { UndoToast } from './UndoToast.tsx';
import type { Done, useQueueActions } from './use-queue-actions.ts';

export type QueueQuestion = { readonly ask: 'snooze' | 'noReply'; readonly rows: readonly QueueRow[] };

/** What is asked before posts of the queue are put off or closed, and what came of it. */
export function QueueDialogs({
  question,
  actions,
  reasons,
  now,
  onClose,
}: {
  readonly question: QueueQuestion | undefined;
  readonly actions: ReturnType<typeof useQueueActions>;
  readonly reasons: readonly Choice[];
  readonly now: Date;
  /** `isDone`: the posts were put off or closed. */
  readonly onClose: (isDone: boolean) => void;
}) {
  const say = useWords(words);
  const clock = useClockWords();
  const keys = question?.rows.map(({ row }) => row.key) ?? [];
  const { done } = actions;
  return (
    <>
      {question?.ask === 'snooze' && (
        <SnoozeDialog
          count={keys.length}
          isSnoozed={question.rows.some(({ state }) => state === 'snoozed')}
          onClose={() => onClose(false)}
          onDone={(until) => {
            onClose(true);
            void actions.snooze(keys, until);
          }}
        />
      )}
      {question?.ask === 'noReply' && (
        <NoReplyDialog
          reasons={reasons}
          onClose={() => onClose(false)}
          onDone={(answer) => {
            onClose(true);
            void actions.close(keys, answer);
          }}
        />
      )}
      {actions.error !== undefined && <RefusalNotice error={actions.error} onClose={actions.clearError} />}
      {done !== undefined && (
        <UndoToast
          key={done.keys.join(' ')}
          text={textOf(done)}
          onUndo={() => void actions.undo()}
          onClose={actions.clearDone}
        />
      )}
    </>
  );

  function textOf({ kind, keys: { length: count }, ...rest }: Done): string {
    if (kind === 'closed') return say.done.closed({ count });
    if (kind === 'kept') return say.done.kept({ count });
    const until = 'until' in rest ? rest.until : null;
    return until === null ? say.done.woken({ count }) : say.done.snoozed({ count, time: clock.moment(until, now) });
  }
}
