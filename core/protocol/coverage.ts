import { languages, type PerLanguage, type Reply } from './schema.ts';
import { isUsable } from './view.ts';

/** What makes a reply be found badly, or not at all. */
export type CoverageWarning =
  | { readonly kind: 'noExamples' }
  /** `other`: id of the reply that says nearly the same. */
  | { readonly kind: 'twin'; readonly other: string }
  | { readonly kind: 'expired' }
  /** Nobody took it in the last `days`. */
  | { readonly kind: 'neverUsed'; readonly days: number };

/** How often replies were taken, by id, and over how many days that was counted. */
export interface ReplyUse {
  readonly days: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** Share of the words that two titles or two texts have in common from which they compete. */
const alikeTitle = 0.75;
const alikeText = 0.8;

/** Fewer days than this say nothing about what is never used. */
const leastDays = 30;

/**
 * What a supervisor should know of each reply among all, by id; replies without a warning are not in it.
 *
 * @param day `2026-11-27`
 * @param use from the contact log, when it was counted
 */
export function coverageOfAll(
  replies: readonly Reply[],
  day: string,
  use?: ReplyUse,
): ReadonlyMap<string, readonly CoverageWarning[]> {
  const twins = findTwins(replies);
  return new Map(
    replies.flatMap((reply): [string, readonly CoverageWarning[]][] => {
      const warnings = warningsOf(reply, twins.get(reply.id), day, use);
      return warnings.length === 0 ? [] : [[reply.id, warnings]];
    }),
  );
}

/** What a supervisor should know of one reply, as it is being written, among all. */
export function coverageOf(reply: Reply, all: readonly Reply[], day: string): readonly CoverageWarning[] {
  const own = languages.map((language) => [wordsIn(reply.title, language), wordsIn(reply.text, language)] as const);
  const twin = all.find(
    ({ id, title, text }) =>
      id !== reply.id &&
      languages.some((language, at) => {
        const [inTitle = new Set<string>(), inText = new Set<string>()] = own[at] ?? [];
        return (
          shareOf(wordsIn(title, language), inTitle) >= alikeTitle ||
          shareOf(wordsIn(text, language), inText) >= alikeText
        );
      }),
  );
  return warningsOf(reply, twin?.id, day, undefined);
}

function warningsOf(
  reply: Reply,
  twin: string | undefined,
  day: string,
  use: ReplyUse | undefined,
): readonly CoverageWarning[] {
  // What tells of a fault by ourselves answers no post: it is not found by examples, nor taken for a post.
  const isForPosts = reply.kind !== 'report';
  const hasExamples = languages.some((language) => (reply.examples?.[language]?.length ?? 0) > 0);
  return [
    ...(hasExamples || !isForPosts ? [] : [{ kind: 'noExamples' } as const]),
    ...(twin === undefined ? [] : [{ kind: 'twin', other: twin } as const]),
    ...(reply.validUntil !== undefined && reply.validUntil < day ? [{ kind: 'expired' } as const] : []),
    ...(use !== undefined && isForPosts && isNeverUsed(reply, day, use)
      ? [{ kind: 'neverUsed', days: use.days } as const]
      : []),
  ];
}

/** It could have been taken during all of these days, and was not. */
function isNeverUsed(reply: Reply, day: string, { days, counts }: ReplyUse): boolean {
  if (days < leastDays || !isUsable(reply, day) || counts.has(reply.id)) return false;
  const begin = Temporal.PlainDate.from(day).subtract({ days }).toString();
  return (reply.approvedAt ?? begin) <= begin && (reply.validFrom ?? begin) <= begin;
}

/** The first other reply, in the order given, that each one is very much like. */
function findTwins(replies: readonly Reply[]): ReadonlyMap<string, string> {
  const twins = new Map<string, number>();
  const pair = (one: number, other: number) => {
    for (const [a, b] of [
      [one, other],
      [other, one],
    ] as const) {
      const id = replies[a]?.id ?? '';
      twins.set(id, Math.min(b, twins.get(id) ?? b));
    }
  };
  for (const language of languages) {
    findAlike(
      replies.map(({ title }) => wordsIn(title, language)),
      alikeTitle,
      pair,
    );
    findAlike(
      replies.map(({ text }) => wordsIn(text, language)),
      alikeText,
      pair,
    );
  }
  return new Map([...twins].flatMap(([id, at]) => (replies[at] === undefined ? [] : [[id, replies[at].id]])));
}

/**
 * Calls `found` for each two sets that have at least this share of their words in common. Two such sets also share one
 * of their rarest words; only those that do are compared, so that thousands of replies take no longer than a moment.
 */
function findAlike(
  sets: readonly ReadonlySet<string>[],
  least: number,
  found: (one: number, other: number) => void,
): void {
  const often = new Map<string, number>();
  for (const set of sets) for (const word of set) often.set(word, (often.get(word) ?? 0) + 1);
  const holders = new Map<string, number[]>();
  sets.forEach((set, at) => {
    const rarestFirst = [...set].toSorted((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || (a < b ? -1 : 1));
    const seen = new Set<number>();
    for (const word of rarestFirst.slice(0, set.size - Math.ceil(least * set.size) + 1)) {
      const others = holders.get(word) ?? [];
      for (const other of others) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (shareOf(sets[other] ?? new Set(), set) >= least) found(other, at);
      }
      others.push(at);
      holders.set(word, others);
    }
  });
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) === 0) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (a.size + b.size - common);
}

function wordsIn(texts: PerLanguage, language: (typeof languages)[number]): ReadonlySet<string> {
  return new Set(texts[language]?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
