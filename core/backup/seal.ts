import { fromBase64 } from '../base64.ts';
import { readBytes } from './bytes.ts';
import { UnreadableBackup } from './problem.ts';

/**
 * A backup under a passphrase: a head in plain text, then the file in pieces that are each encrypted on their own, so
 * that a large one never stands in memory whole. PBKDF2-SHA-256 with 600,000 rounds (OWASP, Password Storage Cheat
 * Sheet, 2023) gives the key; AES-256-GCM encrypts. The number of a piece and whether it is the last stand in its
 * nonce, and the head is authenticated with every piece: pieces that were left out, moved or added are found.
 */

const ROUNDS = 600_000;
/** More than this in a head is not ours, and would hold up the browser. */
const MOST_ROUNDS = 10_000_000;
const PIECE = 1_048_576;
const TAG = 16;
/** Longest head, bytes. */
const MOST_HEAD = 2_000;
/** Number of the piece by which the passphrase is tried; a file has fewer pieces than this. */
const TRIAL = 0xffff_ffff;

interface SealHead {
  readonly format: 'kantlijn-backup';
  readonly schema: 1;
  readonly cipher: 'AES-256-GCM';
  readonly kdf: 'PBKDF2-SHA-256';
  readonly rounds: number;
  /** base64: 16 bytes, 7 bytes, and an encrypted nothing of 16 bytes. */
  readonly salt: string;
  readonly nonce: string;
  readonly trial: string;
}

export interface SealPorts {
  readonly subtle: SubtleCrypto;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
}

/** A key and what it was made with: kept for backups that are made without asking. */
export interface BackupKey {
  readonly key: CryptoKey;
  readonly rounds: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

export async function makeBackupKey(passphrase: string, ports: SealPorts): Promise<BackupKey> {
  const salt = ports.randomBytes(16);
  return { key: await deriveKey(passphrase, salt, ROUNDS, ports.subtle), rounds: ROUNDS, salt };
}

export async function* sealBackup(
  file: AsyncIterable<Uint8Array>,
  { key, rounds, salt }: BackupKey,
  ports: SealPorts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const nonce = ports.randomBytes(7);
  const parts = { subtle: ports.subtle, key, nonce };
  const head: SealHead = {
    format: 'kantlijn-backup',
    schema: 1,
    cipher: 'AES-256-GCM',
    kdf: 'PBKDF2-SHA-256',
    rounds,
    salt: toBase64(salt),
    nonce: toBase64(nonce),
    trial: toBase64(await seal(parts, TRIAL, true, new Uint8Array(), new Uint8Array())),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  yield headBytes;
  yield new Uint8Array([10]);
  const bytes = readBytes(file);
  for (let number = 0, isLast = false; !isLast; number++) {
    const piece = await bytes.take(PIECE);
    isLast = await bytes.isAtEnd();
    const sealed = await seal(parts, number, isLast, piece, headBytes);
    yield lengthOf(sealed);
    yield sealed;
  }
}

/**
 * The file inside; a file without passphrase comes out as it went in.
 * @throws UnreadableBackup
 */
export async function* openSeal(
  file: AsyncIterable<Uint8Array>,
  passphrase: string | undefined,
  subtle: SubtleCrypto,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = readBytes(file);
  const headBytes = await bytes.line(MOST_HEAD);
  if (headBytes === undefined) throw new UnreadableBackup('notBackup');
  const head = readHead(headBytes);
  if (head === undefined) {
    yield headBytes;
    yield new Uint8Array([10]);
    while (!(await bytes.isAtEnd())) yield await bytes.take(PIECE);
    return;
  }
  if (passphrase === undefined) throw new UnreadableBackup('needsPassphrase');
  const { salt, nonce, trial } = head;
  const key = await deriveKey(passphrase, salt, head.rounds, subtle);
  const parts = { subtle, key, nonce };
  await open(parts, TRIAL, true, trial, new Uint8Array(), 'wrongPassphrase');
  for (let number = 0, isLast = false; !isLast; number++) {
    const length = await bytes.take(4);
    if (length.length < 4) throw new UnreadableBackup('damaged');
    const size = new DataView(length.buffer).getUint32(0);
    if (size < TAG || size > PIECE + TAG) throw new UnreadableBackup('damaged');
    const piece = await bytes.take(size);
    // A piece that is cut off fails, and so does one that stands last and was not written last.
    isLast = await bytes.isAtEnd();
    yield await open(parts, number, isLast, piece, headBytes, 'damaged');
  }
}

/** `undefined`: not under a passphrase. */
function readHead(line: Uint8Array) {
  let head: Partial<SealHead>;
  try {
    head = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as Partial<SealHead>;
  } catch {
    throw new UnreadableBackup('notBackup');
  }
  if (head?.format !== 'kantlijn-backup') throw new UnreadableBackup('notBackup');
  if (head.cipher === undefined) return undefined;
  const { schema, cipher, kdf, rounds } = head;
  if (schema !== 1 || cipher !== 'AES-256-GCM' || kdf !== 'PBKDF2-SHA-256') throw new UnreadableBackup('newerBackup');
  const [salt, nonce, trial] = [head.salt, head.nonce, head.trial].map((text) => fromBase64(String(text)));
  const isWhole = Number.isInteger(rounds) && salt?.length === 16 && nonce?.length === 7 && trial?.length === TAG;
  if (!isWhole || rounds === undefined || rounds < ROUNDS || rounds > MOST_ROUNDS || !salt || !nonce || !trial) {
    throw new UnreadableBackup('damaged');
  }
  return { rounds, salt, nonce, trial };
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
  subtle: SubtleCrypto,
): Promise<CryptoKey> {
  // The same sentence typed on another keyboard may come as other code points.
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const by = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

interface Parts {
  readonly subtle: SubtleCrypto;
  readonly key: CryptoKey;
  readonly nonce: Uint8Array;
}

type Bytes = Uint8Array<ArrayBuffer>;

async function seal({ subtle, key, nonce }: Parts, number: number, isLast: boolean, plain: Bytes, head: Bytes) {
  const how = { name: 'AES-GCM', iv: nonceOf(nonce, number, isLast), additionalData: head };
  return new Uint8Array(await subtle.encrypt(how, key, plain));
}

async function open(
  { subtle, key, nonce }: Parts,
  number: number,
  isLast: boolean,
  sealed: Bytes,
  head: Bytes,
  problem: 'wrongPassphrase' | 'damaged',
): Promise<Bytes> {
  const how = { name: 'AES-GCM', iv: nonceOf(nonce, number, isLast), additionalData: head };
  try {
    return new Uint8Array(await subtle.decrypt(how, key, sealed));
  } catch {
    throw new UnreadableBackup(problem);
  }
}

/** 7 random bytes of this file, the number of the piece, and whether it is the last. */
function nonceOf(nonce: Uint8Array, number: number, isLast: boolean): Bytes {
  const iv = new Uint8Array(12);
  iv.set(nonce);
  new DataView(iv.buffer).setUint32(7, number);
  iv[11] = isLast ? 1 : 0;
  return iv;
}

function lengthOf({ length }: Bytes): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
