import { forgetEvent, type SealedEvent } from '../core/log/chain.ts';
import { countNames } from '../core/log/event-parts.ts';
import { makeForgottenEvents } from '../core/log/forgotten-events.ts';
import type { ForgottenAt } from '../core/log/tombstone.ts';
import { elsewhereName, forgetLessons, type LearnedElsewhere } from '../core/suggest/learned-elsewhere.ts';
import { blobPrefix, stagePrefix } from './backup-keys.ts';
import { isSealed } from './journal.ts';
import { type LocalArea, readMany } from './local-area.ts';

interface StagedSegment {
  readonly lines: string;
}

/**
 * Takes persons who were forgotten here out of a backup that lies ready, before anything of it is put in place: their
 * events lose what is personal, the chain stays valid.
 * @param staged keys of the restore, in order
 */
export async function forgetStaged(
  local: LocalArea,
  staged: readonly string[],
  forgottenAt: ForgottenAt,
): Promise<void> {
  const forgotten = makeForgottenEvents(forgottenAt);
  const keys = inOrder(staged);
  for (const key of keys) for (const event of eventsIn(await readOne(local, key))) await forgotten.note(event);
  if (countNames(forgotten.rows) === 0) return;

  for (const key of keys) {
    const value = await readOne(local, key);
    const events = eventsIn(value);
    if (!events.some(forgotten.holds)) continue;
    const kept = events.map((event) => (forgotten.holds(event) ? forgetEvent(event) : event));
    const lines = kept.map((event) => JSON.stringify(event)).join('\n');
    await local.set({ [key]: isSegment(value) ? { ...value, lines } : kept[0] });
  }
  const blob = stagePrefix + blobPrefix + elsewhereName;
  const elsewhere = (await readOne(local, blob)) as LearnedElsewhere | undefined;
  if (elsewhere !== undefined) await local.set({ [blob]: forgetLessons(elsewhere, forgotten.rows.contacts) });
}

/** Segments before the end of the log, each by number. */
function inOrder(staged: readonly string[]): readonly string[] {
  const under = (prefix: string) => staged.filter((key) => key.startsWith(stagePrefix + prefix)).sort();
  return [...under('g:'), ...under('j:')];
}

async function readOne(local: LocalArea, key: string): Promise<unknown> {
  return (await readMany(local, [key]))[key];
}

function eventsIn(value: unknown): readonly SealedEvent[] {
  if (!isSegment(value)) return isSealed(value) ? [value] : [];
  return value.lines.split('\n').map((line) => JSON.parse(line) as SealedEvent);
}

function isSegment(value: unknown): value is StagedSegment {
  return typeof value === 'object' && value !== null && 'lines' in value && typeof value.lines === 'string';
}
