import { canonicalJson } from '../core/log/canonical.ts';
import type { ProtocolSource } from '../core/protocol/incoming.ts';
import type { Protocol } from '../core/protocol/schema.ts';
import { nextVersion, type ProtocolVersion, toVersion } from '../core/protocol/versions.ts';
import type { Database } from './db.ts';
import { allKeys, type LocalArea, readMany } from './local-area.ts';
import type { ProtocolRow } from './rows.ts';

/**
 * The versions of the protocol, each kept under a number of its own: two protocols may have one name and one version
 * number. Extension storage has the first copy (a wiped database must not cost the protocol), the table is what the
 * desk reads.
 */

const listKey = 'protocols';

interface ProtocolList {
  /** 0: none. */
  readonly current: number;
  /** Oldest first. */
  readonly versions: readonly ProtocolVersion[];
}

function protocolKey(seq: number): string {
  return `p:${seq}`;
}

/** Keeps a protocol as it is and makes it the current one. What is current already is not kept twice. */
export async function writeProtocol(
  local: LocalArea,
  protocol: Protocol,
  loadedAt: string,
  source: ProtocolSource,
): Promise<ProtocolRow> {
  const list = await readList(local);
  const current = await readProtocol(local, list.current);
  if (current !== undefined && canonicalJson(current.protocol) === canonicalJson(protocol)) return current;
  return add(local, list, protocol, { loadedAt, source });
}

/**
 * Keeps a changed protocol under the next version number of its name and makes it the current one.
 *
 * @param basedOn number under which the protocol is kept that was changed
 * @returns nothing when another one has become current meanwhile
 */
export async function writeNextVersion(
  local: LocalArea,
  protocol: Protocol,
  basedOn: number,
  savedAt: string,
): Promise<ProtocolRow | undefined> {
  const list = await readList(local);
  if (list.current !== basedOn) return undefined;
  return add(
    local,
    list,
    { ...protocol, version: nextVersion(list.versions, protocol.name) },
    {
      loadedAt: savedAt,
      source: 'desk',
    },
  );
}

async function add(
  local: LocalArea,
  list: ProtocolList,
  protocol: Protocol,
  kept: Pick<ProtocolRow, 'loadedAt' | 'source'>,
): Promise<ProtocolRow> {
  const seq = Math.max(0, ...list.versions.map((one) => one.seq)) + 1;
  const row: ProtocolRow = { seq, version: protocol.version, ...kept, protocol };
  await local.set({
    [protocolKey(seq)]: row,
    [listKey]: { current: seq, versions: [...list.versions, toVersion(row)] },
  });
  return row;
}

export async function readCurrentProtocol(local: LocalArea): Promise<ProtocolRow | undefined> {
  return readProtocol(local, (await readList(local)).current);
}

/** By the number under which it is kept. */
export async function readProtocol(local: LocalArea, seq: number): Promise<ProtocolRow | undefined> {
  const key = protocolKey(seq);
  const row = (await readMany(local, [key]))[key] as Omit<ProtocolRow, 'seq'> | undefined;
  return row && { ...row, seq };
}

/** Without their contents: newest last, and which one is current. */
export async function readProtocolVersions(local: LocalArea): Promise<ProtocolList> {
  return readList(local);
}

/** Fills the table where it misses a version, and extension storage where that lost one. */
export async function restoreProtocols(db: Database, local: LocalArea): Promise<void> {
  const inTable = (await db.protocolVersions.toCollection().primaryKeys()).sort((a, b) => a - b);
  const { versions } = await readList(local);
  for (const { seq } of versions.filter((each) => !inTable.includes(each.seq))) {
    const row = await readProtocol(local, seq);
    if (row) await db.protocolVersions.put(row);
  }
  await mendStorage(db, local, inTable);
}

/** Storage was damaged: its list, or a protocol that is in the list, comes back from the table. */
async function mendStorage(db: Database, local: LocalArea, inTable: readonly number[]): Promise<void> {
  const list = await readList(local);
  const keys = new Set(await allKeys(local));
  const lost = inTable.filter((seq) => !keys.has(protocolKey(seq)));
  const unlisted = inTable.filter((seq) => !list.versions.some((one) => one.seq === seq));
  const newest = inTable.at(-1);
  if (newest === undefined || lost.length + unlisted.length === 0) return;
  const rows = (await db.protocolVersions.bulkGet([...new Set([...lost, ...unlisted])])).filter(
    (row) => row !== undefined,
  );
  const added = rows.filter(({ seq }) => unlisted.includes(seq)).map(toVersion);
  await local.set({
    ...Object.fromEntries(rows.map((row) => [protocolKey(row.seq), row])),
    [listKey]: {
      // Which one was current is gone with the list; what is kept is always made current, so it was the newest.
      current: list.current === 0 ? newest : list.current,
      versions: [...list.versions, ...added].sort((a, b) => a.seq - b.seq),
    },
  });
}

async function readList(local: LocalArea): Promise<ProtocolList> {
  const found = (await readMany(local, [listKey]))[listKey] as
    | { readonly current: number; readonly versions: readonly (number | ProtocolVersion)[] }
    | undefined;
  if (!Array.isArray(found?.versions)) return { current: 0, versions: [] };
  const versions: ProtocolVersion[] = [];
  for (const one of found.versions) {
    // Once the list held version numbers only, and a version was kept under that number.
    const row = typeof one === 'number' ? await readProtocol(local, one) : undefined;
    if (typeof one !== 'number') versions.push(one);
    else if (row !== undefined) versions.push(toVersion(row));
  }
  return { current: found.current, versions };
}
