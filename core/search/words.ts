/** What to search for, before any site's own way of writing it. */
export interface SearchWords {
  /** Any of these, each a phrase. */
  readonly anyOf: readonly string[];
  /** None of these. */
  readonly noneOf: readonly string[];
  /** Handles of our own accounts there, without "@": what we wrote ourselves is not looked for. */
  readonly own: readonly string[];
  /** From this day on (`2026-11-20`). */
  readonly since: string;
  /** The one language of the protocol, when it has only one. */
  readonly language?: string;
}

/** A phrase that must stand there as it is. Quotes inside would end it. */
export function quoted(phrase: string): string {
  return `"${phrase
    .replace(/["“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}

/** `("a" OR "b")`, without brackets around a single one. */
export function anyOf(phrases: readonly string[], or: string): string {
  const list = phrases.map(quoted);
  return list.length === 1 ? (list[0] ?? '') : `(${list.join(or)})`;
}
