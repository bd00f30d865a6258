import { useCallback, useRef, useState } from 'react';
import type { ProtocolView, QueueRow } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import { thanksReason } from '../core/queue/thanks.ts';
import type { QueueQuestion } from './QueueDialogs.tsx';
import { useKeys } from './use-keys.ts';
import type { useQueueActions } from './use-queue-actions.ts';

/**
 * Keys of the queue that do something with the row they are on, or with all that were picked.
 * @param picked keys of the rows that were picked; empty: the row that the keys are on
 */
export function useQueueKeys({
  rows,
  picked,
  actions,
  protocol,
}: {
  readonly rows: readonly QueueRow[];
  readonly picked: ReadonlySet<PostKey>;
  readonly actions: ReturnType<typeof useQueueActions>;
  readonly protocol: Pick<ProtocolView, 'noReplyReasons'> | undefined;
}) {
  // Not a state: the next key may come before it is drawn.
  const active = useRef<PostKey>(undefined);
  const setActive = useCallback((key: PostKey | undefined) => {
    active.current = key;
  }, []);
  const [question, setQuestion] = useState<QueueQuestion>();
  const pointedAt = () =>
    rows.filter(({ row }) => (picked.size > 0 ? picked.has(row.key) : row.key === active.current));
  // A promise about a closed post is kept, not put off or closed once more.
  const inHand = () => pointedAt().filter(({ isPromise }) => !isPromise);
  const keep = () => {
    const keys = pointedAt().flatMap(({ row, isPromise }) => (isPromise ? [row.key] : []));
    if (keys.length > 0) void actions.keep(keys);
  };
  const ask = (kind: QueueQuestion['ask']) => {
    const some = inHand();
    if (some.length > 0) setQuestion({ ask: kind, rows: some });
  };
  const thank = () => {
    const keys = inHand().map(({ row }) => row.key);
    if (keys.length > 0) void actions.close(keys, { reason: thanksReason(protocol?.noReplyReasons ?? []) });
  };
  useKeys({
    i: () => {
      for (const one of inHand()) void actions.claim(one);
    },
    l: () => ask('snooze'),
    g: () => ask('noReply'),
    a: thank,
    b: keep,
    u: actions.done === undefined ? undefined : () => void actions.undo(),
  });
  return { active: () => active.current, setActive, question, setQuestion, ask, thank, keep };
}
