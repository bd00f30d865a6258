import { elsewhereName } from '../core/suggest/learned-elsewhere.ts';
import { tombstonesKey } from './tombstones.ts';

/** Which of what is kept goes into a backup. */

/** Before the keys of a restore until all of them are there. */
export const stagePrefix = 'r:';
export const restoreKey = 'restore';
/** Before the name of a row of the table `blobs`, among the keys of a restore. */
export const blobPrefix = 'b:';

/** The log itself: it is in a backup as events, and written anew from those. */
const logKeys = /^(?:head|segments|[jg]:.*)$/;

/**
 * Of this browser only: under the id of the device a second browser would write into the same chain, a notification
 * on its way belongs to this desktop, when a backup was made or what came back here after a loss is no part of it, and
 * who was forgotten here stays forgotten when an older backup is put back.
 */
const hereOnly: ReadonlySet<string> = new Set(['deviceId', 'outbox', 'backup', 'cameBack', tombstonesKey, restoreKey]);

/** A key that a backup holds as it is. */
export function isBackedUp(key: string): boolean {
  return /^[\w.:-]{1,200}$/.test(key) && !isLogKey(key) && !hereOnly.has(key) && !key.startsWith(stagePrefix);
}

export function isLogKey(key: string): boolean {
  return logKeys.test(key);
}

/** Rows of the table `blobs` that nothing else could make again. A handle of a file cannot leave the browser. */
export const backedUpBlobs: readonly string[] = [elsewhereName];

/** Rows of the table `blobs` with a handle, which say nothing about anybody. */
export const linkedFileName = 'linkedFile';
/** The folder into which backups are made without asking. */
export const folderName = 'backupFolder';
export const handleNames = [linkedFileName, folderName];
