import type { Adapter } from '../../adapters/adapter.ts';
import { attempt } from '../../adapters/attempt.ts';
import { lookAtPost } from '../../adapters/read-page.ts';
import { stoodBetween } from '../../core/clock/gone.ts';
import { type PostKey, postKey } from '../../core/post.ts';
import { thisPage } from './this-page.ts';

/** How it shows that a post was deleted. */
export type Why = 'place' | 'neighbours';

/**
 * Which of these posts, missing on this page, are gone as it stands now; the rules stand in
 * docs/decisions/2026-11-27-when-a-post-is-gone.md.
 */
export function whyMissing(missing: readonly PostKey[], adapter: Adapter, site: string): Map<PostKey, Why> {
  const page = thisPage();
  const found = [...document.querySelectorAll(`:is(${adapter.posts})`)].flatMap((root) => {
    const id = attempt(() => adapter.read.id(root, page));
    return id === undefined ? [] : [{ root, id, key: postKey({ site, id }) }];
  });
  const ignored = adapter.ignore?.join();
  const isRead = (root: Element) => !('missing' in lookAtPost(adapter, root, page, undefined));
  const byKey = new Map(found.map((one) => [one.key, one]));
  const why = new Map<PostKey, Why>();
  const others = found.filter(({ root }) => ignored === undefined || !root.matches(ignored));
  for (const key of missing) {
    const place = byKey.get(key);
    // Not shown and still there: of an ignored member, perhaps.
    if (place !== undefined && others.includes(place)) {
      const isEmpty = !isRead(place.root) && others.some(({ root }) => root !== place.root && isRead(root));
      if (isEmpty) why.set(key, 'place');
    }
  }
  const threads = new Set(found.map(({ root }) => attempt(() => adapter.read.threadId?.(root, page))));
  const isNested = found.some(({ root }) => attempt(() => adapter.read.parentId?.(root, page)) !== undefined);
  if (isNested || threads.size !== 1 || threads.has(undefined)) return why;
  const ids = found.map(({ id }) => id);
  for (const key of missing) {
    if (!byKey.has(key) && stoodBetween(key.slice(site.length + 1), ids)) why.set(key, 'neighbours');
  }
  return why;
}
