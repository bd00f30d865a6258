import { personKeys } from '../log/person.ts';
import type { PersonEvent } from './events.ts';
import type { Handle, Person } from './person.ts';

/** The person after an event; `undefined` when there is none (any more). */
export function applyToPerson(row: Person | undefined, event: PersonEvent): Person | undefined {
  switch (event.kind) {
    case 'handleLinked': {
      const before = row ?? { id: event.id, handles: [], notes: [] };
      return hasHandle(before, event.handle) ? before : { ...before, handles: [...before.handles, event.handle] };
    }
    case 'handleUnlinked': {
      if (row === undefined) return undefined;
      const handles = row.handles.filter((handle) => !isSameHandle(handle, event.handle));
      return handles.length === 0 ? undefined : { ...row, handles };
    }
    case 'personNoted': {
      if (row === undefined) return undefined;
      const others = row.notes.filter(({ id }) => id !== event.note.id);
      const notes = event.note.text === '' ? others : [...others, event.note];
      return { ...row, notes: notes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
    }
    case 'personNumbered': {
      if (row === undefined) return undefined;
      const { crmReference: _before, ...rest } = row;
      return event.crmReference === '' ? rest : { ...rest, crmReference: event.crmReference };
    }
    // The events that made this person no longer say so.
    case 'personPruned':
      return event.person;
    case 'personRemoved':
      return undefined;
  }
}

/** Under which keys the person is found by any of the handles. */
export function keysOf({ handles }: { readonly handles: readonly Handle[] }): readonly string[] {
  return [...new Set(handles.flatMap(({ site, author }) => personKeys(site, author)))];
}

export function hasHandle(person: { readonly handles: readonly Handle[] }, handle: Handle): boolean {
  return person.handles.some((one) => isSameHandle(one, handle));
}

/** One of their keys is the same: a site shows an id here and a handle there. */
export function isSameHandle(a: Handle, b: Handle): boolean {
  const keys = personKeys(a.site, a.author);
  return personKeys(b.site, b.author).some((key) => keys.includes(key));
}
