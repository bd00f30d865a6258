import type { Shown } from '../core/clock/announcing.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** Notifications that are on their way to the desktop: empty but for the moment in which one is shown. */

const key = 'outbox';

export async function readOutbox(local: LocalArea): Promise<readonly Shown[]> {
  const stored = (await readMany(local, [key]))[key];
  return Array.isArray(stored) ? stored : [];
}

export async function writeOutbox(local: LocalArea, notices: readonly Shown[]): Promise<void> {
  await local.set({ [key]: notices });
}
