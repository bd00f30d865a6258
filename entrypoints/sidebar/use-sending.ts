import { useRef, useState } from 'react';
import { lineOf } from '../../components/DraftChecks.tsx';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import type { Draft } from './use-draft.ts';
import { holdsUp, type useDraftChecks } from './use-draft-checks.ts';
import type { useInsertion } from './use-insertion.ts';

interface SendingPorts {
  /** Why it cannot be inserted yet. */
  readonly blocked: string | undefined;
  readonly checked: ReturnType<typeof useDraftChecks>;
  readonly insertion: ReturnType<typeof useInsertion>;
  /** Unfolds a check that asks for a second press. */
  readonly onHeld: (line: string) => void;
  /** It goes: what is to be kept of it is kept now. */
  readonly onSend: () => void;
}

/** Inserts and copies a draft, after what the checks say of exactly this text; a stop asks for a second press. */
export function useSending(draft: Draft, { blocked, checked, insertion, onHeld, onSend }: SendingPorts) {
  /** Stops that the agent was told of when inserting. */
  const [told, setTold] = useState('');
  const isAsking = useRef(false);

  const asReply = (still: readonly DraftCheck[]) => ({
    replyId: draft.suggestion?.reply.id ?? null,
    language: draft.language,
    text: draft.text,
    checks: checked.seen(still),
  });
  /** What still stands, once for each press: a second one while this is asked is no second insertion. */
  const standing = async (): Promise<readonly DraftCheck[] | undefined> => {
    if (blocked !== undefined || insertion.isBusy || isAsking.current) return undefined;
    isAsking.current = true;
    const still = await checked.now();
    isAsking.current = false;
    return still;
  };

  return {
    /** The stop that waits for the second press. */
    held: checked.checks.find((check) => holdsUp(check) && told.split(' ').includes(check.id)),
    async insert() {
      const still = await standing();
      if (still === undefined) return;
      const stops = still.filter(holdsUp);
      const [worst] = stops;
      const ids = stops.map(({ id }) => id).join(' ');
      if (worst !== undefined && ids !== told) {
        setTold(ids);
        return onHeld(lineOf(worst));
      }
      onSend();
      void insertion.insert(asReply(still));
    },
    async copy() {
      const still = await standing();
      if (still === undefined) return;
      onSend();
      void insertion.copyReply(asReply(still));
    },
  };
}
