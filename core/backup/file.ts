import type { SealedEvent, Sha256 } from '../log/chain.ts';
import type { ByteReader } from './bytes.ts';
import { UnreadableBackup } from './problem.ts';

/**
 * A backup as text: a head, a line for each thing that was kept, and an end with the number of lines and a hash that
 * every line went into, each after the one before. One changed byte or one missing line is found.
 */

export interface BackupHead {
  readonly format: 'kantlijn-backup';
  readonly schema: 1;
  /** ISO 8601 UTC */
  readonly createdAt: string;
  /** Where the chain of events ends. */
  readonly log: { readonly seq: number; readonly hash: string; readonly keySalt: string; readonly schema: number };
}

export type BackupItem =
  /** By sequence number; none of them in two stretches of a thousand. */
  | { readonly events: readonly SealedEvent[] }
  /** A key of extension storage. */
  | { readonly key: string; readonly value: unknown }
  /** A row of the database that no event makes. */
  | { readonly blob: string; readonly value: unknown };

/** Longest line, bytes: a thousand events with the longest texts stay far below it. */
const MOST_BYTES = 64_000_000;

export function backupHead(createdAt: string, log: BackupHead['log']): BackupHead {
  const { seq, hash, keySalt, schema } = log;
  return { format: 'kantlijn-backup', schema: 1, createdAt, log: { seq, hash, keySalt, schema } };
}

/** The file in pieces. */
export async function* writeBackup(
  head: BackupHead,
  items: AsyncIterable<BackupItem>,
  sha256: Sha256,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let hash: Uint8Array = new Uint8Array(32);
  let lines = 0;
  for await (const item of headFirst(head, items)) {
    const line = encoder.encode(JSON.stringify(item));
    hash = await hashLine(hash, line, sha256);
    lines += 1;
    yield withLineFeed(line);
  }
  yield encoder.encode(`${JSON.stringify({ end: { lines, hash: hex(hash) } })}\n`);
}

async function* headFirst(head: BackupHead, items: AsyncIterable<BackupItem>): AsyncGenerator<BackupHead | BackupItem> {
  yield head;
  yield* items;
}

/**
 * Reads a file that `writeBackup` made. What comes before the end is reached may still turn out to be damaged: nothing
 * may be put in place before this has come to its end.
 * @throws UnreadableBackup
 */
export async function* readBackup(bytes: ByteReader, sha256: Sha256): AsyncGenerator<BackupHead | BackupItem> {
  let hash: Uint8Array = new Uint8Array(32);
  for (let lines = 0; ; lines++) {
    const line = await bytes.line(MOST_BYTES);
    if (line === undefined) throw new UnreadableBackup(lines === 0 ? 'notBackup' : 'damaged');
    const value = readLine(line, lines);
    if (lines === 0) yield checkHead(value);
    else if (typeof value['end'] === 'object' && value['end'] !== null) {
      const end = value['end'] as Record<string, unknown>;
      if (end['lines'] !== lines || end['hash'] !== hex(hash)) throw new UnreadableBackup('damaged');
      if ((await bytes.line(MOST_BYTES)) !== undefined) throw new UnreadableBackup('damaged');
      return;
    } else yield checkItem(value);
    hash = await hashLine(hash, line, sha256);
  }
}

export function isHead(value: BackupHead | BackupItem): value is BackupHead {
  return 'format' in value;
}

function readLine(line: Uint8Array, lines: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Not a line of ours, said below.
  }
  throw new UnreadableBackup(lines === 0 ? 'notBackup' : 'damaged');
}

function checkHead(value: Record<string, unknown>): BackupHead {
  if (value['format'] !== 'kantlijn-backup') throw new UnreadableBackup('notBackup');
  if (value['schema'] !== 1) throw new UnreadableBackup('newerBackup');
  const { createdAt, log } = value as { createdAt?: unknown; log?: Partial<BackupHead['log']> | null };
  const isWhole =
    typeof createdAt === 'string' &&
    !Number.isNaN(Date.parse(createdAt)) &&
    Number.isInteger(log?.seq) &&
    Number.isInteger(log?.schema) &&
    isHex(log?.hash) &&
    isHex(log?.keySalt);
  if (!isWhole) throw new UnreadableBackup('damaged');
  return value as unknown as BackupHead;
}

/** Only the shape: what lies in it is looked at where it is put in place. */
function checkItem(value: Record<string, unknown>): BackupItem {
  const { events, key, blob } = value;
  const isOne = Array.isArray(events) || ('value' in value && (typeof key === 'string' || typeof blob === 'string'));
  if (!isOne) throw new UnreadableBackup('damaged');
  return value as unknown as BackupItem;
}

function isHex(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function hashLine(before: Uint8Array, line: Uint8Array, sha256: Sha256): Promise<Uint8Array> {
  const both = new Uint8Array(before.length + line.length);
  both.set(before);
  both.set(line, before.length);
  return sha256(both);
}

function withLineFeed(line: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(line.length + 1);
  whole.set(line);
  whole[line.length] = 10;
  return whole;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
