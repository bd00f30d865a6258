import { canonicalJson } from '../log/canonical.ts';
import type { WaitingPatch } from '../log/events.ts';
import type { Post, PostKey } from '../post.ts';
import { type StampedPart, stampedParts, type WaitingPost } from '../waiting.ts';
import type { HandOver } from './file.ts';
import { closingOf, mergeRows } from './merge-rows.ts';
import { type SharedRow, shareRow } from './shared-row.ts';

/** What taking over a file changes, in the words of the preview. */
export type Change = 'new' | 'closed' | 'opened' | 'note' | 'followUp' | 'claim' | 'snoozedUntil' | 'seen';

export interface HandOverPlan {
  /** Posts that this device does not know. */
  readonly fresh: readonly WaitingPost[];
  /** Posts that it knows, with what becomes different. */
  readonly changed: readonly {
    readonly row: WaitingPost;
    readonly patch: WaitingPatch;
    readonly what: readonly Change[];
  }[];
  /** Posts of the file that are here as they are there, or newer. */
  readonly same: number;
}

/**
 * What a colleague's file changes here. Taking it over once more changes nothing, and two devices that take over each
 * other's file hold the same.
 */
export function planHandOver(
  file: Pick<HandOver, 'rows'>,
  known: ReadonlyMap<PostKey, WaitingPost>,
  deviceId: string,
): HandOverPlan {
  const fresh: WaitingPost[] = [];
  const changed: HandOverPlan['changed'][number][] = [];
  let same = 0;
  for (const theirs of oneEach(file.rows)) {
    const row = known.get(theirs.key);
    if (row === undefined) fresh.push(makeRow(theirs, deviceId));
    else {
      const patch = patchOf(row, mergeRows(shareRow(row, deviceId), theirs), deviceId);
      const what = changesIn(row, patch);
      if (what.length === 0) same += 1;
      else changed.push({ row, patch, what });
    }
  }
  return { fresh, changed, same };
}

/** A file may name a post twice: then its rows are merged first. */
function oneEach(rows: readonly SharedRow[]): Iterable<SharedRow> {
  const byKey = new Map<PostKey, SharedRow>();
  for (const row of rows) {
    const other = byKey.get(row.key);
    byKey.set(row.key, other === undefined ? row : mergeRows(other, row));
  }
  return byKey.values();
}

/** A post that was seen by a colleague, as if it had been seen here. */
function makeRow(shared: SharedRow, deviceId: string): WaitingPost {
  const { key, post, parts: _parts, answer: _answer, notAnsweredBy: _denied, ...seen } = shared;
  const row = { ...seen, key, post: { ...post, text: post.text ?? '' } as Post, lastSeenAt: seen.firstSeenAt };
  return { ...(row as WaitingPost), ...present(stateOf(shared, deviceId)) };
}

type State = Pick<WaitingPatch, StatePart>;
type StatePart =
  | Exclude<StampedPart, 'closing'>
  | 'closedAt'
  | 'outcome'
  | 'outcomeReason'
  | 'answered'
  | 'notAnsweredBy'
  | 'pauses'
  | 'stamps';

/** The parts of a row as they are after merging; `undefined` is absent. */
function stateOf(shared: SharedRow, deviceId: string): State {
  const { parts, answer, notAnsweredBy } = shared;
  const closing = closingOf(shared);
  const stamps = Object.fromEntries(
    stampedParts.flatMap((name) => {
      const part = parts[name];
      return part === undefined ? [] : [[name, { at: part.at, ...(part.by === deviceId ? {} : { by: part.by }) }]];
    }),
  );
  return {
    note: parts.note?.value,
    followUp: parts.followUp?.value as State['followUp'],
    snoozedUntil: parts.snoozedUntil?.value,
    claim: parts.claim?.value,
    closedAt: closing?.closedAt,
    outcome: closing?.outcome,
    outcomeReason: closing === undefined || !('outcomeReason' in closing) ? undefined : closing.outcomeReason,
    answered: answer as State['answered'],
    notAnsweredBy,
    pauses: parts.closing?.pauses as State['pauses'],
    stamps: Object.keys(stamps).length === 0 ? undefined : stamps,
  };
}

/** What differs from the row as it is shared from here. */
function patchOf(row: WaitingPost, merged: SharedRow, deviceId: string): WaitingPatch {
  const now: Readonly<Record<string, unknown>> = { ...stateOf(shareRow(row, deviceId), deviceId) };
  const next = stateOf(merged, deviceId);
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(next)) {
    if (canonicalJson([now[name]]) !== canonicalJson([value])) patch[name] = value;
  }
  // An agent's own word that it is answered has no reply to point at, and goes with the closing.
  if ('closedAt' in patch && next.answered === undefined) {
    const isWord = next.closedAt !== undefined && next.outcome === 'answered';
    patch['answered'] = isWord ? { postKey: row.key, by: 'agent', at: next.closedAt } : undefined;
  }
  if (row.post.text === '' && merged.post.text !== undefined && merged.post.text !== '') {
    patch['post'] = { ...row.post, text: merged.post.text };
  }
  // A closed post is nobody's to work on.
  if (patch['closedAt'] !== undefined) patch['maybeAnswered'] = undefined;
  return patch;
}

function changesIn(row: WaitingPost, patch: WaitingPatch): readonly Change[] {
  const isClosedNow = 'closedAt' in patch && patch.closedAt !== undefined && row.closedAt === undefined;
  const isOpenNow = 'closedAt' in patch && patch.closedAt === undefined;
  const parts = (['note', 'followUp', 'claim', 'snoozedUntil'] as const).filter((name) => name in patch);
  const what: Change[] = [
    ...(isClosedNow ? ['closed' as const] : []),
    ...(isOpenNow ? ['opened' as const] : []),
    ...parts,
  ];
  return what.length > 0 || Object.keys(patch).length === 0 ? what : ['seen'];
}

function present(state: State): Partial<WaitingPost> {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined)) as Partial<WaitingPost>;
}
