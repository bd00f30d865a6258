import { askPage } from '../../browser/messaging.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { changed } from './clock.ts';
import { forgetProtocol } from './protocol.ts';
import { forgetSearched, searchedNow } from './searched.ts';
import type { Services } from './services.ts';
import { allPageStates } from './sessions.ts';
import { suggestionIndex, unlearn } from './suggestions.ts';

/** From now on every screen, page and suggestion follows this protocol. */
export async function putInForce(all: Services, protocol: Protocol): Promise<void> {
  forgetProtocol();
  // Another protocol may have the same name and number: the stored index is not believed.
  await unlearn(all);
  await forgetSearched(all);
  changed(all, ['protocol', 'page']);
  for (const state of await allPageStates()) void askPage(state, 'rulesChanged', {});
  // Now, not when the first agent waits for a suggestion.
  void suggestionIndex(all, protocol).then(() => searchedNow(all, protocol));
}
