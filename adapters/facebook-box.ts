import type { Page } from './adapter.ts';
import { composerIn } from './composer.ts';
import type { CommentIds } from './facebook-links.ts';
import { first } from './readers.ts';

/**
 * Which of Facebook's boxes answers what. The box for an answer opens near its comment, outside of it, and begins with
 * the name of the person; the box for the post stands with the list of comments. Messages have boxes that look alike.
 */

const BOX = '[role="textbox"][contenteditable="true"]';
/** How far outside a comment the box for an answer to it can stand, in parents. */
const NEAR = 3;
const MESSAGE = /^(message|bericht|nachricht|aa|mensaje|messaggio)\b/i;

/** "Reageren als NAAM": the box itself says who speaks, a person or a page. */
const SPEAKER = [
  /^(?:comment|answer|reply|reageer|reageren|antwoord|antwoorden|beantwoord|beantwoorden) (?:as|als) (.+?)(?:…|\.{3})?$/iu,
  /^als (.+) (?:kommentieren|antworten)(?:…|\.{3})?$/iu,
  /^(?:commenter|répondre) en tant que (.+?)(?:…|\.{3})?$/iu,
  /^(?:comentar|responder) como (.+?)(?:…|\.{3})?$/iu,
];

export function speakerIn(label: string): string | undefined {
  return first(SPEAKER, (pattern) => pattern.exec(label)?.[1]);
}

interface Finder {
  readonly posts: readonly string[];
  readonly commentOf: (root: Element) => CommentIds | undefined;
  readonly nameOf: (root: Element) => string | undefined;
}

export function boxFor({ document, url }: Page, root: Element | undefined, finder: Finder): HTMLElement | undefined {
  if (url.pathname.startsWith('/messages')) return undefined;
  const pick = (isMeant: (box: HTMLElement) => boolean): HTMLElement | undefined =>
    composerIn(document, [BOX], (box) => isPublic(box, finder) && isMeant(box));
  const isFor = (answer: boolean | undefined) => (box: HTMLElement) =>
    root !== undefined && isBoxFor(box, root, finder) === answer;
  if (root) return pick(isFor(true)) ?? pick(isFor(undefined));
  return pick((box) => threadAround(box, finder) === undefined) ?? pick(() => true);
}

/** A box for messages stands in a window without posts; one for a new post as well. */
function isPublic(box: HTMLElement, { posts }: Finder): boolean {
  if (MESSAGE.test(box.getAttribute('aria-label') ?? '')) return false;
  const place = box.closest('[role="dialog"],[role="complementary"],[role="main"]');
  return place?.querySelector(`:is(${posts})`) != null;
}

/** Does this box answer this comment or post? `undefined` when the page does not tell. */
export function isBoxFor(box: HTMLElement, root: Element, finder: Finder): boolean | undefined {
  const thread = threadAround(box, finder);
  if (finder.commentOf(root) === undefined) {
    if (thread) return false;
    const post = postAround(box, finder);
    return post ? post === root : undefined;
  }
  if (!thread?.includes(root)) return false;
  const label = box.getAttribute('aria-label') ?? '';
  const said = `${speakerIn(label) ? '' : label}\n${box.textContent ?? ''}`;
  const named = thread.filter((comment) => said.includes(finder.nameOf(comment) ?? '\0'));
  if (named.length === 0) return thread.length === 1 || undefined;
  if (!named.includes(root)) return false;
  return named.length === 1 || undefined;
}

/** One comment with its answers, when the box stands close to one of them. */
function threadAround(box: Element, { posts, commentOf }: Finder): readonly Element[] | undefined {
  let thread: readonly Element[] | undefined;
  for (let up = box.parentElement; up; up = up.parentElement) {
    const all = [...up.querySelectorAll(`:is(${posts})`)];
    const comments = all.filter((root) => commentOf(root) !== undefined);
    const isOne = new Set(comments.map((comment) => commentOf(comment)?.comment)).size <= 1;
    if (!isOne || comments.length < all.length || up.matches(`:is(${posts})`)) break;
    const around = up;
    if (comments.some((comment) => stepsTo(comment, around) <= NEAR)) thread = comments;
  }
  return thread;
}

function stepsTo(element: Element, ancestor: Element): number {
  let steps = 0;
  for (let up: Element | null = element; up && up !== ancestor; up = up.parentElement) steps += 1;
  return steps;
}

function postAround(box: Element, { posts, commentOf }: Finder): Element | undefined {
  for (let up = box.parentElement?.closest(posts.join()); up; up = up.parentElement?.closest(posts.join())) {
    if (commentOf(up) === undefined) return up;
  }
  // In the window of a post the box stands beside it; a post that it shares is inside it.
  const inDialog = [...(box.closest('[role="dialog"]')?.querySelectorAll(`:is(${posts})`) ?? [])];
  const whole = inDialog.filter(
    (root) => commentOf(root) === undefined && !inDialog.some((other) => other !== root && other.contains(root)),
  );
  return whole.length === 1 ? whole[0] : undefined;
}
