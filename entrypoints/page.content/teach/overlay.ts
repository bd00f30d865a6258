import type { SidebarPlace } from '../../../core/place.ts';
import { addStyles, makeOurs } from '../ours.ts';
import { type LessonState, rootsOf } from './steps.ts';

/** Boxes that are drawn; a page of a thousand posts shows the ones around the screen anyway. */
const most = 300;

type Kind = 'post' | 'part' | 'mark';

/**
 * What lies over the page while it is taught: a shield that takes the presses, boxes around the posts that were found,
 * and one around what is pointed at. In the top layer and a closed root; the sidebar's part of the window stays free.
 */
export function createOverlay(signal: AbortSignal, place: () => SidebarPlace) {
  const host = makeOurs();
  const root = host.attachShadow({ mode: 'closed' });
  const shield = document.createElement('div');
  shield.className = 'shield';
  const boxes = document.createElement('div');
  addStyles(root, css);
  root.append(boxes, shield);
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();

  let shown: readonly { readonly element: Element; readonly kind: Kind; readonly box: HTMLElement }[] = [];
  let marked: Element | undefined;
  const mark = document.createElement('i');
  mark.className = 'mark';
  let frame = requestAnimationFrame(follow);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    host.remove();
  });

  /** Boxes follow their elements, also when the page scrolls inside or moves by itself. */
  function follow(): void {
    for (const { element, box } of shown) lay(box, element);
    if (marked !== undefined) lay(mark, marked);
    mark.hidden = marked === undefined || !marked.isConnected;
    const { side, width, open } = place();
    host.style.setProperty(`--${side}`, open ? `min(${width}px, 100vw)` : '0px');
    host.style.setProperty(`--${side === 'left' ? 'right' : 'left'}`, '0px');
    frame = requestAnimationFrame(follow);
  }

  function show(state: LessonState, isPointing: boolean): void {
    shield.hidden = !isPointing;
    const { examples, text, box, opener, not } = state;
    const parts = [...examples.flatMap((one) => [one.text, one.author, one.time]), text, box, opener, ...not];
    const all = [
      ...rootsOf(state)
        .slice(0, most)
        .map((element) => ({ element, kind: 'post' as const })),
      ...parts.flatMap((element) => (element === undefined ? [] : [{ element, kind: 'part' as const }])),
    ];
    let number = 0;
    shown = all.map(({ element, kind }) => {
      const around = document.createElement('i');
      around.className = kind;
      if (kind === 'post') {
        const label = document.createElement('b');
        number += 1;
        label.textContent = String(number);
        around.append(label);
      }
      return { element, kind, box: around };
    });
    marked = undefined;
    boxes.replaceChildren(...shown.map((one) => one.box), mark);
  }

  return {
    host,
    show,
    mark(element: Element | undefined): void {
      marked = element;
    },
  };
}

function lay(box: HTMLElement, element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  box.style.width = `${Math.round(width)}px`;
  box.style.height = `${Math.round(height)}px`;
}

const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; width: auto !important;
  height: auto !important; display: block !important; pointer-events: none !important; background: none !important;
  border: 0 !important; overflow: hidden !important; z-index: 2147483647 !important; color-scheme: light dark;
  clip-path: inset(0 var(--right, 0px) 0 var(--left, 0px)) !important; }
.shield { position: fixed; inset: 0 var(--right, 0px) 0 var(--left, 0px); pointer-events: auto; cursor: crosshair;
  touch-action: pan-x pan-y; }
[hidden] { display: none; }
i { position: fixed; left: 0; top: 0; box-sizing: border-box; border-radius: 4px; pointer-events: none; }
.post { outline: 2px solid #2d8796; outline-offset: 2px; background: rgb(45 135 150 / .07); }
.post b { position: absolute; bottom: 100%; left: -2px; min-width: 12px; padding: 0 5px; border-radius: 4px 4px 0 0;
  background: #0b5c6b; color: #fff; font: 600 12px/18px system-ui, sans-serif; text-align: center; }
.part { border: 2px solid #2f4fc0; background: rgb(47 79 192 / .10); }
.mark { border: 3px dashed #2f4fc0; background: rgb(47 79 192 / .14); box-shadow: 0 0 0 2px rgb(255 255 255 / .8); }
@media print { :host { display: none !important; } }
`;
