import { inSlices } from '../../../../browser/in-slices.ts';
import type { Contact } from '../../../../core/contact.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import { isUsable } from '../../../../core/protocol/view.ts';
import type { Evaluation, HandledPost, LabelledPost, Outcome } from '../../../../core/suggest/index.ts';

/** What is tested, and what was learned before it. */
export interface Trial {
  readonly posts: readonly LabelledPost[];
  /** Oldest first. */
  readonly learned: readonly HandledPost[];
}

export interface Tested {
  readonly evaluation: Evaluation;
  readonly outcomes: readonly Outcome[];
}

/**
 * Tests a protocol as it would suggest today; the engine is read only now.
 *
 * @param day ISO 8601, replies that are not valid on it take no part
 * @param onProgress posts that were done
 * @throws when the signal is aborted
 */
export async function runEvaluation(
  protocol: Protocol,
  { posts, learned }: Trial,
  {
    day,
    signal,
    onProgress,
  }: {
    readonly day: string;
    readonly signal: AbortSignal;
    readonly onProgress: (done: number) => void;
  },
): Promise<Tested> {
  const { buildSteps, evaluateSteps } = await import('../../../../core/suggest/index.ts');
  const { detectLanguage } = await import('../../../../core/suggest/language.ts');
  const replies = protocol.replies.filter((reply) => isUsable(reply, day));
  const index = await inSlices(buildSteps({ replies, languages: protocol.languages }, learned), { signal });
  const outcomes: Outcome[] = [];
  const steps = evaluateSteps(index, posts, { now: () => performance.now(), detectLanguage });
  const evaluation = await inSlices(steps, {
    signal,
    onStep: (outcome) => {
      outcomes.push(outcome);
      onProgress(outcomes.length);
    },
  });
  return { evaluation, outcomes };
}

/**
 * The latest handled posts as a test, and the ones before them as what was learned: nothing is tested on what it has
 * seen.
 *
 * @param contacts latest first
 */
export async function trialOfLog(contacts: readonly Contact[], count: number): Promise<Trial> {
  const { handledFrom } = await import('../../../../core/suggest/index.ts');
  const handled = contacts.flatMap((contact) => handledFrom(contact) ?? []);
  return {
    posts: handled
      .slice(0, count)
      .map(({ text, replyId, language }) => ({ text, reply: replyId ?? undefined, language })),
    learned: handled.slice(count).reverse(),
  };
}
