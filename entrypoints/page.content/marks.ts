import { words as clockWords } from '../../.generated/locales/clock.js';
import { words as pageWords } from '../../.generated/locales/page.js';
import { clockView, sayClock } from '../../core/clock/words.ts';
import type { PageRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { addStyles, makeOurs } from './ours.ts';

interface MarksContext {
  readonly signal: AbortSignal;
  readonly locale: 'nl' | 'en';
  readonly onChoose: (key: PostKey) => void;
}

interface Mark {
  readonly host: HTMLElement;
  readonly root: WeakRef<Element>;
  readonly chip: HTMLButtonElement;
  row: PageRow;
  /** How often the site has thrown it out. */
  lost: number;
}

/** Which row belongs beside which element. */
interface Drawing {
  readonly root: Element;
  readonly key: PostKey;
  readonly row: PageRow | undefined;
}

/** A site that throws a mark out this often gets its way: the list in the sidebar takes over. */
const maxLost = 2;
/** How long a post is pointed at, ms. */
const pointing = 4_000;
/** Marks show minutes, so they are looked at a few times a minute, ms. */
const refresh = 10_000;

/**
 * Marks beside timed posts: one element appended to the post's root, absolutely placed there, with a closed root
 * inside. No rectangle is ever read.
 */
export function createMarks({ signal, locale, onChoose }: MarksContext) {
  const marks = new Map<PostKey, Mark>();
  const byRoot = new WeakMap<Element, PostKey>();

  const timer = setInterval(() => {
    for (const [key, mark] of marks) {
      const root = mark.root.deref();
      if (root === undefined || !root.isConnected) marks.delete(key);
      else if (!mark.host.isConnected) {
        mark.lost += 1;
        if (mark.lost <= maxLost) place([mark]);
      } else write(mark);
    }
  }, refresh);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    for (const { host } of marks.values()) host.remove();
  });

  /** Takes the mark away from an element that shows another post by now, before anything is painted. */
  function check(root: Element, stillShows: (key: PostKey) => boolean): void {
    const key = byRoot.get(root);
    if (key !== undefined && !stillShows(key)) lift(root, key);
  }

  function lift(root: Element, key: PostKey): void {
    byRoot.delete(root);
    const mark = marks.get(key);
    // It may hang on another element already.
    if (mark?.root.deref() !== root) return;
    mark.host.remove();
    marks.delete(key);
  }

  /** Draws, renews or takes away the marks of the posts that these elements show now. */
  function draw(drawings: readonly Drawing[]): void {
    if (signal.aborted) return;
    const homeless = drawings.map(prepare).filter((mark) => mark !== undefined);
    if (homeless.length > 0) place(homeless);
  }

  /** @returns the mark, when it has to be put into its element */
  function prepare({ root, row, key }: Drawing): Mark | undefined {
    const before = byRoot.get(root);
    // The feed put another post into this element.
    if (before !== undefined && before !== key) lift(root, before);
    const known = marks.get(key);
    if (row === undefined) {
      known?.host.remove();
      marks.delete(key);
      return undefined;
    }
    byRoot.set(root, key);
    if (known !== undefined && known.root.deref() === root) {
      known.row = row;
      write(known);
      return !known.host.isConnected && known.lost <= maxLost ? known : undefined;
    }
    known?.host.remove();
    const mark = make(root, row);
    marks.set(key, mark);
    write(mark);
    return mark;
  }

  function make(root: Element, row: PageRow): Mark {
    const host = makeOurs();
    const inner = host.attachShadow({ mode: 'closed' });
    const line = document.createElement('i');
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.addEventListener('click', (event) => {
      event.stopPropagation();
      event.preventDefault();
      if (event.isTrusted) onChoose(mark.row.key);
    });
    addStyles(inner, css);
    inner.append(line, chip);
    const mark: Mark = { host, root: new WeakRef(root), chip, row, lost: 0 };
    return mark;
  }

  function write(mark: Mark): void {
    const view = clockView(mark.row, Date.now());
    const text = [sayClock(view, clockWords[locale]), ...claimWords(mark.row)].join(' · ');
    if (mark.host.getAttribute('data-s') !== view.state) mark.host.setAttribute('data-s', view.state);
    if (mark.chip.textContent === text) return;
    mark.chip.textContent = text;
    mark.chip.title = pageWords[locale].openPost;
  }

  /** Shows for a moment which post is meant. */
  function point(key: PostKey): void {
    const host = marks.get(key)?.host;
    if (host === undefined) return;
    host.setAttribute('data-here', '');
    setTimeout(() => host.removeAttribute('data-here'), pointing);
  }

  /** Who is at work on it. What is closed is nobody's. */
  function claimWords({ claim, closedAt }: PageRow): readonly string[] {
    const holds = claim !== undefined && closedAt === undefined && Date.parse(claim.until) > Date.now();
    return holds ? [claim.agent || pageWords[locale].claimed] : [];
  }

  return {
    draw,
    check,
    point,
    /** Does a mark hang on this element? */
    isOn: (root: Element | undefined) => root !== undefined && byRoot.has(root),
  };
}

/** All styles are read before the first is changed: each change in between would make the browser begin anew. */
function place(marks: readonly Mark[]): void {
  const places = marks.flatMap((mark) => {
    const root = mark.root.deref();
    if (root === undefined) return [];
    const { position, overflowX, overflowY } = getComputedStyle(root);
    return [{ host: mark.host, root, position, cuts: overflowX !== 'visible' || overflowY !== 'visible' }];
  });
  for (const { host, root, position, cuts } of places) {
    // Our mark hangs on the post: the post has to be what it is placed against.
    if (position === 'static' && root instanceof HTMLElement) root.style.position = 'relative';
    host.setAttribute('data-in', String(cuts));
    root.append(host);
  }
}

const css = `
:host { all: initial !important; position: absolute !important; inset: 0 !important; pointer-events: none !important;
  display: block !important; z-index: 2 !important; color-scheme: light dark; }
i { position: absolute; inset: 0 auto 0 0; width: 3px; background: light-dark(#2d8796, #3f8d9b); }
button { all: unset; box-sizing: border-box; position: absolute; top: -11px; left: 12px; height: 22px; padding: 0 7px;
  border: 1px solid light-dark(#2d8796, #3f8d9b); border-radius: 4px; background: light-dark(#fff, #191c21);
  color: light-dark(#0b5c6b, #7fcbd8); font: 600 12px/20px system-ui, sans-serif; white-space: nowrap; cursor: pointer;
  pointer-events: auto; font-variant-numeric: tabular-nums; }
:host([data-in=true]) button { top: 2px; left: auto; right: 2px; }
button:focus-visible { outline: 2px solid light-dark(#2f4fc0, #c3ceff); outline-offset: 2px; }
:host([data-s=dueSoon]) i { background: repeating-linear-gradient(light-dark(#b87900, #b58a2c) 0 6px, transparent 6px 10px); }
:host([data-s=dueSoon]) button { border-color: light-dark(#b87900, #b58a2c); background: light-dark(#fdf1d7, #3a2d10);
  color: light-dark(#734700, #f2c566); }
:host([data-s=overdue]) i { width: 5px; background: light-dark(#b3193a, #e5707f); }
:host([data-s=overdue]) button { border-color: transparent; background: light-dark(#a8173a, #ffa3ae);
  color: light-dark(#fff, #33040d); }
:host([data-s=overdue]) button::before { content: "! "; font-weight: 800; }
:host([data-s=answered]) i, :host([data-s=closed]) i { width: 1px; background: light-dark(#8b919a, #6d747e); }
:host([data-s=answered]) button, :host([data-s=closed]) button { border-color: transparent;
  color: light-dark(#4a515b, #aab1bb); font-weight: 500; }
:host([data-s=answered]) button::before { content: "\\2713\\00a0"; }
:host([data-here]) { outline: 2px solid light-dark(#2f4fc0, #c3ceff) !important; }
@media print { :host { display: none !important; } }
`;
