import type { SealedEvent } from '../core/log/chain.ts';
import {
  authorsIn,
  noNames,
  personalParts,
  type RowNames,
  rowNameOf,
  siteIn,
  tableOf,
  textsIn,
} from '../core/log/event-parts.ts';
import type { MentionMask } from '../core/log/mentions.ts';
import { personKeys } from '../core/log/person.ts';

/**
 * What the events know of a person and the rows do not: contacts that were taken back, handles that are no longer
 * theirs, and words about them in what belongs to others. Reads the whole history once, a batch at a time.
 */
export interface PersonTraces {
  /** Rows that were ever of this person, also those that are gone. */
  readonly own: RowNames;
  /** Of others, whose history names this person. */
  readonly mentioning: RowNames;
}

/**
 * @param batches all events, in order; waiting for each by itself takes longer than looking at it
 * @param people keys of the person (`core/log/person.ts`)
 */
export async function findTraces(
  batches: AsyncIterable<readonly SealedEvent[]>,
  people: Iterable<string>,
  mask: MentionMask | undefined,
): Promise<PersonTraces> {
  const keys = new Set(people);
  const own = noNames();
  const mentioning = noNames();
  const sites = new Map<string, string>();
  const namesakes = new Set<string>();
  for await (const events of batches) for (const event of events) look(event);
  for (const table of ['contacts', 'posts', 'persons'] as const) {
    for (const name of own[table]) mentioning[table].delete(name);
  }
  return { own, mentioning };

  function look(event: SealedEvent): void {
    const name = rowNameOf(event);
    if (name === undefined) return;
    const site = siteIn(event) ?? sites.get(name) ?? '';
    const table = tableOf(event);
    const authors = authorsIn(event, site);
    // Only where a change may name the writer again without the site.
    if (authors.length === 0 && siteIn(event) !== undefined) sites.set(name, site);
    for (const handle of authors) {
      const theirs = personKeys(handle.site, handle.author);
      if (!theirs.some((key) => keys.has(key))) continue;
      for (const key of theirs) keys.add(key);
      own[table].add(name);
    }
    if (mask === undefined) return;
    if (authors.some(({ author }) => mask.isNamesake(author.name))) namesakes.add(name);
    if (isMentioned(event, mask, namesakes.has(name))) mentioning[table].add(name);
  }
}

function isMentioned(event: SealedEvent, mask: MentionMask, isNamesake: boolean): boolean {
  if (event.personal === undefined || !mask.mayBeIn(JSON.stringify(event.personal))) return false;
  const table = tableOf(event);
  if (table === 'persons') return textsIn(event.personal).some((text) => mask.text(text) !== text);
  return personalParts(event).some((part) => {
    const masked = table === 'posts' ? mask.waiting(part, isNamesake) : mask.contact(part, isNamesake);
    return JSON.stringify(masked) !== JSON.stringify(part);
  });
}

/** Characters on each side of the name. */
const around = 60;

/** The words around the name in any text of these, each once. */
export function findExcerpts(records: readonly unknown[], mask: MentionMask): readonly string[] {
  const found = records.flatMap((record) => textsIn(record).flatMap((text) => excerptOf(text, mask) ?? []));
  return [...new Set(found)];
}

function excerptOf(text: string, mask: MentionMask): string | undefined {
  const masked = mask.text(text, true);
  if (masked === text) return undefined;
  // The first letter that differs is where the name begins.
  let at = 0;
  while (masked[at] === text[at]) at += 1;
  const from = Math.max(0, at - around);
  const until = at + 2 * around;
  return `${from > 0 ? '…' : ''}${text.slice(from, until).trim()}${until < text.length ? '…' : ''}`;
}
