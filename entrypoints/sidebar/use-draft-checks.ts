import { useEffect, useRef, useState } from 'react';
import { type Outside, useOutside } from '../../components/Ask.tsx';
import type { BackgroundBody } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import type { Draft } from './use-draft.ts';

/** Rest in the typing before a draft is sent to be checked, ms. */
const rest = 250;

export type Question = BackgroundBody<'checkDraft'>;

/** What is asked about a draft. `undefined`: it has open slots, so what it says is not known yet. */
export function questionOf(key: PostKey, draft: Draft): Question | undefined {
  const { suggestion, language, values, text, edited, filled, variant } = draft;
  if (edited === undefined && filled.open.length > 0) return undefined;
  return {
    key,
    text,
    language,
    values,
    replyId: suggestion?.reply.id ?? null,
    ...(variant === undefined ? {} : { variant }),
  };
}

/** The checks of a text. A background that cannot answer holds nobody up. */
export async function askChecks(ask: Outside['ask'], question: Question): Promise<readonly DraftCheck[]> {
  const answer = await ask('checkDraft', question);
  return answer.ok ? answer.value.checks : [];
}

/**
 * Does this check ask for a second press? The account has a question of its own when it comes to inserting
 * (`WrongAccount`), and a placeholder is not inserted at all.
 */
export function holdsUp({ id, weight }: DraftCheck): boolean {
  return weight === 'stop' && id !== 'wrongAccount' && id !== 'placeholderLeft';
}

/** Checks of the draft on the screen, a moment after the typing rests. */
export function useDraftChecks(question: Question | undefined) {
  const { ask } = useOutside();
  const [answer, setAnswer] = useState<{ readonly asked: string; readonly checks: readonly DraftCheck[] }>();
  const [away, setAway] = useState<readonly string[]>([]);
  const fired = useRef(new Set<string>());
  const asked = question === undefined ? undefined : JSON.stringify(question);
  const latest = useRef(asked);
  latest.current = asked;

  const keep = (about: string, checks: readonly DraftCheck[]) => {
    // The text was changed meanwhile: the next answer is the one.
    if (latest.current !== about) return;
    for (const { id } of checks) fired.current.add(id);
    setAnswer({ asked: about, checks });
  };
  const look = useRef(keep);
  look.current = keep;
  useEffect(() => {
    if (asked === undefined) return setAnswer(undefined);
    const timer = setTimeout(async () => {
      look.current(asked, await askChecks(ask, JSON.parse(asked) as Question));
    }, rest);
    return () => clearTimeout(timer);
  }, [ask, asked]);

  const shown = (answer?.checks ?? []).filter(({ id, weight }) => weight !== 'tip' || !away.includes(id));
  return {
    /** Heaviest first. Of the last text that was checked: places may be old while somebody types. */
    checks: shown,
    isFresh: answer !== undefined && answer.asked === asked,
    /** Of exactly this text. */
    async now(): Promise<readonly DraftCheck[]> {
      if (question === undefined || asked === undefined) return [];
      if (answer?.asked === asked) return answer.checks;
      const checks = await askChecks(ask, question);
      keep(asked, checks);
      return checks;
    },
    /** For the figures: what was shown while this reply was made, and what still stands. */
    seen: (still: readonly DraftCheck[]) => ({ fired: [...fired.current], ignored: still.map(({ id }) => id) }),
    /** Out of sight for this draft; told, so that it stays away after the second time. */
    dismiss(check: DraftCheck) {
      setAway((before) => [...before, check.id]);
      const replyId = question?.replyId;
      if (replyId) void ask('dismissTip', { check: check.id, replyId });
    },
  };
}
