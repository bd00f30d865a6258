import { find, make } from '../shared/make.ts';
import { mountComposer } from './composer.ts';
import { createNote, fillNote } from './note.ts';
import { type Note, noteWith, repliesTo, sendNote } from './store.ts';

/** One post with what it answers above it, the box to reply, and the replies below. */
export interface Thread {
  readonly element: HTMLElement;
  readonly refresh: () => void;
  readonly focusComposer: () => void;
  readonly stop: () => void;
}

const DEEPEST = 3;

/** Shows the conversation around a post. All nodes are new: none of the timeline is used again. */
export function showThread(note: Note, onSent: () => void): Thread {
  const focal = createNote();
  focal.classList.add('is-focal');
  const above = make('div', { class: 'above' });
  const below = make('div', { class: 'below', 'aria-label': 'Reacties', role: 'region' });
  const place = make('div', { class: 'reply-place' });
  const head = make(
    'div',
    { class: 'thread-head' },
    make('button', { type: 'button', 'data-back': '', 'aria-label': 'Terug' }, '←'),
  );
  head.append(make('h1', {}, 'Bericht'));
  const element = make('div', { class: 'thread' }, head, above, focal, place, below);

  const draw = (): void => {
    fillNote(focal, noteWith(note.id) ?? note);
    above.replaceChildren(...ancestors(note).map((each) => filled(each)));
    below.replaceChildren(...descend(note.id, 0));
  };
  draw();

  const stop = mountComposer(place, note, (text) => {
    sendNote(text, note.id);
    draw();
    onSent();
  });
  return { element, refresh: draw, stop, focusComposer: () => find<HTMLElement>('[contenteditable]', place).focus() };
}

function descend(id: string, depth: number): HTMLElement[] {
  return repliesTo(id).flatMap((reply) => {
    const node = filled(reply);
    node.classList.add(`depth-${Math.min(depth, DEEPEST)}`);
    return [node, ...descend(reply.id, depth + 1)];
  });
}

function ancestors(note: Note): readonly Note[] {
  const parent = noteWith(note.parentId);
  return parent === undefined ? [] : [...ancestors(parent), parent];
}

function filled(note: Note): HTMLElement {
  const node = createNote();
  fillNote(node, note);
  return node;
}
