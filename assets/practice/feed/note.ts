import { hue, initials } from '../shared/initials.ts';
import { find, make } from '../shared/make.ts';
import { age, compact, full } from './numbers.ts';
import { type Note, noteWith, ownHandle, repliesTo } from './store.ts';

const template = find<HTMLTemplateElement>('#note');
const exact = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short' });

/** An empty post: the node that `fillNote` fills, again and again. */
export function createNote(): HTMLElement {
  return find<HTMLElement>('article', template.content).cloneNode(true) as HTMLElement;
}

/** Puts a post into a node, in place: whatever else hangs in the node stays, as in a feed that recycles. */
export function fillNote(node: HTMLElement, note: Note): void {
  const replies = repliesTo(note.id).length;
  const parent = noteWith(note.parentId);
  node.toggleAttribute('data-sponsored', note.isSponsored);
  node.setAttribute(
    'aria-label',
    note.isSponsored ? `Advertentie van ${note.name}` : `${note.name}, ${age(note.at, Date.now())}`,
  );
  const avatar = find('.avatar', node);
  const isOwn = note.handle === ownHandle;
  avatar.className = `avatar hue-${isOwn ? 'own' : hue(note.handle)}`;
  avatar.textContent = isOwn ? 'PK' : initials(note.name);
  fillLink(find('.name', node), note.name, `feed.html?from=${note.handle}`);
  fillLink(find('.handle', node), `@${note.handle}`, `feed.html?from=${note.handle}`);
  fillTime(node, note);
  const answers = find<HTMLAnchorElement>('.answers', node);
  answers.hidden = parent === undefined;
  if (parent === undefined) answers.removeAttribute('href');
  else fillLink(answers, `Antwoord aan @${parent.handle}`, `feed.html?post=${parent.id}`);
  const text = find<HTMLElement>('.text', node);
  text.lang = note.language;
  text.replaceChildren(...linkWords(note.text));
  fillTool(node, 'reply', replies, `${full(replies)} ${replies === 1 ? 'reactie' : 'reacties'}. Reageer`);
  fillTool(node, 'repost', note.reposts, `${full(note.reposts)} keer gedeeld`);
  fillTool(node, 'like', note.likes, `${full(note.likes)} vind-ik-leuks`).setAttribute(
    'aria-pressed',
    String(note.isLiked),
  );
  fillTool(node, 'views', note.views, `${full(note.views)} weergaven`);
}

function fillTime(node: HTMLElement, note: Note): void {
  const link = find<HTMLAnchorElement>('.when', node);
  const time = find('time', link);
  // An advert has no address and no time of its own.
  if (note.isSponsored) {
    link.removeAttribute('href');
    time.removeAttribute('datetime');
    time.textContent = 'Advertentie';
    return;
  }
  link.href = `feed.html?post=${note.id}`;
  link.title = exact.format(note.at);
  time.setAttribute('datetime', new Date(note.at).toISOString());
  time.textContent = age(note.at, Date.now());
}

function fillLink(link: Element, text: string, href: string): void {
  link.textContent = text;
  link.setAttribute('href', href);
}

function fillTool(node: HTMLElement, name: string, count: number, label: string): Element {
  const tool = find(`[data-tool="${name}"]`, node);
  tool.setAttribute('aria-label', label);
  find('.count', tool).textContent = count === 0 ? '' : compact(count);
  return tool;
}

/** Makes links of @names and #subjects; the rest is text. */
function linkWords(text: string): readonly (Node | string)[] {
  return text.split(/((?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+)/u).map((part) => {
    if (/^@[\p{L}\p{N}_]/u.test(part))
      return make('a', { class: 'mention', href: `feed.html?from=${part.slice(1)}` }, part);
    if (/^#[\p{L}\p{N}_]/u.test(part)) return make('a', { href: `feed.html?q=${encodeURIComponent(part)}` }, part);
    return part;
  });
}
