import { webcrypto } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Contact, ContactPatch } from '../../core/contact.ts';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { makeDatabase } from '../../storage/db.ts';
import type { LocalArea } from '../../storage/local-area.ts';
import { openStore, type Store, type StorePorts } from '../../storage/store.ts';

/** `browser.storage.local` as a browser behaves: values are copied as JSON, a write is whole or not at all. */
export class MemoryArea implements LocalArea {
  readonly items = new Map<string, string>();
  /** Called before each write; throws to refuse it. */
  beforeSet: () => void | Promise<void> = () => {};
  /** Called after each write; never answers for a process that was killed at that moment. */
  afterSet: () => void | Promise<void> = () => {};

  async get(keys: string | string[] | null): Promise<Record<string, unknown>> {
    const asked = keys === null ? [...this.items.keys()] : [keys].flat();
    return Object.fromEntries(
      asked.flatMap((key) => {
        const text = this.items.get(key);
        return text === undefined ? [] : [[key, JSON.parse(text)]];
      }),
    );
  }

  async set(items: Record<string, unknown>): Promise<void> {
    await this.beforeSet();
    for (const [key, value] of Object.entries(items)) this.items.set(key, JSON.stringify(value));
    await this.afterSet();
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
  }

  async getKeys(): Promise<string[]> {
    return [...this.items.keys()];
  }
}

export interface Machine {
  readonly local: MemoryArea;
  indexedDB: IDBFactory;
}

export const newMachine = (): Machine => ({ local: new MemoryArea(), indexedDB: new IDBFactory() });

/** A start of the background on a machine; what an earlier start kept is still there. */
export function startStore(machine: Machine, ports: Partial<StorePorts> = {}) {
  return openStore({ local: machine.local, indexedDB: machine.indexedDB, IDBKeyRange, ...ports });
}

/** A database that cannot be opened, as after a disk error. */
export function brokenDatabase(name = 'UnknownError'): IDBFactory {
  const broken = new IDBFactory();
  broken.open = () => {
    throw new DOMException('Internal error opening backing store', name);
  };
  return broken;
}

/** Everything that a person could read, for comparing. */
export async function everything(store: Store) {
  const waiting = await store.allWaiting();
  const { contacts, total } = await store.contacts({ limit: 100_000 });
  return { waiting, contacts, total, practice: await store.allWaiting({ practice: true }) };
}

/** Every value in the database as one text, for looking whether something is left. */
export async function databaseText({ indexedDB }: Machine): Promise<string> {
  const db = makeDatabase({ indexedDB, IDBKeyRange });
  await db.open();
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  db.close();
  return JSON.stringify(tables);
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));

export const uuid = () => webcrypto.randomUUID();

export function aContact(parts: Partial<Contact> = {}): Contact {
  return {
    id: uuid(),
    site: 'phpbb@forum.duinstad.example',
    postKey: 'phpbb@forum.duinstad.example/p812',
    permalink: 'https://forum.duinstad.example/viewtopic.php?p=812#p812',
    author: { name: 'Joke Terpstra', handle: 'joke_t' },
    postText: 'De grijze bak is wéér niet geleegd.',
    agent: 'MV',
    deviceId: 'device-1',
    createdAt: '2026-03-02T09:30:00Z',
    replyText: 'Hoi Joke, wat vervelend.',
    replyTitle: 'Container niet geleegd',
    outcome: 'answered',
    waitedMinutes: 42,
    metTarget: true,
    changedAt: '2026-03-02T09:30:00Z',
    ...parts,
  };
}

export function aWaitingPost(parts: Partial<WaitingPost> = {}): WaitingPost {
  const key = parts.key ?? 'phpbb@forum.duinstad.example/p812';
  return {
    key,
    post: {
      site: 'phpbb@forum.duinstad.example',
      id: key.split('/')[1] ?? 'p812',
      author: { name: 'Joke Terpstra', handle: 'joke_t' },
      text: 'De grijze bak is wéér niet geleegd.',
      posted: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
      isOwn: false,
    },
    because: 'ownPage',
    pageUrl: 'https://forum.duinstad.example/viewtopic.php?t=31',
    firstSeenAt: '2026-03-02T09:00:00Z',
    lastSeenAt: '2026-03-02T09:00:00Z',
    start: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'default',
    protocolVersion: 3,
    dueAt: '2026-03-02T10:48:00Z',
    ...parts,
  };
}

const head = () => ({ eventId: uuid(), at: '2026-03-02T09:30:00Z', agent: 'MV' });

export const made = (contact: Contact): EventDraft => ({ ...head(), kind: 'contactMade', contact });
export const timed = (row: WaitingPost): EventDraft => ({ ...head(), kind: 'postTimed', row });
export const changed = (id: string, patch: ContactPatch): EventDraft => ({
  ...head(),
  kind: 'contactChanged',
  id,
  patch,
});
export const closed = (key: string, patch: WaitingPatch): EventDraft => ({ ...head(), kind: 'postClosed', key, patch });
