import type { BackupView } from '../core/messages.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** When backups were made in this browser, for the reminder. */

const key = 'backup';

export async function readBackupState(local: LocalArea): Promise<BackupView> {
  const stored = (await readMany(local, [key]))[key] as Partial<Record<keyof BackupView, unknown>> | undefined;
  const time = (name: keyof BackupView) => {
    const value = stored?.[name];
    return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? { [name]: value } : {};
  };
  return { ...time('sinceAt'), ...time('madeAt'), ...time('laterAt') };
}

export async function noteBackup(local: LocalArea, patch: BackupView): Promise<BackupView> {
  const next = { ...(await readBackupState(local)), ...patch };
  await local.set({ [key]: next });
  return next;
}
