import type { Contact } from '../contact.ts';
import { applyToContact } from './apply.ts';
import type { SealedEvent } from './chain.ts';
import { joinEvent } from './split.ts';

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
  const states: ContactState[] = [];
  let state: ContactState = { contact: undefined, isPartly: false };
  for (const event of events) {
    if (event.seq > to) break;
    if (event.seq > from && states.length === 0) states.push(state);
    state = after(state, event);
    if (event.seq > from) states.push(state);
  }
  return events.length > 0 && states.length === 0 ? [state] : states;
}

function after({ contact, isPartly }: ContactState, event: SealedEvent): ContactState {
  const draft = joinEvent(event);
  if (draft === undefined) return { contact, isPartly };
  const isForgotten = event.personal === undefined;
  // What a term of retention left is written down whole: from there on all is known again.
  const isKnownAgain = event.kind === 'contactPruned' && !isForgotten;
  return { contact: applyToContact(contact, draft), isPartly: isForgotten || (isPartly && !isKnownAgain) };
}
