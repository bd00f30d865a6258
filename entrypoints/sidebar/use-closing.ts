import { useRef, useState } from 'react';
import { useOutside } from '../../components/Ask.tsx';
import type { BackgroundBody, PostView } from '../../core/messages.ts';
import type { Refusal, Result } from '../../core/result.ts';

type Closing = Pick<BackgroundBody<'closePost'>, 'outcome' | 'reason' | 'handedTo' | 'note'>;

/** Closes and reopens one post by the agent's key. */
export function useClosing(view: PostView) {
  const { ask, newId } = useOutside();
  const [error, setError] = useState<Refusal>();
  const fresh = useRef<string>(undefined);
  const { row, contact } = view;

  const contactId = () => {
    fresh.current ??= newId();
    return contact?.id ?? row.inserted?.contactId ?? fresh.current;
  };
  const settle = async (answer: Promise<Result<unknown>>) => {
    const result = await answer;
    setError(result.ok ? undefined : result.error);
  };

  return {
    error,
    clear: () => setError(undefined),
    close: (closing: Closing) =>
      settle(ask('closePost', { commandId: newId(), contactId: contactId(), key: row.key, ...closing })),
    /** We came back, as was promised. */
    keep: () => settle(ask('keepPromise', { commandId: newId(), key: row.key })),
    reopen: () => settle(ask('reopenPost', { commandId: newId(), key: row.key })),
    judge: (answered: boolean) =>
      settle(ask('judgeMaybe', { commandId: newId(), contactId: contactId(), key: row.key, answered })),
  };
}
