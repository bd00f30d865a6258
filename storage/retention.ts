import { type LocalArea, readMany } from './local-area.ts';

/** What the terms took, and what was exported, in extension storage. Numbers and days, nothing of anybody. */

/** One day on which something went. */
export interface RetentionRun {
  /** ISO 8601 UTC */
  readonly at: string;
  /** Contacts that lost their texts, their names, all the rest. */
  readonly texts: number;
  readonly names: number;
  readonly contacts: number;
  readonly posts: number;
}

export interface RetentionState {
  /** Day on which it ran to its end, UTC; '' never. */
  readonly lastDay: string;
  /** All contacts made before were exported, ISO 8601 UTC; '' none. */
  readonly exportedUpTo: string;
  /** Last event that was looked at for a row that is gone. */
  readonly orphansTo: number;
  /** Newest first; only runs that took something. */
  readonly runs: readonly RetentionRun[];
}

const key = 'retention';
const mostRuns = 60;
const nothingYet: RetentionState = { lastDay: '', exportedUpTo: '', orphansTo: 0, runs: [] };

export async function readRetention(local: LocalArea): Promise<RetentionState> {
  const stored = (await readMany(local, [key]))[key];
  return typeof stored === 'object' && stored !== null ? { ...nothingYet, ...stored } : nothingYet;
}

export async function changeRetention(local: LocalArea, patch: Partial<RetentionState>): Promise<RetentionState> {
  const next = { ...(await readRetention(local)), ...patch };
  await local.set({ [key]: { ...next, runs: next.runs.slice(0, mostRuns) } });
  return next;
}
