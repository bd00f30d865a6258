import { useRef, useState } from 'react';
import { useOutside } from '../../components/Ask.tsx';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import type { PostView, ProtocolView } from '../../core/messages.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import type { Refusal } from '../../core/result.ts';

/** What is proposed where the protocol says nothing. */
const USUAL_DAYS = 1;

/** "Terugkomen op": makes, changes, keeps and drops the promise about one post. */
export function usePromise({ row, contact, comeBackBy }: PostView, protocol: ProtocolView, now: Date) {
  const { ask, newId } = useOutside();
  const [isEditing, setIsEditing] = useState(false);
  const [error, setError] = useState<Refusal>();
  const focus = useRef<HTMLInputElement>(null);
  useFocusOnArrival(focus, isEditing);
  const dayOf = (moment: Date) => clockIn(protocol.zone, moment).slice(0, 10);
  const today = dayOf(now);
  const reply = protocol.replies.find(({ id }) => id === contact?.replyId);
  const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  const byTarget = comeBackBy === undefined ? inDays(USUAL_DAYS) : dayOf(new Date(comeBackBy));
  const proposed = reply?.followUpDays === undefined ? byTarget : inDays(reply.followUpDays);
  const open = row.followUp?.kept === undefined ? row.followUp : undefined;

  return {
    error,
    isEditing,
    focus,
    today,
    day: open === undefined ? proposed : dayOf(new Date(open.dueAt)),
    onEdit: setIsEditing,
    onPromise: async (day: string | null, text: string) => {
      const wish = { commandId: newId(), key: row.key, day, ...(text === '' ? {} : { text }) };
      const answer = await ask('promise', wish);
      setError(answer.ok ? undefined : answer.error);
      return answer.ok;
    },
    onKept: () =>
      void ask('keepPromise', { commandId: newId(), key: row.key }).then((answer) =>
        setError(answer.ok ? undefined : answer.error),
      ),
  };
}
