import type { PostKey } from '../../core/post.ts';

/** How long what stands on a page may be left over from the page before, ms. */
const patience = 1_500;

/**
 * What is left over of the page before: sites that are one page change the address first and draw the new page later.
 * An element that shows the same post as under the last address is told as part of this page only when it has stood
 * there for a while.
 */
export interface Leftover {
  /** The address is another one now. */
  readonly turn: () => void;
  /** This element shows this post. */
  readonly note: (root: Element, key: PostKey) => void;
  /** Is a post, with the element that shows it now, part of this page? `never`: it went with the page before. */
  readonly isHere: (key: PostKey, root: Element | undefined) => 'now' | 'later' | 'never';
  /** When `later` has become `now`, ms. */
  readonly rest: () => number;
}

export function createLeftover(): Leftover {
  let before = new WeakMap<Element, PostKey>();
  let now = new WeakMap<Element, PostKey>();
  let old = new Set<PostKey>();
  let until = 0;
  const rest = () => until - performance.now();
  const isOld = (root: Element, key: PostKey) => rest() > 0 && before.get(root) === key;
  return {
    rest,
    turn() {
      before = now;
      now = new WeakMap();
      old = new Set();
      until = performance.now() + patience;
    },
    note(root, key) {
      now.set(root, key);
      if (isOld(root, key)) old.add(key);
      else old.delete(key);
    },
    isHere(key, root) {
      if (!old.has(key)) return 'now';
      if (root === undefined) return 'never';
      if (isOld(root, key)) return 'later';
      old.delete(key);
      return 'now';
    },
  };
}
