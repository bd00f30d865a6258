import { showModel } from './sent.ts';

/**
 * X as one page: the address changes at once, the new page is drawn later, into the same elements. A timeline shows
 * three of its posts in three cells; on a post's own page that post has no link of its own.
 */

interface XPost {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly text: string;
  readonly minutes: number;
}

/** How long the old page stands under the new address, ms. */
const drawing = 700;

const posts: readonly XPost[] = [
  { id: '2060000000000001001', handle: 'tess', name: 'Tess', text: '@pakje_thuis waar blijft mijn doos?', minutes: 40 },
  {
    id: '2060000000000001002',
    handle: 'rik',
    name: 'Rik',
    text: 'De bezorger van @pakje_thuis was aardig',
    minutes: 50,
  },
  { id: '2060000000000001003', handle: 'bas', name: 'Bas', text: 'Mooi weer vandaag', minutes: 60 },
  {
    id: '2060000000000001004',
    handle: 'tess',
    name: 'Tess',
    text: 'En nu is de app van @pakje_thuis ook stuk',
    minutes: 20,
  },
];
const replies: Readonly<Record<string, readonly XPost[]>> = {
  '2060000000000001001': [
    { id: '2060000000000001011', handle: 'noor', name: 'Noor', text: 'Bij mij ook, @pakje_thuis', minutes: 30 },
    { id: '2060000000000001012', handle: 'pakje_thuis', name: 'Pakketdienst', text: 'Wij zoeken het uit', minutes: 25 },
  ],
};
const all = [...posts, ...Object.values(replies).flat()];

const list = document.querySelector('[data-testid="primaryColumn"]') as HTMLElement;
const cells = [0, 1, 2].map(makeCell);
const composer = makeComposer();
let offset = 0;

Object.assign(globalThis, {
  go(path: string) {
    history.pushState({}, '', path);
    setTimeout(draw, drawing);
  },
  scrollFeed(to: number) {
    offset = to;
    draw();
  },
  signIn(handle: string) {
    document
      .querySelector('header [data-testid^="UserAvatar"]')
      ?.setAttribute('data-testid', `UserAvatar-Container-${handle}`);
  },
  /** Which post stands in which element, and beside which a mark hangs. */
  shown: () =>
    cells.flatMap(({ cell, article }) =>
      cell.isConnected
        ? [{ id: article.getAttribute('data-shows'), isMarked: article.querySelector(':scope > [data-s]') !== null }]
        : [],
    ),
});
showModel(() => ({ text: composer.box.innerText.trim() }));
addEventListener('popstate', () => setTimeout(draw, drawing));
draw();

function draw(): void {
  const id = /status\/(\d+)/.exec(location.pathname)?.[1];
  const focal = all.find((post) => post.id === id);
  const above = focal && posts.find((post) => replies[post.id]?.includes(focal));
  const shown = focal
    ? [...(above ? [above] : []), focal, ...(replies[focal.id] ?? [])]
    : posts.slice(offset, offset + 3);
  cells.forEach((cell, index) => {
    const post = shown[index];
    if (post) show(cell, post, post === focal);
    else cell.cell.remove();
    if (post) list.append(cell.cell);
  });
  composer.place.remove();
  composer.box.textContent = '';
  composer.button.disabled = true;
  if (focal) cells[shown.indexOf(focal)]?.cell.append(composer.place);
}

type Cell = ReturnType<typeof makeCell>;

function show({ article, name, handle, link, time, words, reply }: Cell, post: XPost, isFocal: boolean): void {
  article.setAttribute('data-shows', post.id);
  article.tabIndex = isFocal ? -1 : 0;
  for (const element of [name, handle]) element.href = `/${post.handle}`;
  name.textContent = post.name;
  handle.textContent = `@${post.handle}`;
  time.dateTime = new Date(Date.now() - post.minutes * 60_000).toISOString();
  time.textContent = `${post.minutes} m`;
  link.href = `/${post.handle}/status/${post.id}`;
  if (isFocal && time.parentElement === link) link.replaceWith(time);
  else if (!isFocal && time.parentElement !== link) {
    time.replaceWith(link);
    link.append(time);
  }
  words.textContent = post.text;
  reply.setAttribute('aria-label', '0 antwoorden. Beantwoorden');
}

function makeCell() {
  const [cell, article, head, words, reply] = ['div', 'article', 'div', 'div', 'button'].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const [name, handle, link, time] = [
    ...['a', 'a', 'a'].map(() => document.createElement('a')),
    document.createElement('time'),
  ] as [HTMLAnchorElement, HTMLAnchorElement, HTMLAnchorElement, HTMLTimeElement];
  cell.setAttribute('data-testid', 'cellInnerDiv');
  article.setAttribute('data-testid', 'tweet');
  head.setAttribute('data-testid', 'User-Name');
  words.setAttribute('data-testid', 'tweetText');
  reply.setAttribute('data-testid', 'reply');
  link.append(time);
  head.append(name, handle, link);
  article.append(head, words, reply);
  cell.append(article);
  return { cell, article, name, handle, link, time, words, reply };
}

function makeComposer() {
  const place = document.createElement('div');
  place.setAttribute('data-testid', 'inline_reply_offscreen');
  const box = document.createElement('div');
  box.setAttribute('data-testid', 'tweetTextarea_0');
  box.contentEditable = 'true';
  box.setAttribute('role', 'textbox');
  box.style.minHeight = '30px';
  const button = document.createElement('button');
  button.setAttribute('data-testid', 'tweetButtonInline');
  button.textContent = 'Antwoord';
  box.addEventListener('input', () => {
    button.disabled = box.innerText.trim() === '';
  });
  place.append(box, button);
  return { place, box, button };
}
