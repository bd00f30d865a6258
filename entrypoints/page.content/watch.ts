import type { Adapter, Page } from '../../adapters/adapter.ts';
import { lookAtPost, type Missing } from '../../adapters/read-page.ts';
import type { PageHealth } from '../../core/messages.ts';
import type { OwnAccount, Post } from '../../core/post.ts';
import { isOurs } from './ours.ts';
import { thisPage } from './this-page.ts';
import { fromViewDown } from './view-first.ts';
import type { SeenPost } from './visit.ts';

interface WatchContext {
  readonly adapter: Adapter;
  readonly signal: AbortSignal;
  /** The account that is signed in now. */
  readonly account: () => OwnAccount | undefined;
  /** The page changed; it may have another address by now. */
  readonly changed: () => void;
  /** Something changed in a post's element; called at once, before it is read. */
  readonly onTouched: (root: Element) => void;
  /** Something was taken out of the page. */
  readonly onRemoved: () => void;
  readonly onRead: (posts: readonly SeenPost[]) => void;
  /** Everything that changed has been read. */
  readonly onQuiet: () => void;
}

export interface Watcher {
  readonly readAll: () => void;
  readonly health: (hasComposer: boolean) => PageHealth;
  /** Everything that changed has been read. */
  readonly isQuiet: () => boolean;
}

/** Longest piece of work in one go, ms: a page stays smooth while a thousand posts are read. */
const slice = 8;
/** So many posts take more than one go: then those in view come first. */
const many = 100;

/**
 * Reads posts as they come, visible ones first. Feeds recycle their nodes: an element is known by the id it shows now,
 * never by itself.
 */
export function watchPosts(context: WatchContext): Watcher {
  const { adapter, signal, onTouched, onRead, onQuiet } = context;
  const selector = adapter.posts.join(',');
  const ignored = adapter.ignore?.join(',');
  const shown = new WeakMap<Element, Post>();
  /** Every root on the page, with what it lacks. */
  const found = new Map<Element, Missing['missing'] | undefined>();
  let dirty = new Set<Element>();
  let isScheduled = false;
  /** One reading of the page: as long as nothing changes on it. */
  let page: Page | undefined;

  const observer = new MutationObserver((records) => {
    context.changed();
    if (signal.aborted) return;
    const touched = new Set<Element>();
    for (const record of records) note(record, touched);
    for (const root of touched) {
      dirty.add(root);
      onTouched(root);
    }
    if (touched.size > 0) schedule();
    if (records.some(({ removedNodes }) => removedNodes.length > 0)) context.onRemoved();
  });
  observer.observe(document.body ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    // Where an id can stand: a recycled node may change nothing else.
    attributeFilter: ['href', 'id', 'data-id', 'datetime', 'thingid', 'data-review-id', 'componentkey'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  readAll();

  function note(record: MutationRecord, touched: Set<Element>): void {
    if (record.type === 'childList' && onlyOurs(record)) return;
    page = undefined;
    const target = record.target instanceof Element ? record.target : record.target.parentElement;
    const root = target?.closest(selector);
    if (root) touched.add(root);
    for (const node of record.addedNodes) {
      if (!(node instanceof Element) || isOurs(node)) continue;
      const roots = [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)];
      for (const one of roots) {
        touched.add(one);
        // Known already, so it was moved: it stands elsewhere among the posts now.
        shown.delete(one);
      }
    }
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    // Not requestAnimationFrame: a hidden tab has to see its answers too.
    setTimeout(work, 0);
  }

  function work(): void {
    isScheduled = false;
    if (signal.aborted) return;
    page ??= thisPage();
    const account = context.account();
    const until = performance.now() + slice;
    const read: SeenPost[] = [];
    for (const root of dirty) {
      dirty.delete(root);
      const post = lookAt(root, page, account);
      if (post !== undefined) read.push({ post, root });
      if (performance.now() > until) break;
    }
    if (read.length > 0) onRead(read);
    if (dirty.size > 0) schedule();
    else onQuiet();
  }

  /** The post in this element, when it is another one than before or says something else. */
  function lookAt(root: Element, now: Page, account: OwnAccount | undefined): Post | undefined {
    if (!root.isConnected || (ignored !== undefined && root.matches(ignored))) {
      found.delete(root);
      return undefined;
    }
    const post = lookAtPost(adapter, root, now, account);
    found.set(root, 'missing' in post ? post.missing : undefined);
    if ('missing' in post || isSame(post, shown.get(root))) return undefined;
    shown.set(root, post);
    return post;
  }

  function readAll(): void {
    page = undefined;
    for (const root of document.querySelectorAll(selector)) dirty.add(root);
    if (dirty.size > many) {
      fromViewDown([...dirty], signal, (ordered) => {
        dirty = new Set([...ordered.filter((root) => dirty.has(root)), ...dirty]);
      });
    }
    // Also when there is none: a page without posts has something to tell, such as the box on it.
    schedule();
  }

  function health(hasComposer: boolean): PageHealth {
    const skipped = { id: 0, author: 0, text: 0 };
    for (const [root, missing] of found) {
      if (!root.isConnected) found.delete(root);
      else if (missing !== undefined) skipped[missing] += 1;
    }
    const read = found.size - skipped.id - skipped.author - skipped.text;
    const { id, sure } = adapter;
    return { adapter: id, found: found.size, read, skipped, hasComposer, ...(sure === undefined ? {} : { sure }) };
  }

  return { readAll, health, isQuiet: () => dirty.size === 0 };
}

function onlyOurs(record: MutationRecord): boolean {
  return [...record.addedNodes, ...record.removedNodes].every((node) => node instanceof Element && isOurs(node));
}

/** Nothing that makes a second reading of the same element news. */
function isSame(post: Post, before: Post | undefined): boolean {
  return (
    post.id === before?.id &&
    post.text === before.text &&
    post.parentId === before.parentId &&
    post.isPending === before.isPending &&
    post.isOwn === before.isOwn
  );
}
