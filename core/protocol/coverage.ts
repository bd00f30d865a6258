import { languages, type PerLanguage, type Reply } from './schema.ts';

/** What makes a reply be found badly, or not at all. */
export type CoverageWarning =
  | { readonly kind: 'noExamples' }
  /** `other`: id of the reply that says nearly the same. */
  | { readonly kind: 'twin'; readonly other: string }
  | { readonly kind: 'expired' };

/** Share of the words that two titles or two texts have in common from which they compete. */
const alikeTitle = 0.75;
const alikeText = 0.8;

/**
 * What a supervisor should know of one reply among all.
 *
 * @param day `2026-11-27`
 */
export function coverageOf(reply: Reply, all: readonly Reply[], day: string): readonly CoverageWarning[] {
  const hasExamples = languages.some((language) => (reply.examples?.[language]?.length ?? 0) > 0);
  const twin = all.find((one) => one.id !== reply.id && areTwins(one, reply));
  return [
    ...(hasExamples ? [] : [{ kind: 'noExamples' } as const]),
    ...(twin === undefined ? [] : [{ kind: 'twin', other: twin.id } as const]),
    ...(reply.validUntil !== undefined && reply.validUntil < day ? [{ kind: 'expired' } as const] : []),
  ];
}

function areTwins(one: Reply, other: Reply): boolean {
  return sharesWords(one.title, other.title, alikeTitle) || sharesWords(one.text, other.text, alikeText);
}

function sharesWords(one: PerLanguage, other: PerLanguage, least: number): boolean {
  return languages.some((language) => {
    const a = wordsIn(one[language]);
    const b = wordsIn(other[language]);
    const common = [...a].filter((word) => b.has(word)).length;
    const total = a.size + b.size - common;
    return total > 0 && common / total >= least;
  });
}

function wordsIn(text: string | undefined): ReadonlySet<string> {
  return new Set(text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
