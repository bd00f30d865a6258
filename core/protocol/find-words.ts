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
    .filter(({ parts }) => parts.every((part) => folded.includes(part)))
    .flatMap((one) =>
      Array.from(folded.matchAll(compile(one)), (match) => {
        const [start, end] = [match.index, match.index + match[0].length];
        return { text: text.slice(start, end), start, end, asked: one.asked };
      }),
    )
    .sort((a, b) => a.start - b.start);
}

interface Asked {
  readonly asked: string;
  /** What must stand in the text at the very least. */
  readonly parts: readonly string[];
  readonly source: string;
  /** Made when the parts are there for the first time: making hundreds takes a tenth of a second. */
  pattern?: RegExp;
}

function compile(one: Asked): RegExp {
  one.pattern ??= new RegExp(one.source, 'gu');
  return one.pattern;
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
    const parts = bare.split(/\s+/);
    const middle = parts.map(literal).join('\\s+');
    const before = wanted.startsWith('*') ? '' : '(?<![\\p{L}\\p{N}_])';
    const behind = wanted.endsWith('*') ? '[\\p{L}\\p{N}_]*' : '(?![\\p{L}\\p{N}_])';
    return [{ asked, parts, source: `${before}${middle}${behind}` }];
  });
  ready.set(words, made);
  return made;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
