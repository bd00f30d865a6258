import { makeProblem, type Problem } from './problem.ts';
import { languages, type PerLanguage, type Protocol } from './schema.ts';
import { type Held, tidy } from './tidy.ts';

/** Changes of replies, notices and articles, each giving a new protocol. Whether it may be used is for `parseProtocol`. */

/** Lists whose rows are written one at a time, each with a title and a text. */
export type ItemList = 'replies' | 'notices' | 'articles';
export type ItemOf<L extends ItemList> = NonNullable<Protocol[L]>[number];

export function itemsOf<L extends ItemList>(protocol: Protocol, list: L): readonly ItemOf<L>[] {
  return (protocol[list] ?? []) as readonly ItemOf<L>[];
}

/** The protocol with this row: in the place of the one with its id, else at the end. */
export function withItem<L extends ItemList>(protocol: Protocol, list: L, item: ItemOf<L>): Protocol {
  const items = itemsOf(protocol, list);
  const isThere = items.some(({ id }) => id === item.id);
  return { ...protocol, [list]: isThere ? items.map((one) => (one.id === item.id ? item : one)) : [...items, item] };
}

/** The protocol without this row. What other lists say of it is for who calls. */
export function withoutItem(protocol: Protocol, list: ItemList, id: string): Protocol {
  return { ...protocol, [list]: itemsOf(protocol, list).filter((one) => one.id !== id) };
}

/**
 * A row as it goes into the file: what is blank or empty is absent. Title and text stay, blank or not: without them
 * the file says what is missing.
 */
export function tidyItem<T extends { readonly id: string }>(item: T): T {
  const kept = Object.entries(item).flatMap(([key, value]: [string, Held | undefined]): [string, Held][] => {
    const isNeeded = key === 'title' || key === 'text';
    const tidied = isNeeded ? said(value as PerLanguage) : tidy(value);
    return tidied === undefined ? [] : [[key, tidied]];
  });
  return Object.fromEntries(kept) as T;
}

/** The languages in which something is said; when nothing is said anywhere, as it came. */
function said(texts: PerLanguage): PerLanguage {
  const filled = languages.filter((language) => hasWords(texts[language]));
  return filled.length === 0 ? texts : Object.fromEntries(filled.map((language) => [language, texts[language]]));
}

function hasWords(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

interface Titled {
  readonly title: PerLanguage;
  readonly text: PerLanguage;
}

/**
 * Half of a pair: a language with a title and no text, or the other way round. A file may hold one; whoever empties a
 * field did not mean to make one, so only halves that were not there before count.
 *
 * @param path of the row in the file, `replies[3]`
 * @param place its id
 */
export function findHalves(
  item: Titled,
  before: Titled | undefined,
  path: readonly (string | number)[],
  place: string,
): readonly Problem[] {
  return languages.flatMap((language) => {
    const empty = emptyHalf(item, language);
    return empty === undefined || (before !== undefined && emptyHalf(before, language) === empty)
      ? []
      : [{ ...makeProblem('blank', [...path, empty, language]), place }];
  });
}

function emptyHalf(item: Titled, language: (typeof languages)[number]): 'title' | 'text' | undefined {
  const [title, text] = [hasWords(item.title[language]), hasWords(item.text[language])];
  if (title === text) return undefined;
  return title ? 'text' : 'title';
}
