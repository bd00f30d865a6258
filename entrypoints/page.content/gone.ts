import type { Adapter } from '../../adapters/adapter.ts';
import { ask } from '../../browser/ask.ts';
import type { MountAnswer, PageRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Why, whyMissing } from './gone-why.ts';
import type { KnownPosts } from './known-posts.ts';

interface GoneContext {
  readonly adapter: Adapter;
  readonly mount: Pick<MountAnswer, 'site' | 'openHere'>;
  readonly signal: AbortSignal;
  readonly posts: KnownPosts;
  readonly rows: ReadonlyMap<PostKey, PageRow>;
  readonly takeRows: (rows: readonly PageRow[]) => void;
  readonly whyGone: () => typeof whyMissing | undefined;
}

/** A page has to say it twice, this far apart, ms: sites take posts out to draw them anew. */
const pause = 5_000;

/**
 * Finds posts that were deleted. Being absent is no proof: a post may be on another page, not loaded, folded away, hidden
 * from this account. A post counts as gone only when
 * - its own place still stands there, with its id, and has no author or no text any more, while others are read well; or
 * - in a thread without nesting, on the page where it was seen, what stood before and after it stands there without it;
 * and both only on a page that has loaded, seen twice. A reader that is not made for the site concludes nothing.
 */
export function createGoneFinder({ adapter, mount, signal, posts, rows, takeRows, whyGone }: GoneContext) {
  let suspects: ReadonlyMap<PostKey, Why> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  function plan(): void {
    if (adapter.sure === undefined) timer ??= setTimeout(() => void look(), pause);
  }

  async function look(): Promise<void> {
    timer = undefined;
    if (document.readyState !== 'complete') return plan();
    // A row comes when its post was read here: also of a post that was taken out before the first look.
    const here = new Set([...mount.openHere, ...rows.keys()]);
    const missing = [...here].filter((key) => rows.get(key)?.closedAt === undefined && posts.find(key) === undefined);
    const now = missing.length === 0 ? new Map<PostKey, Why>() : await findWhy(missing);
    if (signal.aborted) return;
    const sure = [...now].filter(([key, why]) => suspects.get(key) === why).map(([key, why]) => ({ key, why }));
    suspects = now;
    if (sure.length > 0) await tell(sure.slice(0, 200));
    else if (now.size > 0) plan();
  }

  /** The file that looks is put into this world when a post is missing for the first time: most pages never need it. */
  async function findWhy(missing: readonly PostKey[]): Promise<ReadonlyMap<PostKey, Why>> {
    if (whyGone() === undefined) await ask('needWhyGone', {});
    return whyGone()?.(missing, adapter, mount.site) ?? new Map();
  }

  async function tell(gone: readonly { readonly key: PostKey; readonly why: Why }[]): Promise<void> {
    const answer = await ask('postsGone', { posts: [...gone] });
    if (answer.ok && !signal.aborted) takeRows(answer.value.rows);
  }

  return { plan };
}
