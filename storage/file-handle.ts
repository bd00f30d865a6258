import { type Database, type DatabaseParts, hasDatabase, makeDatabase } from './db.ts';

/**
 * The handle of the linked file. The desk writes this one row by itself, where all else is written by the background: a
 * handle cannot travel in a message, and only a page can ask for it.
 */
const blobName = 'linkedFile';

/** Nothing when there is none, or no database yet. */
export function readFileHandle(parts?: DatabaseParts): Promise<unknown> {
  return withDatabase(parts, async (db) => (await db.blobs.get(blobName))?.value);
}

/** `undefined` takes it away. False: it could not be kept. */
export async function keepFileHandle(handle: unknown, parts?: DatabaseParts): Promise<boolean> {
  const done = await withDatabase(parts, async (db) => {
    if (handle === undefined) await db.blobs.delete(blobName);
    else await db.blobs.put({ name: blobName, value: handle });
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
