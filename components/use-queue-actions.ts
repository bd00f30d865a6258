import { useCallback, useState } from 'react';
import { MOST_AT_ONCE, type QueueRow } from '../core/messages.ts';
import type { PostKey } from '../core/post.ts';
import { type Claimant, claimAt, isOfAnother } from '../core/queue/claim.ts';
import type { SnoozeUntil } from '../core/queue/snooze.ts';
import type { Refusal, Result } from '../core/result.ts';
import { useOutside } from './Ask.tsx';

/** What was done last, and to which posts: for the way back. */
export type Done =
  | { readonly kind: 'closed' | 'kept'; readonly keys: readonly PostKey[] }
  | { readonly kind: 'snoozed' | 'woken'; readonly keys: readonly PostKey[]; readonly until: string | null };

/** What can be done with posts of the queue, one or many: claim, put off, close without a reply, and back. */
export function useQueueActions(me: Claimant | undefined) {
  const { ask, newId, now } = useOutside();
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<Refusal>();

  /** In parts that one message can carry; the first that is refused ends it. */
  const inParts = async <T>(
    keys: readonly PostKey[],
    send: (part: readonly PostKey[]) => Promise<Result<T>>,
  ): Promise<T | undefined> => {
    let last: T | undefined;
    for (let start = 0; start < keys.length; start += MOST_AT_ONCE) {
      const answer = await send(keys.slice(start, start + MOST_AT_ONCE));
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return undefined;
      last = answer.value;
    }
    return last;
  };
  const commands = (keys: readonly PostKey[]) => keys.map((key) => ({ commandId: newId(), key }));

  const snooze = async (keys: readonly PostKey[], until: SnoozeUntil | null) => {
    const answer = await inParts(keys, (part) => ask('snoozePosts', { posts: commands(part), until }));
    if (answer === undefined) return;
    setDone({ kind: answer.until === null ? 'woken' : 'snoozed', keys, until: answer.until });
  };
  /** Promises that were kept, or are still to be kept after all; those that were changed. */
  const sayKept = async (keys: readonly PostKey[], kept: boolean): Promise<readonly PostKey[]> => {
    for (const [at, key] of keys.entries()) {
      const answer = await ask('keepPromise', { commandId: newId(), key, ...(kept ? {} : { kept }) });
      setError(answer.ok ? undefined : answer.error);
      if (!answer.ok) return keys.slice(0, at);
    }
    return keys;
  };
  const reopen = async (keys: readonly PostKey[]) => {
    await inParts(keys, (part) => ask('reopenPosts', { posts: commands(part) }));
  };

  return {
    done,
    error,
    clearError: () => setError(undefined),
    clearDone: useCallback(() => setDone(undefined), []),
    /** Claims a post, or lets it go when it is one's own. */
    claim: async ({ row }: Pick<QueueRow, 'row'>) => {
      const claim = claimAt(row, now());
      const isMine = claim !== undefined && me !== undefined && !isOfAnother(claim, me);
      const answer = await ask('claimPost', { commandId: newId(), key: row.key, claim: !isMine });
      setError(answer.ok ? undefined : answer.error);
    },
    snooze,
    close: async (
      keys: readonly PostKey[],
      texts: { readonly reason?: string | undefined; readonly note?: string | undefined },
    ) => {
      const answer = await inParts(keys, (part) =>
        ask('closePosts', {
          posts: part.map((key) => ({ commandId: newId(), contactId: newId(), key })),
          ...(texts.reason === undefined ? {} : { reason: texts.reason }),
          ...(texts.note === undefined ? {} : { note: texts.note }),
        }),
      );
      if (answer !== undefined) setDone({ kind: 'closed', keys });
    },
    keep: async (keys: readonly PostKey[]) => {
      const done = await sayKept(keys, true);
      if (done.length > 0) setDone({ kind: 'kept', keys: done });
    },
    reopen,
    undo: async () => {
      if (done === undefined) return;
      setDone(undefined);
      if (done.kind === 'closed') await reopen(done.keys);
      else if (done.kind === 'kept') await sayKept(done.keys, false);
      else if (done.kind === 'snoozed')
        await inParts(done.keys, (part) => ask('snoozePosts', { posts: commands(part), until: null }));
    },
  };
}
