import { webcrypto } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../../core/backup/bytes.ts';
import { type BackupItem, backupHead, readBackup, writeBackup } from '../../../core/backup/file.ts';
import { makeBackupKey, openSeal, sealBackup } from '../../../core/backup/seal.ts';

const { subtle } = webcrypto as unknown as Crypto;
const ports = { subtle, randomBytes: (count: number) => webcrypto.getRandomValues(new Uint8Array(count)) };
const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await subtle.digest('SHA-256', bytes));
const head = backupHead('2026-03-03T12:00:00Z', { seq: 0, hash: '0'.repeat(64), keySalt: 'a'.repeat(64), schema: 2 });
const items: readonly BackupItem[] = [
  { key: 'settings', value: { initials: 'MV', agentName: 'Zoë' } },
  { key: 'long', value: 'x'.repeat(3_000_000) },
  { blob: 'learnedElsewhere', value: null },
];

async function* each<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** As a file comes from a disk: in pieces that have nothing to do with ours. */
async function* inPieces(file: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += length) yield file.subarray(at, at + length);
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

const plainFile = () => gather(writeBackup(head, each(items), sha256));
const key = makeBackupKey('zeven gele kwastjes', ports);
const sealedFile = async () => gather(sealBackup(inPieces(await plainFile()), await key, ports));

async function read(file: Uint8Array, passphrase?: string, length?: number): Promise<unknown[]> {
  const all: unknown[] = [];
  const inside = openSeal(inPieces(file, length), passphrase, subtle);
  for await (const item of readBackup(readBytes(inside), sha256)) all.push(item);
  return all;
}

const flipped = (file: Uint8Array, at: number) => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('a backup file', () => {
  test.each([1_000, 65_536, 10_000_000])('comes back as it was, read %i bytes at a time', async (length) => {
    expect(await read(await plainFile(), undefined, length)).toEqual([head, ...items]);
    expect(await read(await sealedFile(), 'zeven gele kwastjes', length)).toEqual([head, ...items]);
  });

  test('under a passphrase shows nothing of what is in it', async () => {
    const text = (await sealedFile()).toString('latin1');
    expect(text).not.toMatch(/settings|initials|xxxx/);
    expect(text).toContain('"rounds":600000');
  });

  test('under a passphrase opens with no other', async () => {
    const file = await sealedFile();
    await expect(read(file)).rejects.toMatchObject({ problem: 'needsPassphrase' });
    await expect(read(file, 'Zeven gele kwastjes')).rejects.toMatchObject({ problem: 'wrongPassphrase' });
  });

  test.each(['plain', 'sealed'])('with one flipped byte is refused, wherever it is (%s)', async (kind) => {
    const file = kind === 'plain' ? await plainFile() : await sealedFile();
    const places = [2, 20, 200, 300, 400, 1_000, 1_048_700, 2_500_000, file.length - 60, file.length - 2];
    for (const at of places) {
      await expect(read(flipped(file, at), 'zeven gele kwastjes'), `byte ${at}`).rejects.toMatchObject({
        name: 'UnreadableBackup',
      });
    }
  });

  test.each(['plain', 'sealed'])('that was cut off, or has something behind it, is refused (%s)', async (kind) => {
    const file = kind === 'plain' ? await plainFile() : await sealedFile();
    // The end of a piece is the place where a cut would show least.
    const cuts = [file.length - 2, file.length - 100, 1_050_000, 450];
    for (const at of cuts) {
      await expect(read(file.subarray(0, at), 'zeven gele kwastjes'), `cut ${at}`).rejects.toMatchObject({
        problem: 'damaged',
      });
    }
    await expect(read(Buffer.concat([file, Buffer.from('x')]), 'zeven gele kwastjes')).rejects.toMatchObject({
      problem: 'damaged',
    });
  });

  test('whose last encrypted piece is missing is refused', async () => {
    const file = await sealedFile();
    const headLength = file.indexOf(10) + 1;
    const piece = 4 + 1_048_576 + 16;
    await expect(read(file.subarray(0, headLength + 2 * piece), 'zeven gele kwastjes')).rejects.toMatchObject({
      problem: 'damaged',
    });
  });

  test.each([
    ['nothing', '', 'notBackup'],
    ['something else', 'a;b;c\n1;2;3\n', 'notBackup'],
    ['an export', '{"format":"kantlijn-log","schema":1}\n', 'notBackup'],
    ['one of a newer Kantlijn', '{"format":"kantlijn-backup","schema":2}\n', 'newerBackup'],
    ['one long line', 'x'.repeat(100_000), 'notBackup'],
  ])('that is %s is told so', async (_what, text, problem) => {
    await expect(read(Buffer.from(text))).rejects.toMatchObject({ problem });
  });
});
