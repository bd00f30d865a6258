import type { Language } from '../protocol/schema.ts';
import { lexiconText } from './lexicon-data.ts';
import { stemWord } from './stem.ts';
import type { Word } from './text.ts';

/**
 * The service lexicon: concepts of customer service with the ways people say them, so that a post finds
 * a reply with which it shares no word. Written for this project; see `lexicon-data.ts` for the notation.
 */

/** A concept found in a text: which, how surely (0–1), and by which words (positions). */
export interface ConceptHit {
  readonly concept: number;
  readonly weight: number;
  readonly words: readonly number[];
}

interface PhraseEntry {
  readonly parts: readonly Matcher[];
  readonly concept: number;
}

type Matcher = (word: LexWord) => boolean;

interface LexWord {
  readonly plain: string;
  readonly stem: string;
}

interface Table {
  readonly byStem: Map<string, number[]>;
  readonly byPrefix: Map<string, number[]>;
  readonly byPart: Map<string, number[]>;
  readonly phrasesByStem: Map<string, PhraseEntry[]>;
  readonly loosePhrases: PhraseEntry[];
}

interface Lexicon {
  readonly names: readonly string[];
  /** Per concept the wider concepts it implies. */
  readonly parents: readonly (readonly number[])[];
  readonly tables: Readonly<Record<Language, Table>>;
}

const order = ['nl', 'en', 'de', 'fr'] as const;
const minPart = 3;
const maxPart = 16;
/** Words that may stand between two parts of a phrase: `doet het nog steeds niet`. */
const maxGap = 3;
const parentWeight = 0.5;

const makeTable = (): Table => ({
  byStem: new Map(),
  byPrefix: new Map(),
  byPart: new Map(),
  phrasesByStem: new Map(),
  loosePhrases: [],
});

const push = <V>(map: Map<string, V[]>, key: string, value: V): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

function makeMatcher(part: string, language: Language): Matcher {
  if (part.endsWith('*')) {
    const prefix = part.slice(0, -1);
    return (word) => word.plain.startsWith(prefix);
  }
  const stem = stemWord(part, language);
  return (word) => word.stem === stem;
}

function addEntry(table: Table, entry: string, language: Language, concept: number): void {
  if (entry.includes('_')) {
    const parts = entry.split('_');
    const phrase = { parts: parts.map((part) => makeMatcher(part, language)), concept };
    const first = parts[0] ?? '';
    if (first.endsWith('*')) table.loosePhrases.push(phrase);
    else push(table.phrasesByStem, stemWord(first, language), phrase);
  } else if (entry.startsWith('*')) {
    push(table.byPart, entry.replaceAll('*', ''), concept);
  } else if (entry.endsWith('*')) {
    push(table.byPrefix, entry.slice(0, -1), concept);
  } else {
    push(table.byStem, stemWord(entry, language), concept);
  }
}

function readLexicon(text: string): Lexicon {
  const tables = { nl: makeTable(), en: makeTable(), de: makeTable(), fr: makeTable() };
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const parents: number[][] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    names.push(name);
    parents.push([]);
    return names.length - 1;
  };
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0 || line.startsWith('#')) continue;
    const [name = '', ...wider] = line.slice(0, colon).trim().split(/\s+/u);
    const concept = numberOf(name);
    for (const parent of wider) parents[concept]?.push(numberOf(parent));
    line
      .slice(colon + 1)
      .split('|')
      .forEach((part, at) => {
        const language = order[at];
        if (language === undefined) return;
        for (const entry of part.trim().split(/\s+/u)) {
          if (entry !== '') addEntry(tables[language], entry, language, concept);
        }
      });
  }
  return { names, parents, tables };
}

let lexicon: Lexicon | undefined;
const getLexicon = (): Lexicon => {
  lexicon ??= readLexicon(lexiconText);
  return lexicon;
};

/** Name of a concept, for hashing and for tests. */
export const conceptName = (concept: number): string => getLexicon().names[concept] ?? '';

/** Concepts of one word by itself: by stem, by its beginning, by a part of a compound. */
function conceptsOfWord(word: LexWord, table: Table): readonly number[] {
  const found = [...(table.byStem.get(word.stem) ?? [])];
  const { plain } = word;
  for (let end = minPart; end <= Math.min(plain.length, maxPart); end += 1) {
    const hits = table.byPrefix.get(plain.slice(0, end));
    if (hits !== undefined) found.push(...hits);
  }
  for (let start = 0; start <= plain.length - minPart; start += 1) {
    for (let end = start + minPart; end <= Math.min(plain.length, start + maxPart); end += 1) {
      const hits = table.byPart.get(plain.slice(start, end));
      if (hits !== undefined) found.push(...hits);
    }
  }
  return found;
}

/** Positions of a phrase that starts at `from`, or nothing. */
function matchPhrase(words: readonly LexWord[], from: number, parts: readonly Matcher[]): number[] | undefined {
  const positions: number[] = [];
  let at = from;
  for (const [number, matches] of parts.entries()) {
    const last = number === 0 ? from : at + maxGap;
    while (at <= last && at < words.length) {
      const word = words[at];
      if (word !== undefined && matches(word)) break;
      at += 1;
    }
    if (at > last || at >= words.length) return undefined;
    positions.push(at);
    at += 1;
  }
  return positions;
}

/** The concepts of a text, each once with its strongest weight; wider concepts follow at half weight. */
export function findConcepts(words: readonly Word[], stems: readonly string[], language: Language): ConceptHit[] {
  const { tables, parents } = getLexicon();
  const hits = new Map<number, { weight: number; words: number[] }>();
  const add = (concept: number, weight: number, positions: readonly number[]): void => {
    const known = hits.get(concept);
    if (known === undefined) hits.set(concept, { weight, words: [...positions] });
    else {
      known.weight = Math.max(known.weight, weight);
      known.words.push(...positions);
    }
    for (const parent of parents[concept] ?? []) add(parent, weight * parentWeight, positions);
  };
  const lexWords = words.map((word, at) => ({ plain: word.plain, stem: stems[at] ?? word.plain }));
  const scan = (of: Language, weight: number): void => {
    const table = tables[of];
    const own = of === language ? lexWords : words.map(({ plain }) => ({ plain, stem: stemWord(plain, of) }));
    for (const [at, word] of own.entries()) {
      for (const concept of conceptsOfWord(word, table)) add(concept, weight, [at]);
      for (const phrase of [...(table.phrasesByStem.get(word.stem) ?? []), ...table.loosePhrases]) {
        const positions = matchPhrase(own, at, phrase.parts);
        if (positions !== undefined) add(phrase.concept, weight, positions);
      }
    }
  };
  scan(language, 1);
  return [...hits].map(([concept, hit]) => ({ concept, ...hit }));
}
