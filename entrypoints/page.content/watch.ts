import type { Adapter } from '../../adapters/adapter.ts';
import { type Missing, readPost } from '../../adapters/read-page.ts';
import type { PageHealth } from '../../core/messages.ts';
import type { Post } from '../../core/post.ts';
import { isOurs } from './ours.ts';
import { thisPage } from './this-page.ts';
import type { SeenPost } from './visit.ts';

interface WatchContext {
  readonly adapter: Adapter;
  readonly signal: AbortSignal;
  /** The page changed; it may have another address by now. */
  readonly changed: () => void;
  /** Something changed in a post's element; called at once, before it is read. */
  readonly onTouched: (root: Element) => void;
  readonly onRead: (posts: readonly SeenPost[]) => void;
  /** Everything that changed has been read. */
  readonly onQuiet: () => void;
}

export interface Watcher {
  readonly readAll: () => void;
  readonly health: (hasComposer: boolean) => PageHealth;
}

/** Longest piece of work in one go, ms: a page stays smooth while a thousand posts are read. */
const slice = 8;

/**
 * Reads posts as they come, visible ones first. Feeds recycle their nodes: an element is known by the id it shows now,
 * never by itself.
 */
export function watchPosts({ adapter, signal, changed, onTouched, onRead, onQuiet }: WatchContext): Watcher {
  const selector = adapter.posts.join(',');
  const ignored = adapter.ignore?.join(',');
  const shown = new WeakMap<Element, string>();
  const unread = new Map<Element, 'id' | 'author' | 'text'>();
  const dirty = new Set<Element>();
  let isScheduled = false;

  const observer = new MutationObserver((records) => {
    changed();
    if (signal.aborted) return;
    for (const record of records) note(record);
    if (dirty.size > 0) schedule();
    for (const root of dirty) onTouched(root);
  });
  observer.observe(document.body ?? document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    // Where an id can stand: a recycled node may change nothing else.
    attributeFilter: ['href', 'id', 'data-id', 'datetime'],
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  readAll();

  function note(record: MutationRecord): void {
    const target = record.target instanceof Element ? record.target : record.target.parentElement;
    if (record.type === 'childList' && onlyOurs(record)) return;
    const root = target?.closest(selector);
    if (root) dirty.add(root);
    for (const node of record.addedNodes) {
      if (!(node instanceof Element) || isOurs(node)) continue;
      for (const found of node.querySelectorAll(selector)) dirty.add(found);
      if (node.matches(selector)) dirty.add(node);
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
    const page = thisPage();
    const account = tryTo(() => adapter.ownAccount?.(page));
    const until = performance.now() + slice;
    const read: SeenPost[] = [];
    for (const root of dirty) {
      dirty.delete(root);
      if (!root.isConnected || (ignored !== undefined && root.matches(ignored))) continue;
      const result: Post | Missing = tryTo(() => readPost(adapter, root, page, account)) ?? { missing: 'id' };
      if ('missing' in result) {
        unread.set(root, result.missing);
      } else {
        unread.delete(root);
        const state = stateOf(result);
        if (shown.get(root) === state) continue;
        shown.set(root, state);
        read.push({ post: result, root });
      }
      if (performance.now() > until) break;
    }
    if (read.length > 0) onRead(read);
    if (dirty.size > 0) schedule();
    else onQuiet();
  }

  function readAll(): void {
    for (const root of document.querySelectorAll(selector)) dirty.add(root);
    // Also when there is none: a page without posts has something to tell, such as the box on it.
    schedule();
  }

  function health(hasComposer: boolean): PageHealth {
    const skipped = { id: 0, author: 0, text: 0 };
    for (const [root, missing] of unread) {
      if (root.isConnected) skipped[missing] += 1;
      else unread.delete(root);
    }
    const found = [...document.querySelectorAll(selector)].filter(
      (root) => ignored === undefined || !root.matches(ignored),
    ).length;
    const read = Math.max(0, found - skipped.id - skipped.author - skipped.text);
    const { id, sure } = adapter;
    return { adapter: id, found, read, skipped, hasComposer, ...(sure === undefined ? {} : { sure }) };
  }

  return { readAll, health };
}

function onlyOurs(record: MutationRecord): boolean {
  return [...record.addedNodes, ...record.removedNodes].every((node) => node instanceof Element && isOurs(node));
}

/** A hostile page can make any DOM call fail: then there is nothing to read. */
function tryTo<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What makes a second reading of the same element news. */
function stateOf(post: SeenPost['post']): string {
  return `${post.id}\n${post.isPending === true}\n${post.parentId ?? ''}\n${post.text}`;
}
