import type { Contact } from '../contact.ts';
import { applyToContact } from './apply.ts';
import type { SealedEvent } from './chain.ts';
import { joinEvent } from './split.ts';
import { statesBetween } from './states.ts';

/** A contact as its events say that it was at a moment. */
export interface ContactState {
  /** `undefined`: it was not there. */
  readonly contact: Contact | undefined;
  /** What is personal was forgotten since, so that only the facts are known. */
  readonly isPartly: boolean;
}

/**
 * What the log held of a contact after event `from`, and after each event on it up to `to`; the first is the state at
 * `from`. Nothing for a contact that the log does not know.
 * @param events of one contact, oldest first; later ones may be among them.
 */
export function statesOf(events: readonly SealedEvent[], from: number, to: number): readonly ContactState[] {
  return statesBetween(events, { from, to }, { contact: undefined, isPartly: false }, after);
}

function after({ contact, isPartly }: ContactState, event: SealedEvent): ContactState {
  const draft = joinEvent(event);
  if (draft === undefined) return { contact, isPartly };
  const isForgotten = event.personal === undefined;
  // What a term of retention left is written down whole: from there on all is known again.
  const isKnownAgain = event.kind === 'contactPruned' && !isForgotten;
  return { contact: applyToContact(contact, draft), isPartly: isForgotten || (isPartly && !isKnownAgain) };
}
