import { speaksOfUs } from '../../../../../core/clock/brand.ts';

/** Does this brand word, by itself, find the text? */
export function findsWord(word: string, text: string): boolean {
  const rules = { accounts: [], brandWords: [word], watchedPages: [], horizonDays: 1, since: '' };
  return word.trim() !== '' && speaksOfUs(text, rules);
}

/**
 * Ways in which people write a name: as it is, possessive, with an ending, in a hashtag. Which of them the word finds is
 * asked of the very rule that looks for it.
 */
export function brandSamples(word: string): { readonly found: readonly string[]; readonly missed: readonly string[] } {
  const bare = word.trim().replace(/\*+$/, '').trim();
  if (bare === '') return { found: [], missed: [] };
  const glued = bare.replace(/[\s#]+/g, '');
  const ways = [bare, `${bare}’s`, `${bare}se`, bare.replace(/\s+/g, '-'), `#${glued}`, `#${glued}faalt`];
  const different = [...new Set(ways)];
  return {
    found: different.filter((way) => findsWord(word, way)),
    missed: different.filter((way) => !findsWord(word, way)),
  };
}
