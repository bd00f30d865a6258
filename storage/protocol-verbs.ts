import type { ProtocolSource } from '../core/protocol/incoming.ts';
import type { Protocol } from '../core/protocol/schema.ts';
import type { ProtocolVersion } from '../core/protocol/versions.ts';
import type { LocalArea } from './local-area.ts';
import {
  readCurrentProtocol,
  readProtocol,
  readProtocolVersions,
  writeNextVersion,
  writeProtocol,
} from './protocols.ts';
import type { Reader } from './reader.ts';
import type { ProtocolRow } from './rows.ts';
import type { Writer } from './writer.ts';

/** The protocol and its versions: extension storage first, then the table that the desk reads. */

export interface ProtocolVerbs {
  /** Keeps a protocol as it is and makes it the current one. */
  putProtocol(protocol: Protocol, loadedAt: string, source?: ProtocolSource): Promise<void>;
  /**
   * Keeps a changed protocol as the next version; `undefined` when the one that it was based on (by the number under
   * which it is kept) is no longer current: nothing is kept then.
   */
  saveProtocol(protocol: Protocol, basedOn: number, savedAt: string): Promise<ProtocolRow | undefined>;
  currentProtocol(): Promise<ProtocolRow | undefined>;
  /** By the number under which it is kept. */
  protocolVersion(seq: number): Promise<ProtocolRow | undefined>;
  /** Oldest first, without contents; `current` is 0 when there is none. */
  protocolVersions(): Promise<{ readonly current: number; readonly versions: readonly ProtocolVersion[] }>;
}

export function makeProtocolVerbs(
  local: LocalArea,
  writer: Pick<Writer, 'ready' | 'inTurn'>,
  read: Reader,
): ProtocolVerbs {
  return {
    async putProtocol(protocol, loadedAt, source = 'file') {
      await writer.ready();
      const row = await writer.inTurn(() => writeProtocol(local, protocol, loadedAt, source));
      await read((db) => db.protocolVersions.put(row), 0);
    },

    async saveProtocol(protocol, basedOn, savedAt) {
      await writer.ready();
      const row = await writer.inTurn(() => writeNextVersion(local, protocol, basedOn, savedAt));
      if (row !== undefined) await read((db) => db.protocolVersions.put(row), 0);
      return row;
    },

    currentProtocol: () => readCurrentProtocol(local),
    protocolVersion: (seq) => readProtocol(local, seq),
    protocolVersions: () => readProtocolVersions(local),
  };
}
