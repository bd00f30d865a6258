import type { Adapter } from '../../adapters/adapter.ts';
import { findFingerprint } from '../../adapters/fingerprints.ts';
import { isConnected } from '../../browser/transport.ts';
import { createFrame } from './frame.ts';
import { removeLeftovers } from './ours.ts';
import { thisPage } from './this-page.ts';
import { startVisit } from './visit.ts';

export interface PageContext {
  /** Ends everything on this page. */
  readonly stop: AbortController;
  /** Our own practice page: what happens there stays out of the log. */
  readonly isPractice: boolean;
  /** The adapter of that id, after `mount` has put it into this world. */
  readonly adapterFor: (id: string) => Adapter | undefined;
  /** Pastes plain text into the focused editor, in the world where the editor listens. */
  readonly paste: (text: string) => Promise<void>;
}

/** How often it is looked whether the page became another one and whether we are still connected, ms. */
const tick = 1_000;
/** A page that is not recognised by then has no posts; the next address starts anew. */
const recogniseTries = 30;

/**
 * Runs Kantlijn on this page until `stop`: recognises the software, and again after each navigation within the page.
 * On a page that nothing recognises there is no observer and no element of ours.
 */
export function startPage({ stop, isPractice, adapterFor, paste }: PageContext): void {
  const { signal } = stop;
  removeLeftovers();
  const frame = createFrame(signal);
  let visit: AbortController | undefined;
  let address = '';
  let tries = 0;

  const look = (): void => {
    if (location.href !== address) {
      // Only the fragment changed: still the same page.
      const isSame = visit !== undefined && withoutHash(location.href) === withoutHash(address);
      address = location.href;
      if (!isSame) {
        visit?.abort();
        visit = undefined;
        tries = 0;
      }
    }
    if (visit !== undefined || tries >= recogniseTries) return;
    tries += 1;
    const fingerprint = findFingerprint(thisPage());
    if (fingerprint === undefined) return;
    visit = new AbortController();
    const visitSignal = AbortSignal.any([signal, visit.signal]);
    void startVisit({ fingerprint, adapterFor, paste, isPractice, signal: visitSignal, frame, changed: look, restart });
  };

  const restart = (): void => {
    visit?.abort();
    visit = undefined;
    tries = 0;
    look();
  };

  const timer = setInterval(() => {
    if (isConnected()) look();
    else stop.abort();
  }, tick);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  look();
}

function withoutHash(url: string): string {
  const at = url.indexOf('#');
  return at < 0 ? url : url.slice(0, at);
}
