import type { OwnAccount } from '../core/post.ts';
import type { Page } from './adapter.ts';
import { known } from './known.ts';

/**
 * Who is signed in on Meta's sites: the page carries start data for its own program as text, one block of which describes
 * the viewer. Changing account loads the page anew, so a block is read once.
 */

const blocks = new WeakMap<Element, OwnAccount | null>();
/** The viewer stands near the beginning of its block, ahead of long settings. */
const REACH = 20_000;

/** @param define the block's name: `PolarisViewer` on Instagram, `BarcelonaSharedData` on Threads */
export function viewerIn({ document }: Pick<Page, 'document'>, define: string): OwnAccount | undefined {
  for (const script of document.querySelectorAll('script[type="application/json"][data-sjs]')) {
    if (!blocks.has(script)) blocks.set(script, read(script.textContent ?? '', define));
    const own = blocks.get(script);
    if (own) return own;
  }
  return undefined;
}

function read(text: string, define: string): OwnAccount | null {
  const at = text.indexOf(`"${define}"`);
  if (at < 0) return null;
  const block = text.slice(at, at + REACH);
  const handle = /"username":"([\w.]{1,30})"/.exec(block)?.[1];
  const id = /"(?:id|pk)":"([1-9]\d*)"/.exec(block)?.[1];
  return handle === undefined ? null : known<OwnAccount>({ handle, id });
}
