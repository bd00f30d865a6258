import { personKeys } from '../core/log/person.ts';
import type { Author, PostKey } from '../core/post.ts';
import type { WaitingPost } from '../core/waiting.ts';
import { keepOpenRows, type OpenRows } from './open-rows.ts';
import { overlayWaiting } from './overlay.ts';
import type { Reader } from './reader.ts';
import { bare } from './rows.ts';
import type { Writer } from './writer.ts';

/** Posts that wait or waited for an answer. */

export interface WaitingVerbs {
  waitingByKeys(keys: readonly PostKey[]): Promise<ReadonlyMap<PostKey, WaitingPost>>;
  /** Not closed, by due time. Practice only when asked for. */
  openWaiting(which?: { readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
  /** Closed, with a promise still to keep; by its time. Practice only when asked for. */
  promises(which?: { readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
  /** Those of one person on a site, not closed. */
  openWaitingOfPerson(
    site: string,
    author: Author,
    which?: { readonly practice?: boolean },
  ): Promise<readonly WaitingPost[]>;
  /** Closed ones too, by first sight. */
  allWaiting(which?: { readonly site?: string; readonly practice?: boolean }): Promise<readonly WaitingPost[]>;
}

/** @returns the verbs, and the open rows that they keep in memory: who writes tells those what changed. */
export function makeWaitingVerbs(
  writer: Writer,
  read: Reader,
): { readonly verbs: WaitingVerbs; readonly openRows: OpenRows } {
  const { pending } = writer;

  async function waitingByKeys(keys: readonly PostKey[]): Promise<ReadonlyMap<PostKey, WaitingPost>> {
    const rows = await read((db) => db.waiting.bulkGet([...keys]), []);
    const found = new Map<PostKey, WaitingPost>();
    keys.forEach((key, at) => {
      const row = pending.waiting.has(key) ? pending.waiting.get(key) : rows[at] && bare(rows[at]);
      if (row) found.set(key, row);
    });
    return found;
  }

  const openRows = keepOpenRows(
    async () => {
      const { mode, generation } = await writer.ready();
      return mode === 'ok' || mode === 'restored' ? `${generation} ${writer.tests()}` : undefined;
    },
    async () => {
      const rows = await read((db) => db.waiting.where('index.isOpen').above(0).toArray(), []);
      return overlayWaiting(pending, rows.map(bare), () => true);
    },
    waitingByKeys,
  );

  const verbs: WaitingVerbs = {
    waitingByKeys,

    openWaiting: ({ practice = false } = {}) => openRows.list('waiting', practice),

    promises: ({ practice = false } = {}) => openRows.list('promises', practice),

    async openWaitingOfPerson(site, author, { practice = false } = {}) {
      const keys = personKeys(site, author);
      const rows = await read((db) => db.waiting.where('index.people').anyOf(keys).distinct().toArray(), []);
      return overlayWaiting(
        pending,
        rows.map(bare),
        (row) =>
          row.closedAt === undefined &&
          (row.practice ?? false) === practice &&
          personKeys(row.post.site, row.post.author).some((key) => keys.includes(key)),
      );
    },

    async allWaiting({ site, practice = false } = {}) {
      const rows = await read(
        (db) => (site === undefined ? db.waiting.toArray() : db.waiting.where('post.site').equals(site).toArray()),
        [],
      );
      const all = overlayWaiting(
        pending,
        rows.map(bare),
        (row) => (row.practice ?? false) === practice && (site === undefined || row.post.site === site),
      );
      return all.sort((a, b) => (a.firstSeenAt < b.firstSeenAt ? -1 : 1));
    },
  };
  return { verbs, openRows };
}
