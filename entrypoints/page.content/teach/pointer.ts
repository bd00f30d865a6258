import type { TeachAction } from '../../../core/teach.ts';
import { isOurs } from '../ours.ts';

interface PointerContext {
  readonly signal: AbortSignal;
  /** Holds the shield that lies over the page while something is pointed at; in the window nobody sees further. */
  readonly host: HTMLElement;
  readonly isPointing: () => boolean;
  readonly onHover: (element: Element | undefined) => void;
  readonly onPoint: (element: Element) => void;
  readonly onAction: (action: TeachAction) => void;
}

const pressing = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
];
const keys: Readonly<Record<string, TeachAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'larger',
  ArrowRight: 'smaller',
  Enter: 'choose',
  Backspace: 'back',
  Escape: 'stop',
};

/**
 * Pointing with mouse, finger or keys. The shield takes every press, so that nothing of the page is hit; the page's
 * listeners on the whole window do not hear of it either. Only what a person does counts.
 */
export function createPointer({ signal, host, isPointing, onHover, onPoint, onAction }: PointerContext): void {
  const capture = { capture: true, passive: false, signal } as const;

  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const hits = (event: Event): boolean => isPointing() && event.target === host;

  for (const type of pressing) {
    window.addEventListener(
      type,
      (event) => {
        if (!hits(event)) return;
        stop(event);
        if (type !== 'click' || !event.isTrusted || !(event instanceof MouseEvent)) return;
        const element = elementUnder(event);
        if (element !== undefined) onPoint(element);
      },
      capture,
    );
  }
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || !hits(event)) return;
      stop(event);
      onHover(elementUnder(event));
    },
    capture,
  );
  // The shield has nothing to scroll: what lies under it scrolls in its place.
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.isTrusted || !hits(event)) return;
      const scroller = scrollerOf(elementUnder(event));
      if (scroller === undefined) return;
      stop(event);
      scroller.scrollBy(event.deltaX, event.deltaY);
    },
    capture,
  );
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
        // While the agent opens the box by hand the page has its keys, but for the one that ends us.
        if (!isPointing() && event.key !== 'Escape') return;
        if (isOurs(event.target as Element)) return;
        const action = event.key === 'Tab' ? (event.shiftKey ? 'previous' : 'next') : keys[event.key];
        if (action === undefined) return;
        stop(event);
        if (type === 'keydown') onAction(action);
      },
      capture,
    );
  }
}

/** What the page shows there, without what is ours. */
function elementUnder({ clientX, clientY }: MouseEvent): Element | undefined {
  return document.elementsFromPoint(clientX, clientY).find((element) => !isOurs(element) && isPart(element));
}

function isPart({ localName }: Element): boolean {
  return localName !== 'html' && localName !== 'body';
}

/** The nearest element around that scrolls by itself; the page itself scrolls without help. */
function scrollerOf(element: Element | undefined): Element | undefined {
  for (let up = element; up && isPart(up); up = up.parentElement ?? undefined) {
    const { overflowY } = getComputedStyle(up);
    if (/auto|scroll/.test(overflowY) && up.scrollHeight > up.clientHeight) return up;
  }
  return undefined;
}
