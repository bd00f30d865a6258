import { showModel } from './sent.ts';

/**
 * Reddit as one page: the address changes at once, a part of the page is swapped later. Posts of the list and the post of
 * the page are elements of their own kind; a box opens in a comment a moment after its button was pressed.
 */

interface Thread {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly minutes: number;
  readonly comments: readonly (readonly [id: string, author: string, words: string])[];
}

/** How long the old page stands under the new address, and how long a box takes to open, ms. */
const drawing = 700;

const threads: readonly Thread[] = [
  {
    id: 'aaa111',
    title: 'Gemeente Duinstad te laat?',
    author: 'tess',
    minutes: 40,
    comments: [['c01', 'noor', 'Gemeente Duinstad was hier op tijd']],
  },
  {
    id: 'bbb222',
    title: 'Doos kapot',
    author: 'rik',
    minutes: 50,
    comments: [
      ['c11', 'bas', 'Dat was bij mij met Gemeente Duinstad ook zo'],
      ['c12', 'lot', 'Sterkte'],
    ],
  },
];

const main = document.querySelector('main') as HTMLElement;
Object.assign(globalThis, {
  go(path: string) {
    history.pushState({}, '', path);
    setTimeout(draw, drawing);
  },
});
showModel(() =>
  Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('shreddit-composer [contenteditable]')].map((box) => [
      box.closest('shreddit-comment')?.getAttribute('thingid') ?? 'post',
      box.innerText.trim(),
    ]),
  ),
);
addEventListener('popstate', () => setTimeout(draw, drawing));
draw();

function draw(): void {
  const id = /comments\/(\w+)/.exec(location.pathname)?.[1];
  const thread = threads.find((one) => one.id === id);
  main.replaceChildren(
    ...(thread ? [makePost(thread), ...thread.comments.map((one) => makeComment(thread, one))] : threads.map(makePost)),
  );
}

function make(tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Node[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function text(words: string): Node {
  return document.createTextNode(words);
}

function ago(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}

function makePost({ id, title, author, minutes, comments }: Thread): HTMLElement {
  return make(
    'shreddit-post',
    {
      id: `t3_${id}`,
      'post-title': title,
      author,
      permalink: `/r/dorp/comments/${id}/x/`,
      'created-timestamp': ago(minutes),
      'comment-count': String(comments.length),
      style: 'display: block',
    },
    make('h1', { slot: 'title' }, text(title)),
  );
}

function makeComment(thread: Thread, [id, author, words]: Thread['comments'][number]): HTMLElement {
  const reply = make('button', {}, text('Beantwoorden'));
  const row = make(
    'shreddit-comment-action-row',
    { style: 'display: block' },
    make('div', { slot: 'comment-reply' }, reply),
  );
  const comment = make(
    'shreddit-comment',
    {
      thingid: `t1_${id}`,
      postid: `t3_${thread.id}`,
      parentid: `t3_${thread.id}`,
      author,
      depth: '0',
      permalink: `/r/dorp/comments/${thread.id}/comment/${id}/`,
      created: ago(10),
      style: 'display: block',
    },
    make('div', { slot: 'comment' }, make('p', {}, text(words))),
    row,
  );
  reply.addEventListener('click', () => {
    setTimeout(() => row.after(makeComposer()), drawing);
  });
  return comment;
}

function makeComposer(): HTMLElement {
  const box = make('div', { contenteditable: 'true', role: 'textbox', style: 'min-height: 30px' });
  const send = make('button', { slot: 'submit-button', type: 'submit' }, text('Reageren')) as HTMLButtonElement;
  send.disabled = true;
  box.addEventListener('input', () => {
    send.disabled = box.innerText.trim() === '';
  });
  return make('shreddit-composer', { style: 'display: block' }, box, send);
}
