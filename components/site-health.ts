import type { PageView } from '../core/messages.ts';
import { type SiteState, siteState } from '../core/site-state.ts';

/** How well the page beside us is read. */
export function stateOf(page: PageView | undefined): SiteState {
  return page === undefined ? 'unknown' : siteState(page);
}

/** Something that a person should know before trusting what is shown. */
export function isTrouble(state: SiteState): boolean {
  return state === 'nothing' || state === 'layoutUnknown' || state === 'partly' || state === 'held';
}
