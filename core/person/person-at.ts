import type { SealedEvent } from '../log/chain.ts';
import { joinEvent } from '../log/split.ts';
import { statesBetween } from '../log/states.ts';
import { applyToPerson } from './apply-person.ts';
import { isPersonEvent } from './events.ts';
import type { Person } from './person.ts';

/** A person as the events say that they were known at a moment. */
export interface PersonState {
  /** `undefined`: there was none. */
  readonly person: Person | undefined;
  /** What was said was forgotten since: nothing of it can be compared. */
  readonly isUnknown: boolean;
}

/**
 * What the log held of a person after event `from`, and after each event on them up to `to`; the first is the state at
 * `from`. Nothing for a person that the log does not know.
 * @param events of one person, oldest first; later ones may be among them.
 */
export function personStates(events: readonly SealedEvent[], from: number, to: number): readonly PersonState[] {
  return statesBetween(events, { from, to }, { person: undefined, isUnknown: false }, after);
}

function after(state: PersonState, event: SealedEvent): PersonState {
  const draft = joinEvent(event);
  // What is personal is all there is of these events.
  if (draft === undefined || !isPersonEvent(draft)) return { ...state, isUnknown: true };
  const isKnownAgain = draft.kind === 'personPruned' || draft.kind === 'personRemoved';
  return { person: applyToPerson(state.person, draft), isUnknown: state.isUnknown && !isKnownAgain };
}
