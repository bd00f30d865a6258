import { find, make } from '../shared/make.ts';
import { listenToKeys } from './keys.ts';
import { type NoteList, showList } from './list.ts';
import { allNotes, type Note, noteWith, sendNote, timeline, toggleLike } from './store.ts';
import { showThread, type Thread } from './thread.ts';

const view = find<HTMLElement>('#view');
const status = find<HTMLElement>('#status');
const search = find<HTMLInputElement>('#search');
const dialog = find<HTMLDialogElement>('#compose');
const draft = find<HTMLTextAreaElement>('#compose textarea');
let list: NoteList | undefined;
let thread: Thread | undefined;

history.scrollRestoration = 'manual';

interface Place {
  readonly scroll: number;
  /** Reached from another view of this page, so that "back" stays on it. */
  readonly isInside: boolean;
}

function placeOf(state: unknown): Place {
  return { scroll: 0, isInside: false, ...(state as Partial<Place> | null) };
}

/** Goes to another address without loading the page. */
function navigate(href: string, focus: 'composer' | 'none' = 'none'): void {
  history.replaceState({ ...placeOf(history.state), scroll: window.scrollY }, '');
  history.pushState({ scroll: 0, isInside: true }, '', href);
  show();
  window.scrollTo(0, 0);
  if (focus === 'composer') thread?.focusComposer();
}

/** Draws what the address asks for. Nothing that stood on the page before is used again. */
function show(): void {
  list?.stop();
  thread?.stop();
  list = undefined;
  thread = undefined;
  const query = new URL(location.href).searchParams;
  const note = noteWith(query.get('post') ?? undefined);
  search.value = query.get('q') ?? '';
  markNavigation();
  if (note !== undefined) {
    thread = showThread(note, () => say('Je antwoord staat erbij.'));
    view.replaceChildren(thread.element);
    document.title = `${note.name} op Plein: “${note.text.slice(0, 60)}”`;
    return;
  }
  const notes = chosen(query);
  list = showList(notes);
  const title = titleOf(query);
  view.replaceChildren(make('h1', { class: 'list-head' }, title), list.element);
  list.start();
  document.title = title === 'Start' ? 'Plein' : `${title} · Plein`;
  if (notes.length === 0) say('Niets gevonden.');
}

/** The timeline, what one account wrote, or what holds the words that were searched for. */
function chosen(query: URLSearchParams): readonly Note[] {
  const from = query.get('from')?.toLowerCase();
  const words = query.get('q')?.trim().toLowerCase();
  if (from) return allNotes().filter((note) => note.handle.toLowerCase() === from);
  if (words) return allNotes().filter((note) => note.text.toLowerCase().includes(words) && !note.isSponsored);
  return timeline();
}

function titleOf(query: URLSearchParams): string {
  const from = query.get('from');
  const words = query.get('q');
  if (from) return `@${from}`;
  return words ? `Zoek: ${words}` : 'Start';
}

function markNavigation(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.nav a')) {
    link.toggleAttribute('aria-current', link.search === location.search);
  }
}

function say(words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, 4000);
}

function idOf(node: Element | null): string | undefined {
  const link = node?.querySelector<HTMLAnchorElement>('.when[href]');
  return (link && new URL(link.href).searchParams.get('post')) ?? undefined;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0)
    return;
  const { target } = event;
  const node = target.closest('article');
  const id = idOf(node);
  const link = target.closest<HTMLAnchorElement>('a[href]');
  const tool = target.closest('[data-tool]')?.getAttribute('data-tool');
  if (link !== null) {
    if (!link.getAttribute('href')?.startsWith('feed.html') || link.search.includes('reset')) return;
    event.preventDefault();
    navigate(link.href);
  } else if (target.closest('[data-back]')) {
    if (placeOf(history.state).isInside) history.back();
    else navigate('feed.html');
  } else if (target.closest('[data-compose]')) {
    dialog.showModal();
  } else if (tool === 'like' && id !== undefined) {
    toggleLike(id);
    (list ?? thread)?.refresh();
  } else if (tool === 'reply' && id !== undefined) {
    navigate(`feed.html?post=${id}`, 'composer');
  } else if (
    id !== undefined &&
    tool === undefined &&
    !node?.matches('.is-focal') &&
    getSelection()?.isCollapsed !== false
  ) {
    // Anywhere else on a post opens it, as on the big sites.
    navigate(`feed.html?post=${id}`);
  }
});

window.addEventListener('popstate', (event) => {
  show();
  const { scroll } = placeOf(event.state);
  window.scrollTo(0, scroll);
});

find<HTMLFormElement>('#search-form').addEventListener('submit', (event) => {
  event.preventDefault();
  navigate(search.value.trim() === '' ? 'feed.html' : `feed.html?q=${encodeURIComponent(search.value.trim())}`);
});

dialog.addEventListener('close', () => {
  const text = draft.value.trim();
  draft.value = '';
  if (dialog.returnValue !== 'send' || text === '') return;
  dialog.returnValue = '';
  sendNote(text);
  navigate('feed.html');
  say('Je bericht staat op Plein.');
});

listenToKeys({
  move: (by) => (list ? list.move(by) : moveInThread(by)),
  compose: () => dialog.showModal(),
  search: () => search.focus(),
  open: () => {
    const id = idOf(document.activeElement);
    if (id !== undefined) navigate(`feed.html?post=${id}`);
  },
});

function moveInThread(by: 1 | -1): void {
  const nodes = [...view.querySelectorAll<HTMLElement>('article')];
  const from = nodes.indexOf(document.activeElement as HTMLElement);
  nodes[Math.max(0, Math.min(nodes.length - 1, from + by))]?.focus();
}

show();
