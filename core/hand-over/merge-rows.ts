import { isBefore } from '../clock/state.ts';
import { canonicalJson } from '../log/canonical.ts';
import { answeredBys } from '../waiting.ts';
import type { SharedRow } from './shared-row.ts';

type Parts = SharedRow['parts'];
type Answer = NonNullable<SharedRow['answer']>;

const partNames = ['note', 'followUp', 'snoozedUntil', 'claim', 'closing'] as const satisfies readonly (keyof Parts)[];

/**
 * One post as two devices saw it. The first sight gives the times; of every part the last change counts, at the same
 * moment the one of the greater device id; the strongest evidence of an answer wins, and what an agent said is not the
 * answer is none. The same for both orders, and for a row merged with itself.
 */
export function mergeRows(a: SharedRow, b: SharedRow): SharedRow {
  const [first, other] = inOrder(a, b);
  const denied = [...new Set([...(a.notAnsweredBy ?? []), ...(b.notAnsweredBy ?? [])])].sort();
  const answer = strongest([a.answer, b.answer], denied);
  const { answer: _answer, notAnsweredBy: _denied, post, ...base } = first;
  const text = fuller(post.text, other.post.text);
  return {
    ...base,
    post: { ...post, ...(text === undefined ? {} : { text }) },
    ...(denied.length === 0 ? {} : { notAnsweredBy: denied }),
    ...(answer === undefined ? {} : { answer }),
    parts: Object.fromEntries(
      partNames.flatMap((name) => {
        const last = lastOf(a.parts[name], b.parts[name]);
        return last === undefined ? [] : [[name, last]];
      }),
    ) as Parts,
  };
}

/** How a shared post stands: a seen answer closes it, whatever was said about it otherwise. */
export function closingOf({ answer, parts }: Pick<SharedRow, 'answer' | 'parts'>) {
  if (answer !== undefined) return { closedAt: answer.at, outcome: 'answered' as const };
  return parts.closing?.value;
}

/** The first sight before the later one. */
function inOrder(a: SharedRow, b: SharedRow): readonly [SharedRow, SharedRow] {
  if (isBefore(a.firstSeenAt, b.firstSeenAt)) return [a, b];
  if (isBefore(b.firstSeenAt, a.firstSeenAt)) return [b, a];
  return seenOf(a) <= seenOf(b) ? [a, b] : [b, a];
}

/** What was seen, without what people did, and without the text, which may come from the other. */
function seenOf({ answer: _answer, notAnsweredBy: _denied, parts: _parts, post, ...seen }: SharedRow): string {
  return canonicalJson({ ...seen, post: { ...post, text: '' } });
}

/** The longer text: a shorter one may be cut off. */
function fuller(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a >= b ? a : b;
}

interface Changed {
  readonly at: string;
  readonly by: string;
}

function lastOf<T extends Changed>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (isBefore(a.at, b.at)) return b;
  if (isBefore(b.at, a.at)) return a;
  if (a.by !== b.by) return a.by > b.by ? a : b;
  return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

function strongest(answers: readonly (Answer | undefined)[], denied: readonly string[]): Answer | undefined {
  return answers
    .filter((answer) => answer !== undefined)
    .filter(({ reply }) => reply === undefined || !denied.includes(reply.id))
    .sort(
      (a, b) =>
        answeredBys.indexOf(a.by) - answeredBys.indexOf(b.by) ||
        Number(isBefore(b.at, a.at)) - Number(isBefore(a.at, b.at)) ||
        (canonicalJson(a) < canonicalJson(b) ? -1 : 1),
    )[0];
}
