import type { SealedEvent } from './chain.ts';

/**
 * The state after event `from`, and after each event from there up to `to`. Nothing where there are no events.
 * @param events of one thing, oldest first; later ones may be among them
 * @param after the state that an event leaves
 */
export function statesBetween<State>(
  events: readonly SealedEvent[],
  { from, to }: { readonly from: number; readonly to: number },
  start: State,
  after: (state: State, event: SealedEvent) => State,
): readonly State[] {
  const states: State[] = [];
  let state = start;
  for (const event of events) {
    if (event.seq > to) break;
    if (event.seq > from && states.length === 0) states.push(state);
    state = after(state, event);
    if (event.seq > from) states.push(state);
  }
  return events.length > 0 && states.length === 0 ? [state] : states;
}
