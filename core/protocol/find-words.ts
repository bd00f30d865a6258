import type { Place } from './left-placeholders.ts';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Where words or phrases stand in a text: as whole words, without capitals and accents, any white space between them; `*`
 * at the end of one stands for any ending, at the beginning for any beginning.
 * @returns places in order; each with the words as they were asked for
 */
export function findWords(text: string, words: readonly string[]): (Place & { readonly asked: string })[] {
  // One sign stays one sign, so that places stay true: only signs whose plain form is as long are made plain.
  const folded = Array.from(text, (sign) => (plain(sign).length === sign.length ? plain(sign) : sign)).join('');
  return patternsOf(words)
    .flatMap(({ asked, pattern }) =>
      Array.from(folded.matchAll(pattern), (match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        return { text: text.slice(start, end), start, end, asked };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

interface Asked {
  readonly asked: string;
  readonly pattern: RegExp;
}

/** A list is looked for in draft after draft: made ready once for as long as the list itself lives. */
const ready = new WeakMap<readonly string[], readonly Asked[]>();

function patternsOf(words: readonly string[]): readonly Asked[] {
  const known = ready.get(words);
  if (known !== undefined) return known;
  const made = words.flatMap((asked) => {
    const wanted = plain(asked.trim());
    const bare = wanted.replace(/^\*|\*$/g, '').trim();
    if (bare === '') return [];
    const middle = bare.split(/\s+/).map(literal).join('\\s+');
    const before = wanted.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}_])';
    const behind = wanted.endsWith('*') ? '[\\p{L}\\p{N}_]*' : '(?![\\p{L}\\p{N}_])';
    return [{ asked, pattern: new RegExp(`${before}${middle}${behind}`, 'gu') }];
  });
  ready.set(words, made);
  return made;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
