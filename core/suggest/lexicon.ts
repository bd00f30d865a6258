import type { Language } from '../protocol/schema.ts';
import { readVariants } from './base-forms.ts';
import { hashText } from './hash.ts';
import { lexiconText } from './lexicon-data.ts';
import { stemWord } from './stem.ts';
import { foldWord } from './text.ts';

/**
 * The service lexicon: concepts of customer service with the ways people say them, so that a post finds
 * a reply with which it shares no word. Written for this project; see `lexicon-data.ts` for the notation.
 *
 * Every entry is made of *atoms*, patterns for one word. A word is matched once (and remembered) against all
 * atoms; a phrase is a row of atoms.
 */

/** A concept found in a text: which, how surely (0–1), and by which words (positions). */
export interface ConceptHit {
  readonly concept: number;
  readonly weight: number;
  readonly words: readonly number[];
}

interface Phrase {
  readonly atoms: readonly number[];
  readonly concept: number;
}

interface Piece {
  readonly letters: string;
  readonly atom: number;
}

/** One language's entries. */
interface Table {
  readonly byStem: ReadonlyMap<string, number>;
  /** Beginnings and parts of words, each under its first three letters. */
  readonly byPrefix: ReadonlyMap<string, readonly Piece[]>;
  readonly byPart: ReadonlyMap<string, readonly Piece[]>;
  /** Per atom the concepts it stands for by itself. */
  readonly concepts: number[][];
  /** Per atom the phrases that begin with it. */
  readonly phrases: Phrase[][];
}

const order = ['nl', 'en', 'de', 'fr'] as const;
const shortest = 3;
/** Words that may stand between two parts of a phrase: `doet het nog steeds niet`. */
const maxGap = 3;
const parentWeight = 0.5;
const conceptSeed = 2;

interface Concepts {
  readonly names: readonly string[];
  readonly hashes: readonly number[];
  /** Per concept the wider concepts it implies. */
  readonly parents: readonly (readonly number[])[];
  /** Per language, per concept, the entries as text. */
  readonly entries: Readonly<Record<Language, readonly (readonly [number, string])[]>>;
}

function readConcepts(text: string): Concepts {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const parents: number[][] = [];
  const entries: Record<Language, [number, string][]> = { nl: [], en: [], de: [], fr: [] };
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    parents.push([]);
    return names.push(name) - 1;
  };
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const [name = '', ...wider] = line.slice(0, colon).trim().split(/\s+/u);
    const concept = numberOf(name);
    for (const parent of wider) parents[concept]?.push(numberOf(parent));
    for (const [at, part] of line
      .slice(colon + 1)
      .split('|')
      .entries()) {
      const language = order[at];
      if (language !== undefined) entries[language].push([concept, part.trim()]);
    }
  }
  return { names, hashes: names.map((name) => hashText(name, conceptSeed)), parents, entries };
}

const linesPerStep = 6;

function* makeTable(entries: readonly (readonly [number, string])[], language: Language): Generator<void, Table> {
  const atoms = { stem: new Map<string, number>(), prefix: new Map<string, number>(), part: new Map<string, number>() };
  const concepts: number[][] = [];
  const phrases: Phrase[][] = [];
  const atomOf = (pattern: string): number => {
    const plain = foldWord(pattern.replaceAll('*', ''));
    const kind = pattern.startsWith('*') ? 'part' : pattern.endsWith('*') ? 'prefix' : 'stem';
    const key = kind === 'stem' ? stemWord(plain, language) : plain;
    const known = atoms[kind].get(key);
    if (known !== undefined) return known;
    atoms[kind].set(key, concepts.length);
    phrases.push([]);
    return concepts.push([]) - 1;
  };
  for (const [number, [concept, text]] of entries.entries()) {
    if (number % linesPerStep === 0) yield;
    for (const entry of text.split(/\s+/u)) {
      if (entry === '') continue;
      const row = entry.split('_').map(atomOf);
      const [first = 0] = row;
      if (row.length > 1) phrases[first]?.push({ atoms: row, concept });
      else concepts[first]?.push(concept);
    }
  }
  return {
    byStem: atoms.stem,
    byPrefix: groupPieces(atoms.prefix),
    byPart: groupPieces(atoms.part),
    concepts,
    phrases,
  };
}

function groupPieces(atoms: ReadonlyMap<string, number>): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const [letters, atom] of atoms) {
    const group = groups.get(letters.slice(0, shortest));
    if (group === undefined) groups.set(letters.slice(0, shortest), [{ letters, atom }]);
    else group.push({ letters, atom });
  }
  return groups;
}

let known: Concepts | undefined;
const tables: Partial<Record<Language, Table>> = {};

function getConcepts(): Concepts {
  known ??= readConcepts(lexiconText);
  return known;
}

/** A language's table is made when the first text of that language comes. */
function getTable(language: Language): Table {
  const ready = tables[language];
  if (ready !== undefined) return ready;
  const steps = makeTable(getConcepts().entries[language], language);
  for (;;) {
    const step = steps.next();
    if (step.done !== true) continue;
    tables[language] = step.value;
    return step.value;
  }
}

/** Makes the tables of the languages that themes are written in, in steps of a few milliseconds. */
export function* prepareLexicon(): Generator<void, void> {
  const { entries } = getConcepts();
  yield;
  for (const language of ['nl', 'en'] as const) tables[language] ??= yield* makeTable(entries[language], language);
}

/** Feature hash of a concept: of its name, so that a new concept does not change the others. */
export const conceptHash = (concept: number): number => getConcepts().hashes[concept] ?? 0;

/** The atoms that a word matches: by stem, by its beginning, by a part of a compound, itself or as another form. */
export function matchAtoms(plain: string, stem: string, language: Language): number[] {
  const { byStem, byPrefix, byPart } = getTable(language);
  const found = new Set<number>();
  const addStem = (word: string): void => {
    const atom = byStem.get(word);
    if (atom !== undefined) found.add(atom);
  };
  const addPieces = (pieces: readonly Piece[] | undefined, word: string, start: number): void => {
    for (const { letters, atom } of pieces ?? []) if (word.startsWith(letters, start)) found.add(atom);
  };
  addStem(stem);
  for (const variant of readVariants(plain, language)) {
    addStem(stemWord(variant, language));
    addPieces(byPrefix.get(variant.slice(0, shortest)), variant, 0);
  }
  addPieces(byPrefix.get(plain.slice(0, shortest)), plain, 0);
  for (let start = 0; start + shortest <= plain.length; start += 1) {
    addPieces(byPart.get(plain.slice(start, start + shortest)), plain, start);
  }
  return [...found];
}

/** Positions of a phrase that starts at `from`, or nothing. */
function matchPhrase(atomsOf: readonly (readonly number[])[], from: number, phrase: Phrase): number[] | undefined {
  const { atoms } = phrase;
  let positions: number[] | undefined;
  let at = from + 1;
  for (let part = 1; part < atoms.length; part += 1) {
    const atom = atoms[part] ?? 0;
    const last = Math.min(at + maxGap, atomsOf.length - 1);
    while (at <= last && atomsOf[at]?.includes(atom) !== true) at += 1;
    if (at > last) return undefined;
    positions ??= [from];
    positions.push(at);
    at += 1;
  }
  return positions ?? [from];
}

const nothing: readonly never[] = [];

/** The concepts of a text, each once with its strongest weight; wider concepts follow at half weight. */
export function findConcepts(atomsOf: readonly (readonly number[])[], language: Language): ConceptHit[] {
  const { parents } = getConcepts();
  const { concepts, phrases } = getTable(language);
  const hits = new Map<number, { readonly concept: number; weight: number; readonly words: number[] }>();
  const add = (concept: number, weight: number, positions: readonly number[]): void => {
    const hit = hits.get(concept);
    if (hit === undefined) hits.set(concept, { concept, weight, words: [...positions] });
    else {
      hit.weight = Math.max(hit.weight, weight);
      for (const position of positions) hit.words.push(position);
    }
    const wider = parents[concept];
    if (wider !== undefined) for (const parent of wider) add(parent, weight * parentWeight, positions);
  };
  for (let at = 0; at < atomsOf.length; at += 1) {
    const atoms = atomsOf[at];
    if (atoms === undefined || atoms.length === 0) continue;
    for (const atom of atoms) {
      for (const concept of concepts[atom] ?? nothing) add(concept, 1, [at]);
      for (const phrase of phrases[atom] ?? nothing) {
        const positions = matchPhrase(atomsOf, at, phrase);
        if (positions !== undefined) add(phrase.concept, 1, positions);
      }
    }
  }
  return [...hits.values()];
}
