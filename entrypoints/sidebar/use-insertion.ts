import { useRef, useState } from 'react';
import { useOutside } from '../../components/Ask.tsx';
import type { PostView } from '../../core/messages.ts';
import type { Language } from '../../core/protocol/schema.ts';
import type { Refusal } from '../../core/result.ts';

/** What came of inserting or copying. Each is said only after it was read back. */
export type Outcome =
  | {
      readonly kind: 'inserted';
      readonly text: string;
      readonly at: string;
      readonly differs: boolean;
      /** One of ours had answered already; this stands beside that answer. */
      readonly isBeside: boolean;
    }
  /** Not accepted by the site, and put on the clipboard. */
  | { readonly kind: 'onClipboard'; readonly text: string }
  | { readonly kind: 'copied'; readonly text: string }
  /** The clipboard refused as well: the person copies it. */
  | { readonly kind: 'byHand'; readonly text: string }
  | { readonly kind: 'noComposer' }
  /** Another account is signed in than the protocol names: a second, deliberate step inserts all the same. */
  | { readonly kind: 'wrongAccount'; readonly reply: Reply }
  /** One of ours answered meanwhile: a second, deliberate step inserts all the same. */
  | { readonly kind: 'answered'; readonly reply: Reply; readonly anyAccount: boolean }
  | { readonly kind: 'refused'; readonly error: Refusal };

export interface Reply {
  readonly replyId: string | null;
  readonly language: Language | null;
  readonly text: string;
  /** For the figures. */
  readonly checks?: { readonly fired: readonly string[]; readonly ignored: readonly string[] };
}

/** What the agent has seen and inserts in spite of. */
interface Despite {
  readonly anyAccount?: boolean;
  readonly anyAnswer?: boolean;
}

/**
 * Inserts and copies for one post. All tries for the same answer share one contact; an answer that was seen has closed
 * it, and the next one gets its own.
 */
export function useInsertion(view: PostView) {
  const { ask, copy, newId, now } = useOutside();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const fresh = useRef<string>(undefined);
  // Not the state: two presses may both come before it is drawn.
  const busy = useRef(false);
  const { row, contact } = view;
  // As it was when the post was opened: what becomes known while somebody writes is news.
  const [isMaybeKnown] = useState(row.maybeAnswered === true);

  const contactId = () => {
    if (row.inserted !== undefined && contact?.replySeen !== true) return row.inserted.contactId;
    if (contact !== undefined && contact.replySeen !== true && row.closedAt === undefined) return contact.id;
    fresh.current ??= newId();
    return fresh.current;
  };
  const once = async (act: () => Promise<Outcome>) => {
    if (busy.current) return;
    busy.current = true;
    setIsBusy(true);
    setOutcome(undefined);
    try {
      setOutcome(await act());
    } finally {
      busy.current = false;
      setIsBusy(false);
    }
  };

  /** On the clipboard, and told to the background: the wait may be closed by this text when it is seen. */
  const putOnClipboard = async (reply: Reply, kind: 'onClipboard' | 'copied'): Promise<Outcome> => {
    if ((await copy({ plain: reply.text })) === 'refused') return { kind: 'byHand', text: reply.text };
    const answer = await ask('replyCopied', { commandId: newId(), contactId: contactId(), key: row.key, ...reply });
    return answer.ok ? { kind, text: reply.text } : { kind: 'refused', error: answer.error };
  };

  const insert = (reply: Reply, { anyAccount = false, anyAnswer = false }: Despite = {}) =>
    once(async () => {
      const command = { commandId: newId(), contactId: contactId(), key: row.key, ...reply };
      const answer = await ask('insertReply', {
        ...command,
        ...(anyAccount && { anyAccount }),
        ...(anyAnswer && { anyAnswer }),
        ...(isMaybeKnown && { isMaybeKnown }),
      });
      if (!answer.ok) {
        if (answer.error.code === 'wrongAccount') return { kind: 'wrongAccount', reply };
        if (answer.error.code === 'answeredMeanwhile') return { kind: 'answered', reply, anyAccount };
        if (answer.error.code === 'noComposer') return { kind: 'noComposer' };
        if (answer.error.code === 'notAccepted') return putOnClipboard(reply, 'onClipboard');
        return { kind: 'refused', error: answer.error };
      }
      if (answer.value.kind === 'notAccepted') return putOnClipboard(reply, 'onClipboard');
      if (answer.value.kind === 'noComposer') return { kind: 'noComposer' };
      const { composerText } = answer.value;
      return {
        kind: 'inserted',
        text: composerText,
        at: now().toISOString(),
        differs: squash(composerText) !== squash(reply.text),
        isBeside: anyAnswer,
      };
    });

  return {
    outcome,
    isBusy,
    insert,
    copyReply: (reply: Reply) => once(() => putOnClipboard(reply, 'copied')),
    clear: () => setOutcome(undefined),
  };
}

const squash = (text: string) => text.replace(/\s+/gu, ' ').trim();
