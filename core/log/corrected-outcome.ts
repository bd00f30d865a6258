import { isLateAt } from '../clock/state.ts';
import type { Contact, ContactPatch } from '../contact.ts';
import type { Outcome } from '../waiting.ts';

/**
 * What follows when the outcome of a contact is corrected: only a response meets or misses a target, and only what was
 * taken private is private: what changes by it. The same as `closeWait` makes of a wait. A contact by hand has its own facts and keeps them.
 */
export function followsFromOutcome(contact: Contact, outcome: Outcome): ContactPatch {
  if (contact.channel !== undefined) return {};
  const isReply = outcome === 'answered' || outcome === 'takenPrivate';
  const next = {
    metTarget: isReply ? (contact.metTarget ?? measured(contact)) : undefined,
    answeredBy: isReply ? (contact.answeredBy ?? 'agent') : undefined,
    isPrivate: outcome === 'takenPrivate' ? true : undefined,
  } as const;
  const changed = (['metTarget', 'answeredBy', 'isPrivate'] as const).filter((key) => next[key] !== contact[key]);
  return Object.fromEntries(changed.map((key) => [key, next[key]]));
}

/** Of a rough time only that it was met is certain: until when it may have been is not kept. */
function measured(contact: Contact): boolean | undefined {
  const { answeredAt, isWaitApproximate } = contact;
  const isLate = answeredAt === undefined ? undefined : isLateAt(contact, answeredAt);
  if (isLate === undefined || (isLate && isWaitApproximate === true)) return undefined;
  return !isLate;
}
