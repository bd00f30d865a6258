import type { Language } from '../protocol/schema.ts';
import { learnGrams, type Scores } from './language-grams.ts';
import { languageWords, neutralWords } from './language-words.ts';

/** Weight of a word that stands in the list of one language and not in that of another. */
const LISTED = 3;
/** An unknown word never says more than this, however long it is. */
const MOST_BY_SHAPE = 2;
/** A word with a capital inside a sentence, or in a hashtag, may be a name or a title in another language. */
const NAME = 0.25;
/** The best language must be this far ahead of the next. */
const MARGIN = 1;

/** Characters of a post that are read. */
const ENOUGH = 600;

const inNames = new Set(['van', 'de', 'den', 'der', 'von', 'du', 'le', 'la']);

const order = Object.keys(languageWords) as readonly Language[];

interface Model {
  /** Per word whether each list holds it. */
  readonly listed: ReadonlyMap<string, readonly boolean[]>;
  readonly scoreByShape: (word: string) => Scores;
}

/** Built at the first question: a context that never asks pays nothing. */
let model: Model | undefined;

/**
 * The language of a post, also of a very short one: by known words, and by the letters of the others. Mentions,
 * addresses and the sign of a hashtag do not count. `undefined`: no words, or not to be told (names, "ok").
 */
export function detectLanguage(text: string): Language | undefined {
  model ??= buildModel();
  const known = model;
  const words = readWords(text);
  // "Pierre Dupont" looks French and "Jan de Vries" Dutch, and neither says anything about the post.
  const isOnlyNames = words.every(
    ({ word, hasCapital }) => inNames.has(word) || (hasCapital && !known.listed.has(word)),
  );
  if (isOnlyNames) return undefined;
  const totals = order.map(() => 0);
  for (const { word, isName } of words) {
    scoreWord(word, known).forEach((score, at) => {
      totals[at] = (totals[at] ?? 0) + score * (isName ? NAME : 1);
    });
  }
  const best = Math.max(...totals);
  const near = order.filter((_, at) => best - (totals[at] ?? 0) < MARGIN);
  return near.length === 1 ? near[0] : undefined;
}

/** Addresses, mentions, and codes such as an order number. */
const notWords =
  /https?:\/\/\S+|\S+@\S+\.\S+|@[\p{L}\p{N}_.@-]+|[\w.-]+\.(?:com|net|org|eu|nl|be|de|fr|uk|example)\b\S*|\p{L}+-?\d\S*/giu;
const wordOrEnd = /(?<![\p{L}\p{N}])#?'?\p{L}+(?:'\p{L}+)*(?!\p{N})|[.!?:\n]/gu;

interface Word {
  readonly word: string;
  readonly hasCapital: boolean;
  /** Perhaps: a capital inside a sentence, or a hashtag. */
  readonly isName: boolean;
}

function readWords(text: string): Word[] {
  const start = text
    .slice(0, ENOUGH)
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'");
  const plain = start.replace(notWords, ' ');
  const shouts = plain === plain.toUpperCase();
  let opens = true;
  const words: Word[] = [];
  for (const found of plain.match(wordOrEnd) ?? []) {
    const word = found.replace('#', '');
    if (/\p{L}/u.test(word)) {
      const hasCapital = /^'?\p{Lu}/u.test(word);
      const isName = word !== found || (hasCapital && !opens && !shouts);
      words.push({ word: word.toLowerCase(), hasCapital, isName });
    }
    opens = !/\p{L}/u.test(word);
  }
  return words;
}

/** Evidence per language, 0 for the likeliest. */
function scoreWord(word: string, known: Model): Scores {
  const listed = known.listed.get(word);
  if (listed) return listed.map((isIn) => (isIn ? 0 : -LISTED));
  const parts = takeApart(word, known);
  if (parts) {
    const scores = parts.map((part) => scoreWord(part, known));
    return order.map((_, at) => scores.reduce((sum, score) => sum + (score[at] ?? 0), 0));
  }
  const shape = known.scoreByShape(word);
  const best = Math.max(...shape);
  return shape.map((score) => Math.max(score - best, -MOST_BY_SHAPE));
}

/** l'appli is l' and appli, they'll is they and 'll, hasn't is has and n't. */
function takeApart(word: string, { listed }: Model): string[] | undefined {
  const cut = word.indexOf("'");
  if (cut < 0) return undefined;
  if (word.endsWith("n't") && word !== "n't") return [word.slice(0, -3), "n't"];
  const rest = word.slice(cut + 1);
  const head = word.slice(0, cut + 1);
  if (listed.has(head)) return [head, rest];
  const tail = word.slice(cut);
  return [word.slice(0, cut), listed.has(tail) ? tail : rest].filter((part) => part !== '');
}

function buildModel(): Model {
  const lists = order.map((language) => [...new Set(languageWords[language].split(/\s+/))]);
  const listed = new Map<string, boolean[]>();
  const inAll = lists.map(() => true);
  for (const word of neutralWords.split(/\s+/)) listed.set(word, inAll);
  lists.forEach((words, list) => {
    for (const word of words.flatMap((word) => [word, withoutAccents(word)])) {
      const row = listed.get(word) ?? lists.map(() => false);
      row[list] = true;
      listed.set(word, row);
    }
  });
  return { listed, scoreByShape: learnGrams(lists) };
}

/** People leave accents out: "tres" is très, "fur" is für. */
function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/œ/g, 'oe');
}
