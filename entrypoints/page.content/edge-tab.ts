import type { Words } from '../../.generated/locales/page.js';
import type { Counts } from '../../core/messages.ts';
import type { SidebarPlace } from '../../core/place.ts';

interface EdgeContext {
  readonly onToggle: () => void;
  readonly onMove: (to: Pick<SidebarPlace, 'side' | 'top'>) => void;
}

/** A drag begins here, px; less is a click. */
const dragFrom = 6;

/** The tab at the edge of the window: all of Kantlijn that lies over a page while the sidebar is closed. */
export function createEdgeTab({ onToggle, onMove }: EdgeContext) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'edge';
  const sign = svg(
    'M2 0h2v16H2zM4 8l2-2V4.5A1.5 1.5 0 0 1 7.5 3h6A1.5 1.5 0 0 1 15 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-6A1.5 1.5 0 0 1 6 11.5V10zM8 6v1h5V6zM8 9v1h3V9z',
  );
  const number = document.createElement('b');
  element.append(sign, number);
  let words: Words | undefined;
  let counts: Counts = { overdue: 0, dueSoon: 0, waiting: 0 };
  let start: { readonly x: number; readonly y: number } | undefined;
  let isDragged = false;

  element.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted) return;
    start = { x: event.clientX, y: event.clientY };
    isDragged = false;
    element.setPointerCapture(event.pointerId);
  });
  element.addEventListener('pointermove', (event) => {
    if (start === undefined || !event.isTrusted) return;
    if (Math.abs(event.clientX - start.x) + Math.abs(event.clientY - start.y) > dragFrom) isDragged = true;
    if (isDragged) onMove(spot(event));
  });
  element.addEventListener('pointerup', () => {
    start = undefined;
  });
  element.addEventListener('click', (event) => {
    // The page cannot press it: only a person's click counts.
    if (event.isTrusted && !isDragged) onToggle();
  });

  function draw(): void {
    const { overdue, dueSoon, waiting } = counts;
    const state = overdue > 0 ? 'late' : dueSoon > 0 ? 'soon' : 'ok';
    element.dataset['state'] = state;
    const shown = overdue || dueSoon || waiting;
    number.textContent = state === 'late' ? `! ${shown}` : shown > 0 ? String(shown) : '';
    if (words === undefined) return;
    element.title = words.edge({ late: overdue, soon: dueSoon, waiting });
    element.setAttribute('aria-label', `Kantlijn: ${element.title}`);
  }

  return {
    element,
    setWords(next: Words): void {
      words = next;
      draw();
    },
    setCounts(next: Counts): void {
      counts = next;
      draw();
    },
  };
}

function spot(event: PointerEvent): Pick<SidebarPlace, 'side' | 'top'> {
  return {
    side: event.clientX < innerWidth / 2 ? 'left' : 'right',
    top: Math.round(Math.min(92, Math.max(4, (event.clientY / innerHeight) * 100))),
  };
}

function svg(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const image = document.createElementNS(space, 'svg');
  image.setAttribute('viewBox', '0 0 16 16');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  line.setAttribute('fill-rule', 'evenodd');
  image.append(line);
  return image;
}

export const edgeCss = `
.edge { all: unset; box-sizing: border-box; position: fixed; right: 0; top: var(--top); width: 32px; min-height: 44px;
  padding: 8px 0; display: flex; flex-direction: column; align-items: center; gap: 6px; cursor: pointer;
  pointer-events: auto; touch-action: none; border: 1px solid #868b94; border-right: 0; border-radius: 8px 0 0 8px;
  background: light-dark(#fff, #191c21); color: light-dark(#2f4fc0, #a9b9ff); color-scheme: light dark;
  font: 600 12px/16px system-ui, sans-serif; box-shadow: 0 2px 10px rgb(16 20 28 / .22); }
.edge[data-side=left] { right: auto; left: 0; border-width: 1px 1px 1px 0; border-radius: 0 8px 8px 0; }
.edge[data-open=true] { display: none; }
.edge:hover { background: light-dark(#f0f2f5, #242931); }
.edge:focus-visible { outline: 2px solid light-dark(#2f4fc0, #c3ceff); outline-offset: 2px; }
.edge svg { width: 16px; height: 16px; fill: currentColor; }
.edge b:empty { display: none; }
.edge b { color: light-dark(#0b5c6b, #7fcbd8); }
.edge[data-state=soon] b { color: light-dark(#734700, #f2c566); }
.edge[data-state=late] b { padding: 0 4px; border-radius: 9px; background: light-dark(#a8173a, #ffa3ae);
  color: light-dark(#fff, #33040d); }
`;
