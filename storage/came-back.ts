import { type LocalArea, readMany } from './local-area.ts';

/**
 * What came back after the database was lost, and what did not: kept until a person has read it, since the background
 * that found it often ends before anybody looks.
 */
export interface CameBack {
  /** The database itself was lost; otherwise only a part of the journal. */
  readonly wasLost: boolean;
  /** Records. */
  readonly restored: number;
  /** Records that neither copy could give; a database that was lost has been looked through as a whole. */
  readonly missing: number;
}

const cameBackKey = 'cameBack';

/** `undefined`: there is nothing that a person has not read. */
export async function readCameBack(local: LocalArea): Promise<CameBack | undefined> {
  const found = (await readMany(local, [cameBackKey]))[cameBackKey];
  return isCameBack(found) ? found : undefined;
}

/** Adds what a start found to what was not read yet. */
export async function addCameBack(local: LocalArea, found: CameBack): Promise<CameBack | undefined> {
  const before = await readCameBack(local);
  if (!found.wasLost && found.missing === 0) return before;
  const next: CameBack = {
    wasLost: found.wasLost || before?.wasLost === true,
    restored: found.restored,
    missing: found.wasLost ? found.missing : found.missing + (before?.missing ?? 0),
  };
  await local.set({ [cameBackKey]: next });
  return next;
}

/** A person has read it, or it no longer says anything about this log. */
export async function forgetCameBack(local: LocalArea): Promise<void> {
  await local.remove(cameBackKey);
}

function isCameBack(value: unknown): value is CameBack {
  const found = value as Partial<CameBack> | null | undefined;
  return (
    typeof found === 'object' &&
    typeof found?.wasLost === 'boolean' &&
    Number.isInteger(found.restored) &&
    Number.isInteger(found.missing)
  );
}
