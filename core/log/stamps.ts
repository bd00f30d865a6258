import { type StampedPart, stampedParts, type WaitingPost } from '../waiting.ts';
import type { WaitingPatch } from './events.ts';

/**
 * The stamps of a row after a change at `at` (ISO 8601 UTC). A patch that brings stamps of its own says by itself who
 * changed what, and when: it comes from another device, or is no change by a person.
 */
export function stampsAfter(row: WaitingPost, patch: WaitingPatch, at: string): WaitingPost['stamps'] {
  if ('stamps' in patch) return patch.stamps;
  const changed = stampedParts.filter((part) => holdsPart(patch, part));
  if (changed.length === 0) return row.stamps;
  return { ...row.stamps, ...Object.fromEntries(changed.map((part) => [part, { at }])) };
}

function holdsPart(patch: WaitingPatch, part: StampedPart): boolean {
  return (part === 'closing' ? 'closedAt' : part) in patch;
}
