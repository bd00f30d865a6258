import type { Adapter, AdapterMaker } from '../../adapters/adapter.ts';
import { ask } from '../../browser/ask.ts';
import type { MountAnswer } from '../../core/messages.ts';
import { thisPage } from './this-page.ts';

export interface ArriveContext {
  /** Id of the fingerprint that fits. */
  readonly recognised: string | null;
  readonly isQuiet: boolean;
  readonly isPractice: boolean;
  readonly adapterFor: (id: string) => Adapter | AdapterMaker | undefined;
}

/** Who reads this page, and what the background knows of it. */
export interface Arrival {
  readonly mount: MountAnswer;
  readonly adapter: Adapter;
}

/**
 * Asks the background who reads this page: it knows which sites were taught and what the protocol changes.
 * @returns `notYet` when nothing reads it so far, `held` when that waits for a choice, `undefined` when nothing will
 */
export async function arrive(context: ArriveContext): Promise<Arrival | 'notYet' | 'held' | undefined> {
  const { recognised, isQuiet, isPractice, adapterFor } = context;
  const url = location.href;
  const answer = await ask('mount', { url, recognised, isQuiet, practice: isPractice });
  if (!answer.ok) {
    const { code } = answer.error;
    if (code === 'notRecognised') return 'notYet';
    return code === 'adapterOff' || code === 'adapterUnproven' ? 'held' : undefined;
  }
  const mount = answer.value;
  const source = adapterFor(mount.adapter);
  if (source === undefined || location.href !== url) return undefined;
  const adapter = typeof source === 'function' ? await source(thisPage(), mount) : source;
  if (adapter !== undefined) return { mount, adapter };
  await tellNothing(url);
  return 'notYet';
}

/** So that the popup can say that this page has posts that nobody reads, or none. */
async function tellNothing(url: string): Promise<void> {
  const skipped = { id: 0, author: 0, text: 0 };
  const health = { adapter: null, found: 0, read: 0, skipped, hasComposer: false };
  await ask('postsSeen', { url, title: document.title.slice(0, 500), posts: [], health });
}
