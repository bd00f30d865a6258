import type { Adapter, Page } from '../../adapters/adapter.ts';
import { wholePost } from '../../adapters/shown-post.ts';
import { isOurPost } from '../../core/clock/own.ts';
import { whyTimed } from '../../core/clock/timed.ts';
import type { MountAnswer } from '../../core/messages.ts';
import { type Post, type PostKey, postKey } from '../../core/post.ts';
import type { TimedBecause } from '../../core/waiting.ts';
import { createPageOrder } from './page-order.ts';
import { thisPage } from './this-page.ts';
import type { SeenPost } from './visit.ts';

interface KnownPostsContext {
  readonly adapter: Adapter;
  readonly mount: Pick<MountAnswer, 'rules' | 'around'>;
  /** Posts that stay timed whatever their age. */
  readonly openKeys: ReadonlySet<PostKey>;
  /** Posts with a row are kept. */
  readonly hasRow: (key: PostKey) => boolean;
}

/** A post that concerns us, to be told to the background. */
export interface News {
  readonly key: PostKey;
  readonly post: Post;
  readonly because: TimedBecause;
}

export interface KnownPosts {
  /** New or changed posts from the watcher; returns their keys. */
  readonly take: (read: readonly SeenPost[]) => readonly PostKey[];
  /** The post with the element that shows it now; none when the element is gone or shows another one. */
  readonly find: (key: PostKey) => SeenPost | undefined;
  readonly get: (key: PostKey) => Post | undefined;
  /** The post in this element. */
  readonly findIn: (root: Element) => SeenPost | undefined;
  /** What was found since the last time and concerns us. */
  readonly takeNews: () => readonly News[];
  /** Not told after all: news again. */
  readonly giveBack: (news: readonly News[]) => void;
  /** Every post that is known: those on the page in its order, those that were there after the one they came after. */
  readonly inPageOrder: () => readonly Post[];
  /** Is it of ours, or does it say that ours answered it? */
  readonly isAnswer: (key: PostKey) => boolean;
  readonly hasAnswers: () => boolean;
  /** Posts of ours whose counters were not told yet. */
  readonly takeOurs: () => readonly Post[];
  /** In a feed without end: forgets what neither waits nor is on the page, the oldest first. */
  readonly forgetSome: () => void;
}

/** Posts that are kept in mind on one page. */
const mostPosts = 2_000;
/** Posts of ours that one message carries; the contract allows 50. */
const mostOurs = 50;

/** The posts of one page, and which of them concern us: judged once, when they are read. */
export function createKnownPosts({ adapter, mount, openKeys, hasRow }: KnownPostsContext): KnownPosts {
  const { rules, around } = mount;
  const posts = new Map<PostKey, { readonly post: Post; readonly at: WeakRef<Element> }>();
  const byId = new Map<string, Post>();
  const keys = new WeakMap<Element, PostKey>();
  const starters = new Map<string | undefined, Post>();
  const answering = new Set<PostKey>();
  const news = new Map<PostKey, News>();
  /** Posts of ours that were read and not told. */
  const oursToTell = new Set<PostKey>();
  const order = createPageOrder(adapter, keys);

  function take(read: readonly SeenPost[]): readonly PostKey[] {
    const taken = read.map(({ post, root }) => put(isOurPost(post, rules.accounts) ? asOurs(post) : post, root));
    const page = thisPage();
    for (const key of taken) judge(key, page);
    for (const key of taken) judgeThoseAround(key, page);
    return taken;
  }

  function put(post: Post, root: Element): PostKey {
    const key = postKey(post);
    const before = posts.get(key);
    order.note(root, key, before === undefined);
    keys.set(root, key);
    // Two elements can show one post (an expanded reply, a box "best answer"): the first keeps the mark.
    const isTwin = before !== undefined && before.at.deref() !== root && find(key) !== undefined;
    posts.set(key, { post, at: isTwin ? before.at : new WeakRef(root) });
    byId.set(post.id, post);
    const starter = starters.get(post.threadId);
    // Not asked of every post: there is one in a thread.
    if ((starter === undefined || starter.id === post.id) && post.isStarter) starters.set(post.threadId, post);
    if (post.isOwn || post.answeredByOwn) answering.add(key);
    else answering.delete(key);
    if (post.isOwn && !post.isPending) oursToTell.add(key);
    return key;
  }

  function judge(key: PostKey, page: Page): void {
    const known = posts.get(key);
    if (known === undefined) return;
    const starter = starters.get(known.post.threadId);
    const timed = whyTimed(known.post, {
      rules,
      // A protocol names the page that people see, not the frame in it.
      pageUrl: around ?? page.url.href,
      postsById: byId,
      starters: starter === undefined ? [] : [starter],
      now: page.now,
      pinned: openKeys,
    });
    // A post that waits already is told again whatever it says now: its author may have taken our name out of it.
    const because = timed ?? (hasRow(key) ? 'pinned' : undefined);
    if (because === undefined) return;
    // All of it, while its element still shows it.
    const post = wholePost(known.post);
    posts.set(key, { ...known, post });
    byId.set(post.id, post);
    news.set(key, { key, post, because });
  }

  /** A post of ours makes others concern us that were read before it: what answers it, and the talk it began. */
  function judgeThoseAround(key: PostKey, page: Page): void {
    const ours = posts.get(key)?.post;
    if (ours?.isOwn !== true) return;
    for (const [other, { post }] of posts) {
      const isAround =
        post.parentId === ours.id ||
        (ours.isStarter === true && post.threadId === ours.threadId) ||
        post.quotes?.some(({ postId }) => postId === ours.id) === true;
      if (isAround && !news.has(other) && !hasRow(other)) judge(other, page);
    }
  }

  function find(key: PostKey): SeenPost | undefined {
    const known = posts.get(key);
    const root = known?.at.deref();
    if (known === undefined || root?.isConnected !== true) return undefined;
    return adapter.read.id(root, thisPage()) === known.post.id ? { post: known.post, root } : undefined;
  }

  function forgetSome(): void {
    if (posts.size <= mostPosts) return;
    order.forget();
    for (const [key, { post }] of posts) {
      if (posts.size <= mostPosts * 0.75) return;
      if (hasRow(key) || news.has(key) || find(key) !== undefined) continue;
      posts.delete(key);
      byId.delete(post.id);
      answering.delete(key);
    }
  }

  return {
    take,
    find,
    get: (key) => posts.get(key)?.post,
    findIn(root) {
      const seen = find(keys.get(root) ?? '');
      return seen?.root === root ? seen : undefined;
    },
    takeNews() {
      const taken = [...news.values()];
      news.clear();
      return taken;
    },
    giveBack(list) {
      for (const one of list) if (!news.has(one.key)) news.set(one.key, one);
    },
    takeOurs() {
      const taken = [...oursToTell].flatMap((key) => posts.get(key)?.post ?? []).slice(0, mostOurs);
      for (const post of taken) oursToTell.delete(postKey(post));
      return taken.map(wholePost);
    },
    inPageOrder: () => order.sort(posts.keys()).flatMap((key) => posts.get(key)?.post ?? []),
    isAnswer: (key) => answering.has(key),
    hasAnswers: () => answering.size > 0,
    forgetSome,
  };
}

function asOurs(post: Post): Post {
  return { ...wholePost(post), isOwn: true };
}
