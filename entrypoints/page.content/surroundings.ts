import type { Adapter } from '../../adapters/adapter.ts';
import { attempt } from '../../adapters/attempt.ts';
import { readOwnAccount } from '../../adapters/read-page.ts';
import type { OwnAccount } from '../../core/post.ts';
import { thisPage } from './this-page.ts';

interface SurroundingsContext {
  readonly adapter: Adapter;
  readonly signal: AbortSignal;
  /** Somebody else is signed in than before. */
  readonly onAccount: () => void;
  /** A box to write in came or went. */
  readonly onBox: () => void;
}

export interface Surroundings {
  readonly account: () => OwnAccount | undefined;
  readonly hasBox: () => boolean;
  /** Something changed on the page: looks again, soon. */
  readonly changed: () => void;
}

/** Each look searches the whole page, so while a page keeps changing there is one in so many ms. */
const pause = 2_000;

/** What the page shows beside its posts: who is signed in, and whether there is a box to write in. */
export function createSurroundings({ adapter, signal, onAccount, onBox }: SurroundingsContext): Surroundings {
  let account = readOwnAccount(adapter, thisPage());
  let hasBox = false;
  let isWaiting = false;
  afterFrame(look);

  function look(): void {
    isWaiting = false;
    if (signal.aborted) return;
    const page = thisPage();
    const before = account;
    account = readOwnAccount(adapter, page);
    const hadBox = hasBox;
    hasBox = attempt(() => adapter.composer(page, undefined)) !== undefined;
    if (JSON.stringify(account) !== JSON.stringify(before)) onAccount();
    if (hasBox !== hadBox) onBox();
  }

  return {
    account: () => account,
    hasBox: () => hasBox,
    changed() {
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => afterFrame(look), pause);
    },
  };
}

/** Whether a box can be seen asks for its place: right after a frame the browser knows it without working it out. */
function afterFrame(look: () => void): void {
  if (document.hidden) setTimeout(look, 0);
  else requestAnimationFrame(() => setTimeout(look, 0));
}
