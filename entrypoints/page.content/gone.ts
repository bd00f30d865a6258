import type { Adapter } from '../../adapters/adapter.ts';
import { attempt } from '../../adapters/attempt.ts';
import { lookAtPost } from '../../adapters/read-page.ts';
import { ask } from '../../browser/ask.ts';
import { stoodBetween } from '../../core/clock/gone.ts';
import type { MountAnswer, PageRow } from '../../core/messages.ts';
import { type PostKey, postKey } from '../../core/post.ts';
import type { KnownPosts } from './known-posts.ts';
import { thisPage } from './this-page.ts';

type Why = 'place' | 'neighbours';

interface GoneContext {
  readonly adapter: Adapter;
  readonly mount: Pick<MountAnswer, 'site' | 'openHere'>;
  readonly signal: AbortSignal;
  readonly posts: KnownPosts;
  readonly rows: ReadonlyMap<PostKey, PageRow>;
  readonly takeRows: (rows: readonly PageRow[]) => void;
  /** Everything that changed has been read. */
  readonly isQuiet: () => boolean;
}

/** A page has to say it twice, this far apart, ms: sites take posts out to draw them anew. */
const pause = 5_000;

/**
 * Finds posts that were deleted. Being absent is no proof: a post may be on another page, not loaded, folded away, hidden
 * from this account. A post counts as gone only when
 * - its own place still stands there, with its id, and has no author or no text any more, while others are read well; or
 * - in a thread without nesting, on the page where it was seen, what stood before and after it stands there without it;
 * and both only on a page at rest, seen twice. A reader that is not made for the site concludes nothing.
 */
export function createGoneFinder({ adapter, mount, signal, posts, rows, takeRows, isQuiet }: GoneContext) {
  const here = new Set<PostKey>(mount.openHere);
  const told = new Set<PostKey>();
  let suspects = new Map<PostKey, Why>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const isOpen = (key: PostKey) => !told.has(key) && rows.get(key)?.closedAt === undefined;

  function plan(): void {
    if (adapter.sure === undefined) timer ??= setTimeout(() => void look(), pause);
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (signal.aborted) return;
    if (!isQuiet() || document.readyState !== 'complete') return plan();
    for (const [key, { closedAt }] of rows) if (closedAt === undefined && posts.find(key) !== undefined) here.add(key);
    const missing = [...here].filter((key) => isOpen(key) && posts.find(key) === undefined);
    const now = missing.length === 0 ? new Map<PostKey, Why>() : whyMissing(missing);
    const sure = [...now].filter(([key, why]) => suspects.get(key) === why).map(([key, why]) => ({ key, why }));
    suspects = now;
    if (sure.length > 0) await tell(sure.slice(0, 200));
    else if (now.size > 0) plan();
  }

  async function tell(gone: readonly { readonly key: PostKey; readonly why: Why }[]): Promise<void> {
    for (const { key } of gone) told.add(key);
    const answer = await ask('postsGone', { posts: [...gone] });
    if (answer.ok && !signal.aborted) takeRows(answer.value.rows);
  }

  function whyMissing(missing: readonly PostKey[]): Map<PostKey, Why> {
    const page = thisPage();
    const found = [...document.querySelectorAll(`:is(${adapter.posts})`)].flatMap((root) => {
      const id = attempt(() => adapter.read.id(root, page));
      return id === undefined ? [] : [{ root, id, key: postKey({ site: mount.site, id }) }];
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
      if (!byKey.has(key) && stoodBetween(key.slice(mount.site.length + 1), ids)) why.set(key, 'neighbours');
    }
    return why;
  }

  return { plan };
}
