import { make } from '../shared/make.ts';
import { createNote, fillNote } from './note.ts';
import type { Note } from './store.ts';

/** A list on the page; `stop` ends it. */
export interface NoteList {
  readonly element: HTMLElement;
  /** Lays out; to be called when the element is in the page. */
  readonly start: () => void;
  /** Scrolls to the post after (or before) the one that has the focus, and focuses it. */
  readonly move: (by: 1 | -1) => void;
  /** Fills the visible nodes again, after a like. */
  readonly refresh: () => void;
  readonly stop: () => void;
}

/** Nodes in the page at the same time; a tall window needs more. */
const NODES = 12;
const LEAST_HEIGHT = 96;
const AHEAD = 300;

/**
 * Shows many posts with about twelve nodes. While the window scrolls, a node that has left it above comes back
 * below with another post in it: the content changes, the node stays.
 */
export function showList(notes: readonly Note[]): NoteList {
  const element = make('div', { class: 'list', role: 'feed', 'aria-label': 'Berichten' });
  const nodes: HTMLElement[] = [];
  let tops: readonly number[] = [];
  let current = -1;

  const refresh = (): void => {
    for (const node of nodes) node.removeAttribute('data-index');
    place();
  };

  const place = (): void => {
    const offset = window.scrollY - element.offsetTop - AHEAD;
    const start = Math.max(0, Math.min(lastBefore(tops, offset), notes.length - nodes.length));
    for (let index = start; index < Math.min(notes.length, start + nodes.length); index++) {
      const node = nodes[index % nodes.length];
      const note = notes[index];
      if (node === undefined || note === undefined || node.getAttribute('data-index') === String(index)) continue;
      node.setAttribute('data-index', String(index));
      node.setAttribute('aria-posinset', String(index + 1));
      node.setAttribute('aria-setsize', String(notes.length));
      fillNote(node, note);
      node.style.transform = `translateY(${tops[index] ?? 0}px)`;
    }
  };

  const layOut = (): void => {
    tops = measure(element, notes);
    element.style.height = `${tops.at(-1) ?? 0}px`;
    const wanted = Math.min(notes.length, Math.max(NODES, Math.ceil((window.innerHeight + 2 * AHEAD) / LEAST_HEIGHT)));
    while (nodes.length < wanted) {
      const node = createNote();
      nodes.push(node);
      element.append(node);
    }
    refresh();
  };

  // The ruler has the width of the list and never a height: a change of width lays out again, a longer list does not.
  const ruler = make('div');
  element.append(ruler);
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (element.offsetWidth !== width) start();
  });
  const start = (): void => {
    width = element.offsetWidth;
    layOut();
  };
  observer.observe(ruler);
  window.addEventListener('scroll', place, { passive: true });

  const move = (by: 1 | -1): void => {
    const focused = document.activeElement?.closest('.list > article')?.getAttribute('data-index');
    const from = focused === null || focused === undefined ? current : Number(focused);
    current = Math.max(0, Math.min(notes.length - 1, from + by));
    window.scrollTo(0, element.offsetTop + (tops[current] ?? 0) - 80);
    place();
    nodes[current % nodes.length]?.focus({ preventScroll: true });
  };

  return {
    element,
    start,
    move,
    refresh,
    stop: () => {
      observer.disconnect();
      window.removeEventListener('scroll', place);
    },
  };
}

/** Where each post begins, and as last number where the list ends; in CSS pixels. */
function measure(element: HTMLElement, notes: readonly Note[]): readonly number[] {
  const probe = createNote();
  probe.classList.add('is-probe');
  element.append(probe);
  const tops = [0];
  for (const note of notes) {
    fillNote(probe, note);
    tops.push((tops.at(-1) ?? 0) + probe.getBoundingClientRect().height);
  }
  probe.remove();
  return tops;
}

function lastBefore(tops: readonly number[], offset: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
