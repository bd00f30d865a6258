import type { Contact } from '../contact.ts';
import { personKeys } from '../log/person.ts';
import { keysOf } from './apply-person.ts';
import type { Handle, Person } from './person.ts';

/** Those persons of the log of whom a contact is in a file: remembered by key while the contacts go by. */
export interface PersonsInFile {
  add(contact: Pick<Contact, 'site' | 'author'>): void;
  /** In the order of their ids, so that the same contacts give the same file. */
  found(): readonly Person[];
  /** A contact under this handle went by. */
  hasContactOf(handle: Handle): boolean;
}

export function makePersonsInFile(all: readonly Person[]): PersonsInFile {
  const byKey = new Map<string, Person[]>();
  for (const person of all) {
    for (const key of keysOf(person)) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  const found = new Map<string, Person>();
  const keys = new Set<string>();
  return {
    add({ site, author }) {
      if (byKey.size === 0) return;
      for (const key of personKeys(site, author)) {
        const persons = byKey.get(key) ?? [];
        if (persons.length > 0) keys.add(key);
        for (const person of persons) found.set(person.id, person);
      }
    },
    found: () => [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    hasContactOf: ({ site, author }) => personKeys(site, author).some((key) => keys.has(key)),
  };
}
