import type { Looks } from '../core/queue/away.ts';
import { type LocalArea, readMany } from './local-area.ts';

const key = 'looks';

/** When somebody looked last at a screen of ours; what cannot be read is no look. */
export async function readLooks(local: LocalArea): Promise<Looks> {
  const stored = (await readMany(local, [key]))[key];
  if (typeof stored !== 'object' || stored === null) return {};
  const { lookedAt, awaySince } = stored as Readonly<Record<string, unknown>>;
  return {
    ...(isMoment(lookedAt) ? { lookedAt } : {}),
    ...(isMoment(awaySince) ? { awaySince } : {}),
  };
}

export async function writeLooks(local: LocalArea, looks: Looks): Promise<void> {
  await local.set({ [key]: looks });
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
