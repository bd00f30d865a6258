import type { Protocol } from '../core/protocol/schema.ts';
import type { Database } from './db.ts';
import { type LocalArea, readMany } from './local-area.ts';
import type { ProtocolRow } from './rows.ts';

/**
 * The versions of the protocol. Extension storage has the first copy (a wiped database must not cost the protocol),
 * the table is what the desk reads.
 */

const listKey = 'protocols';

interface ProtocolList {
  readonly current: number;
  readonly versions: readonly number[];
}

function protocolKey(version: number): string {
  return `p:${version}`;
}

/** Keeps a version and makes it the current one. The same number again replaces what it held. */
export async function writeProtocol(local: LocalArea, protocol: Protocol, loadedAt: string): Promise<ProtocolRow> {
  const row = { version: protocol.version, loadedAt, protocol };
  const versions = [...new Set([...(await readList(local)).versions, row.version])].sort((a, b) => a - b);
  await local.set({ [protocolKey(row.version)]: row, [listKey]: { current: row.version, versions } });
  return row;
}

export async function readCurrentProtocol(local: LocalArea): Promise<ProtocolRow | undefined> {
  return readProtocol(local, (await readList(local)).current);
}

async function readProtocol(local: LocalArea, version: number): Promise<ProtocolRow | undefined> {
  const key = protocolKey(version);
  return (await readMany(local, [key]))[key] as ProtocolRow | undefined;
}

/** Without their contents: newest last. */
export async function readProtocolVersions(local: LocalArea): Promise<readonly number[]> {
  return (await readList(local)).versions;
}

/** Fills the table where it misses a version. */
export async function restoreProtocols(db: Database, local: LocalArea): Promise<void> {
  const there = new Set(await db.protocols.toCollection().primaryKeys());
  for (const version of (await readList(local)).versions.filter((each) => !there.has(each))) {
    const row = await readProtocol(local, version);
    if (row) await db.protocols.put(row);
  }
}

async function readList(local: LocalArea): Promise<ProtocolList> {
  const found = (await readMany(local, [listKey]))[listKey] as ProtocolList | undefined;
  return Array.isArray(found?.versions) ? found : { current: 0, versions: [] };
}
