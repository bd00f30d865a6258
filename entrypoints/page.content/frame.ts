import { words } from '../../.generated/locales/page.js';
import { ask } from '../../browser/ask.ts';
import { browser } from '../../browser/native.ts';
import type { Counts, MountAnswer } from '../../core/messages.ts';
import { defaultPlace, type SidebarPlace } from '../../core/place.ts';
import { createEdgeTab, edgeCss } from './edge-tab.ts';
import { addStyles, makeOurs } from './ours.ts';

/** The sidebar's frame and its edge tab on this page. One per page load; it outlives navigation within the page. */
export interface Frame {
  readonly mount: (look: SidebarLook) => void;
  readonly isMounted: () => boolean;
  readonly setOpen: (open: boolean) => void;
  readonly isOpen: () => boolean;
  readonly setPlace: (place: SidebarPlace) => void;
  readonly setCounts: (counts: Counts) => void;
  readonly place: () => SidebarPlace;
  /** Takes frame and edge tab away, until the next `mount`. */
  readonly unmount: () => void;
}

/** How the sidebar stands in a page, and in which language. */
export type SidebarLook = Pick<MountAnswer, 'counts' | 'place' | 'locale'>;

/** In a frame of a page there is no sidebar: the background opens it in the page around it. */
export const noSidebar: Frame = {
  mount: () => {},
  isMounted: () => false,
  setOpen: () => {},
  isOpen: () => false,
  setPlace: () => {},
  setCounts: () => {},
  place: () => defaultPlace,
  unmount: () => {},
};

/** A page that throws us out this often in a minute gets its way; toolbar and side panel still work. */
const maxRemounts = 5;

/**
 * An iframe of the extension in a closed shadow root: a shadow root alone would leak what stands in it
 * (`window.find`, capture listeners), a frame of another origin does not.
 */
export function createFrame(signal: AbortSignal): Frame {
  const host = makeOurs();
  const root = host.attachShadow({ mode: 'closed' });
  const edge = createEdgeTab({ onToggle: () => setOpen(!place.open), onMove: move });
  let place: SidebarPlace = defaultPlace;
  let mounted: SidebarLook | undefined;
  let iframe: HTMLIFrameElement | undefined;
  let remounts: number[] = [];
  let pushed: { readonly side: 'left' | 'right'; readonly before: string } | undefined;

  addStyles(root, css);
  root.append(edge.element);

  const guard = new MutationObserver(() => {
    if (signal.aborted || host.isConnected || mounted === undefined) return;
    const now = performance.now();
    remounts = [...remounts.filter((at) => now - at < 60_000), now];
    if (remounts.length > maxRemounts) return;
    // The frame's document went with it; a new one needs a new token.
    attach();
    if (place.open) void show(false);
  });
  signal.addEventListener('abort', () => {
    guard.disconnect();
    push(false);
    host.remove();
  });

  function attach(): void {
    if (host.isConnected || signal.aborted) return;
    document.documentElement.append(host);
    // The top layer: over the site's own overlays, without a race of z-indexes.
    host.popover = 'manual';
    host.showPopover();
    guard.observe(document.documentElement, { childList: true });
  }

  function mount(answer: SidebarLook): void {
    const isFirst = mounted === undefined;
    mounted = answer;
    edge.setWords(words[answer.locale]);
    edge.setCounts(answer.counts);
    if (!isFirst) return;
    place = answer.place;
    attach();
    layOut();
    if (place.open) void show(false);
  }

  /** Puts the frame in, with a fresh token for it alone. `isWanted`: the person asked for it now, and types there next. */
  async function show(isWanted: boolean): Promise<void> {
    if (mounted === undefined || signal.aborted) return;
    iframe?.remove();
    const frame = document.createElement('iframe');
    const address = browser.runtime.getURL('/sidebar.html');
    frame.src = address;
    frame.title = 'Kantlijn';
    frame.allow = 'clipboard-write';
    iframe = frame;
    root.append(frame);
    layOut();
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const [token] = await Promise.all([ask('newToken', {}), loaded]);
    if (!token.ok || iframe !== frame) return;
    frame.contentWindow?.postMessage({ kind: 'kantlijn-mount', token: token.value.token }, originOf(address));
    if (isWanted) frame.focus();
  }

  function setOpen(open: boolean): void {
    if (mounted === undefined) return;
    place = { ...place, open };
    attach();
    layOut();
    // A frame that has the focus before its document is there keeps it from that document: `show` gives it then.
    if (open && iframe === undefined) void show(true);
    else if (open) iframe?.focus();
    void ask('placeChanged', { url: location.href, place });
  }

  function setPlace(next: SidebarPlace): void {
    place = next;
    layOut();
    if (place.open && iframe === undefined) void show(true);
  }

  /** The edge tab was dragged. */
  function move(to: Pick<SidebarPlace, 'side' | 'top'>): void {
    setPlace({ ...place, ...to });
    void ask('placeChanged', { url: location.href, place });
  }

  function layOut(): void {
    host.style.setProperty('--w', `${place.width}px`);
    host.style.setProperty('--top', `${place.top}%`);
    for (const element of [edge.element, iframe]) {
      element?.setAttribute('data-side', place.side);
      element?.setAttribute('data-open', String(place.open));
    }
    push(place.open && place.mode === 'push');
  }

  /** Moves the page aside, and puts back what stood there. */
  function push(on: boolean): void {
    const { style: pageStyle } = document.documentElement;
    const property = (side: 'left' | 'right') => (side === 'left' ? 'margin-left' : 'margin-right');
    if (pushed !== undefined) {
      pageStyle.setProperty(property(pushed.side), pushed.before);
      pushed = undefined;
    }
    if (on) {
      pushed = { side: place.side, before: pageStyle.getPropertyValue(property(place.side)) };
      pageStyle.setProperty(property(place.side), `${place.width}px`);
    }
  }

  function unmount(): void {
    mounted = undefined;
    push(false);
    iframe?.remove();
    iframe = undefined;
    host.remove();
  }

  return {
    mount,
    unmount,
    place: () => place,
    isMounted: () => mounted !== undefined,
    setOpen,
    isOpen: () => place.open,
    setPlace,
    setCounts: edge.setCounts,
  };
}

/** Where the frame's document really is: Chromium's dynamic address is only the way in. */
function originOf(address: string): string {
  const { protocol, origin } = new URL(address);
  return protocol === 'chrome-extension:' ? `chrome-extension://${browser.runtime.id}` : origin;
}

const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important;
  width: auto !important; height: auto !important; display: block !important; pointer-events: none !important;
  background: none !important; border: 0 !important; overflow: visible !important; }
iframe { position: fixed; inset: 0 0 0 auto; width: min(var(--w), 100vw); height: 100%; border: 0; pointer-events: auto;
  background: Canvas; color-scheme: light dark; box-shadow: 0 0 24px rgb(16 20 28 / .22); }
iframe[data-side=left] { inset: 0 auto 0 0; }
iframe[data-open=false] { display: none; }
@media print { :host { display: none !important; } }
${edgeCss}`;
