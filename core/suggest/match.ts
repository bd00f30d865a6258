import { errorsBetween, errorsIn } from './typing-error.ts';
import { pairsOf, strengthOf, type Vocabulary } from './vocabulary.ts';

/** What one typed word finds. */
export interface WordMatch {
  /** Per text how well it matches; 0 when it does not. */
  readonly scores: Float32Array;
  /** Words that are meant, by number, with how much they are alike (0 to 1). */
  readonly words: ReadonlyMap<number, number>;
}

const alike = { whole: 1, beginning: 0.9, within: 0.7, error: 0.55, parts: 0.8 } as const;
/** Shortest part of a compound. */
const shortestPart = 4;
/** Letters that join two parts: verzending+s+kosten, boek+en+bon. */
const joints = ['', 's', 'e', 'en'] as const;

/**
 * The texts with a word that begins with what was typed, has it within it (parkeer*pas*), differs by a typing error, or
 * is a part of the compound that was typed.
 *
 * @param typed folded, see `foldWord`
 */
export function matchWord(vocabulary: Vocabulary, typed: string): WordMatch {
  const words = new Map<number, number>();
  addBeginnings(vocabulary, typed, words);
  addWithin(vocabulary, typed, words);
  const isKnown = words.size > 0;
  addErrors(vocabulary, typed, words);
  const scores = scoreTexts(vocabulary, words);
  return isKnown ? { scores, words } : addParts(vocabulary, typed, { scores, words });
}

function scoreTexts({ starts, places, texts }: Vocabulary, words: ReadonlyMap<number, number>): Float32Array {
  const scores = new Float32Array(texts);
  for (const [word, share] of words) {
    const end = starts[word + 1] ?? 0;
    for (let at = starts[word] ?? 0; at < end; at += 1) {
      const place = places[at] ?? 0;
      const score = share * strengthOf(place & 3);
      const text = place >>> 2;
      if (score > (scores[text] ?? 0)) scores[text] = score;
    }
  }
  return scores;
}

/** Number of the first word that does not come before `typed`. */
function firstAt({ words }: Vocabulary, typed: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

function addBeginnings(vocabulary: Vocabulary, typed: string, words: Map<number, number>): void {
  for (let word = firstAt(vocabulary, typed); vocabulary.words[word]?.startsWith(typed); word += 1) {
    words.set(word, vocabulary.words[word] === typed ? alike.whole : alike.beginning);
  }
}

/** Within a word from four letters, at the end of one from three. */
function addWithin({ joined, offsets }: Vocabulary, typed: string, words: Map<number, number>): void {
  if (typed.length < 3) return;
  const wanted = typed.length === 3 ? `${typed}\n` : typed;
  let word = 0;
  for (let at = joined.indexOf(wanted); at >= 0; at = joined.indexOf(wanted, at + 1)) {
    word = lastAt(offsets, at, word);
    if (!words.has(word)) words.set(word, alike.within);
  }
}

/** Number of the word that holds the character at a place, from `low` on. */
function lastAt(offsets: Uint32Array, place: number, low: number): number {
  let from = low;
  let to = offsets.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((offsets[middle] ?? 0) <= place) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

function addErrors(vocabulary: Vocabulary, typed: string, words: Map<number, number>): void {
  const most = errorsIn(typed);
  if (most === 0) return;
  const { pairStarts, pairWords } = vocabulary;
  const pairs = pairsOf(typed);
  const least = Math.max(2, Math.ceil(pairs.size * 0.4));
  const counts = new Uint8Array(vocabulary.words.length);
  for (const pair of pairs) {
    const end = pairStarts[pair + 1] ?? 0;
    for (let at = pairStarts[pair] ?? 0; at < end; at += 1) {
      const word = pairWords[at] ?? 0;
      const count = (counts[word] ?? 0) + 1;
      counts[word] = count;
      if (count !== least || words.has(word)) continue;
      const errors = errorsBetween(typed, vocabulary.words[word] ?? '', most);
      if (errors !== undefined) words.set(word, alike.error - 0.1 * errors);
    }
  }
}

/** `parkeerpaskosten` where texts say "kosten van de parkeerpas": both parts in one text. */
function addParts(vocabulary: Vocabulary, typed: string, match: WordMatch): WordMatch {
  const scores = Float32Array.from(match.scores);
  const words = new Map(match.words);
  for (let split = shortestPart; split + shortestPart <= typed.length; split += 1) {
    const first = partBefore(vocabulary, typed.slice(0, split));
    if (first === undefined) continue;
    const second = new Map<number, number>();
    addBeginnings(vocabulary, typed.slice(split), second);
    if (second.size === 0) continue;
    const one = scoreTexts(vocabulary, first);
    const other = scoreTexts(vocabulary, second);
    for (let text = 0; text < scores.length; text += 1) {
      const both = Math.min(one[text] ?? 0, other[text] ?? 0) * alike.parts;
      if (both > (scores[text] ?? 0)) scores[text] = both;
    }
    for (const [word, share] of [...first, ...second]) words.set(word, share);
  }
  return { scores, words };
}

/** The first part is a word of its own, perhaps with a joint behind it. */
function partBefore(vocabulary: Vocabulary, part: string): ReadonlyMap<number, number> | undefined {
  for (const joint of joints) {
    const stem = part.endsWith(joint) ? part.slice(0, part.length - joint.length) : '';
    const word = firstAt(vocabulary, stem);
    if (stem.length >= shortestPart && vocabulary.words[word] === stem) return new Map([[word, alike.whole]]);
  }
  return undefined;
}

/** Words that were meant, per text: to show why it was found. At most `most` for each. */
export function matchedWords(
  { words: written, starts, places }: Vocabulary,
  matches: readonly WordMatch[],
  texts: ReadonlySet<number>,
  most: number,
): ReadonlyMap<number, readonly string[]> {
  const matched = new Map<number, string[]>([...texts].map((text) => [text, []]));
  for (const { words } of matches) {
    // The likeliest first.
    for (const [word] of [...words].sort((a, b) => b[1] - a[1])) {
      const end = starts[word + 1] ?? 0;
      for (let at = starts[word] ?? 0; at < end; at += 1) {
        const list = matched.get((places[at] ?? 0) >>> 2);
        const plain = written[word];
        if (list !== undefined && plain !== undefined && list.length < most) list.push(plain);
      }
    }
  }
  return matched;
}
