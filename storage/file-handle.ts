import { folderName, linkedFileName } from './backup-keys.ts';
import { type Database, type DatabaseParts, hasDatabase, makeDatabase } from './db.ts';

/**
 * Handles of a file and a folder. The desk writes these rows by itself, where all else is written by the background: a
 * handle cannot travel in a message, and only a page can ask for it.
 */
/** Nothing when there is none, or no database yet. */
export function readFileHandle(parts?: DatabaseParts): Promise<unknown> {
  return readRow(linkedFileName, parts);
}

/** The folder for backups, with the key for those under a passphrase: neither can travel in a message. */
export function readBackupFolder(parts?: DatabaseParts): Promise<unknown> {
  return readRow(folderName, parts);
}

/** `undefined` takes it away. False: it could not be kept. */
export function keepBackupFolder(folder: unknown, parts?: DatabaseParts): Promise<boolean> {
  return keepRow(folderName, folder, parts);
}

/** `undefined` takes it away. False: it could not be kept. */
export function keepFileHandle(handle: unknown, parts?: DatabaseParts): Promise<boolean> {
  return keepRow(linkedFileName, handle, parts);
}

function readRow(name: string, parts: DatabaseParts | undefined): Promise<unknown> {
  return withDatabase(parts, async (db) => (await db.blobs.get(name))?.value);
}

async function keepRow(name: string, value: unknown, parts: DatabaseParts | undefined): Promise<boolean> {
  const done = await withDatabase(parts, async (db) => {
    if (value === undefined) await db.blobs.delete(name);
    else await db.blobs.put({ name, value });
    return true;
  });
  return done === true;
}

async function withDatabase<T>(
  parts: DatabaseParts | undefined,
  act: (db: Database) => Promise<T>,
): Promise<T | undefined> {
  if (!(await hasDatabase(parts))) return undefined;
  const db = makeDatabase(parts);
  try {
    await db.open();
    return await act(db);
  } finally {
    db.close();
  }
}
