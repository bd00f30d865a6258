import { composerIn } from './composer.ts';
import { lineOf } from './text.ts';

/**
 * Which of LinkedIn's boxes answers what. All boxes look alike: the one for the post stands before the comments; one
 * for a comment stands behind it (V2) or in it (V1) and begins with the name of the person who is answered.
 */

const BOXES = [
  '[componentkey^="commentBox-"] [contenteditable="true"]:is(.ProseMirror,[role="textbox"])', // V2
  '[class*="comments-comment-box"] .ql-editor[contenteditable="true"]', // V1
  '[class*="comments-comment-texteditor"] .ql-editor[contenteditable="true"]',
];
const PRIVATE = '.msg-form,[class*="msg-overlay"],[class*="share-box"]';
const MENTION = '[data-type="mention"],.ql-mention,[data-mention],a[href*="/in/"],a[href*="/company/"]';

interface Finder {
  /** Selector of comments of either generation. */
  readonly comments: string;
  readonly isReply: (comment: Element) => boolean;
  readonly nameOf: (comment: Element) => string | undefined;
}

/** What a box can answer: the post when there is no comment; one comment when the mention tells. */
interface Target {
  readonly thread: readonly Element[];
  readonly comment?: Element | undefined;
}

function targetOf(box: Element, { comments, isReply, nameOf }: Finder): Target {
  const thread = threadOf(box, comments, isReply);
  const mention = box.querySelector(MENTION);
  const name = mention && lineOf(mention).replace(/^@/, '');
  const comment =
    name === null
      ? thread.length === 1 && thread[0]?.contains(box)
        ? thread[0]
        : undefined
      : thread.findLast((one) => nameOf(one) === name);
  return { thread, comment };
}

/** The comment that the box belongs to with the replies under it, in page order. */
function threadOf(box: Element, comments: string, isReply: (comment: Element) => boolean): readonly Element[] {
  let top = box.closest(comments);
  if (top) {
    for (let up: Element | null = top; up; up = up.parentElement?.closest(comments) ?? null) top = up;
    return [top, ...top.querySelectorAll(`:is(${comments})`)];
  }
  const list =
    box.closest('[data-testid$="-commentList"],[componentkey^="commentsSectionContainer"]') ?? box.ownerDocument;
  const before = [...list.querySelectorAll(`:is(${comments})`)].filter(
    (comment) => (comment.compareDocumentPosition(box) & 4) !== 0, // FOLLOWING
  );
  const first = before.findLastIndex((comment) => !isReply(comment));
  return before.slice(Math.max(0, first));
}

/** The open box for this comment or post; for a comment without one, that of the post. */
export function boxFor(document: Document, root: Element | undefined, finder: Finder): HTMLElement | undefined {
  const pick = (isMeant: (target: Target, box: HTMLElement) => boolean): HTMLElement | undefined =>
    composerIn(document, BOXES, (box) => box.closest(PRIVATE) === null && isMeant(targetOf(box, finder), box));
  if (root?.matches(finder.comments)) {
    const own = pick(({ comment }) => comment === root);
    if (own) return own;
  } else if (root) {
    const own = pick(({ thread }, box) => thread.length === 0 && root.contains(box));
    if (own) return own;
  }
  return pick(({ thread }) => thread.length === 0) ?? pick(() => true);
}

/** Does this box answer this comment or post? `undefined` when its mention was taken out. */
export function isBoxFor(box: HTMLElement, root: Element, posts: string, finder: Finder): boolean | undefined {
  const { thread, comment } = targetOf(box, finder);
  if (comment) return comment === root;
  if (root.matches(finder.comments)) return thread.includes(root) ? undefined : false;
  if (thread.length > 0) return false;
  const post = box.closest(posts);
  return post ? post === root : undefined;
}

/** The button that goes with the box: inside it (V1) or in the part beside it (V2). */
export function sendButtonNear(box: HTMLElement): HTMLElement | undefined {
  const selector =
    ':is([id*="commentButtonSection"],[componentkey*="commentButtonSection"]) button,button[class*="submit-button"]';
  for (let at: Element | null = box; at && !at.matches('main,body'); at = at.parentElement) {
    const found = at.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}
