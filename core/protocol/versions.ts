import type { ProtocolSource } from './incoming.ts';
import type { Protocol } from './schema.ts';
import { withoutSignature } from './signature.ts';

/** One kept version of the protocol, without its contents. */
export interface ProtocolVersion {
  /** Under which it is kept in this browser, counted from 1 in the order of keeping. */
  readonly seq: number;
  readonly name: string;
  /** The number in the file. */
  readonly version: number;
  /** When it was loaded or saved here, ISO 8601 UTC. */
  readonly loadedAt: string;
  readonly author?: string;
  readonly summary?: string;
  /** Absent on what was kept before sources were. */
  readonly source?: ProtocolSource;
  /** The file carries a signature, which was checked when it was taken. */
  readonly isSigned?: boolean;
}

export function toVersion(row: {
  readonly seq: number;
  readonly loadedAt: string;
  readonly source?: ProtocolSource;
  readonly protocol: Pick<Protocol, 'name' | 'version' | 'author' | 'summary' | 'signature'>;
}): ProtocolVersion {
  const { name, version, author, summary, signature } = row.protocol;
  return {
    seq: row.seq,
    name,
    version,
    loadedAt: row.loadedAt,
    ...(author === undefined ? {} : { author }),
    ...(summary === undefined ? {} : { summary }),
    ...(row.source === undefined ? {} : { source: row.source }),
    ...(signature === undefined ? {} : { isSigned: true }),
  };
}

/** One more than the highest number that a protocol of this name ever had here. */
export function nextVersion(versions: readonly Pick<ProtocolVersion, 'name' | 'version'>[], name: string): number {
  return Math.max(0, ...versions.filter((one) => one.name === name).map(({ version }) => version)) + 1;
}

/**
 * A protocol that somebody changes here: by whom, on which day and why. The number comes when it is kept. What was signed
 * before is no longer this text, so the signature goes.
 *
 * @param day `2026-11-27`
 */
export function signVersion(
  protocol: Protocol,
  { author, day, summary }: { readonly author: string; readonly day: string; readonly summary: string },
): Protocol {
  const { author: before, summary: _old, ...rest } = withoutSignature(protocol);
  const by = author.trim() || before;
  const why = summary.trim();
  return {
    ...rest,
    ...(by === undefined ? {} : { author: by }),
    updatedAt: day,
    ...(why === '' ? {} : { summary: why }),
  };
}
