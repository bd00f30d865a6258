import type { BackupView } from '../messages.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const DAY_MS = WEEK_MS / 7;

/** A week after the last backup, or after there was first something to keep; then once a week until there is one. */
export function isBackupDue({ sinceAt, madeAt, laterAt }: BackupView, now: Date): boolean {
  const from = madeAt ?? sinceAt;
  if (from === undefined) return false;
  return isPast(from, WEEK_MS, now) && (laterAt === undefined || isPast(laterAt, WEEK_MS, now));
}

/** Into a folder one is made every day on which the desk is opened. */
export function isFolderBackupDue({ madeAt }: BackupView, now: Date): boolean {
  return madeAt === undefined || isPast(madeAt, DAY_MS, now);
}

function isPast(from: string, lengthMs: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(from);
  // A clock that was set back must not silence it for years.
  return age >= lengthMs || age < -DAY_MS;
}
