import type { Page } from '../../adapters/adapter.ts';
import { ask } from '../../browser/ask.ts';
import { isOurPost } from '../../core/clock/own.ts';
import { whyTimed } from '../../core/clock/timed.ts';
import type { PageRow } from '../../core/messages.ts';
import { type Post, type PostKey, postKey } from '../../core/post.ts';
import type { TimedBecause } from '../../core/waiting.ts';
import { createAnswerFinder } from './answers.ts';
import type { Arrival } from './arrive.ts';
import { handleCommands } from './commands.ts';
import type { Frame } from './frame.ts';
import { createMarks } from './marks.ts';
import { createPin } from './pin.ts';
import { thisPage } from './this-page.ts';
import { watchPosts } from './watch.ts';

export interface VisitContext extends Arrival {
  readonly paste: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
  readonly frame: Frame;
  /** Called when the page changed: it may have become another one. */
  readonly changed: () => void;
  /** Begins this page anew. */
  readonly restart: () => void;
}

/** A post on the page, with the element that shows it now. */
export interface SeenPost {
  readonly post: Post;
  readonly root: Element;
}

/** How many posts of others one message carries; the contract allows 200. */
const batchSize = 100;
/** Posts that are kept in mind on one page. */
const mostPosts = 2_000;

/** One page, from arriving to leaving: watches, tells the background what concerns us, draws the marks. */
export function startVisit(context: VisitContext): void {
  const { mount, adapter, signal, frame } = context;
  const { site } = mount;
  frame.mount(mount);

  const posts = new Map<PostKey, SeenPost>();
  const rows = new Map<PostKey, PageRow>();
  const openKeys = new Set<PostKey>(mount.openKeys);
  let isAsked = false;
  let isReporting = false;
  let told = '';
  const reported = new Map<PostKey, string>();
  const marks = createMarks({ signal, locale: mount.locale, onChoose: choose });
  const finder = createAnswerFinder({ mount, takeRows });
  const pinButton = createPin({
    adapter,
    signal,
    locale: mount.locale,
    isTimed: (key) => rows.has(key),
    find: findByRoot,
    onPin: pin,
  });

  const watcher = watchPosts({
    adapter,
    signal,
    changed: context.changed,
    onTouched: (root) => marks.check(root, (key) => isShownBy(root, key)),
    onRead: take,
    onQuiet: () => void report(),
  });

  handleCommands({
    adapter,
    site,
    paste: context.paste,
    signal,
    posts,
    frame,
    rows,
    restart: context.restart,
    readAgain: () => watcher.readAll(),
    answersFor: (key) => finder.strongAnswerFor(key, posts, rows),
    refreshRows,
  });

  /** New or changed posts from the watcher. */
  function take(read: readonly SeenPost[]): void {
    for (const { post: asRead, root } of read) {
      const post = isOurPost(asRead, mount.rules.accounts) ? { ...asRead, isOwn: true } : asRead;
      const key = postKey(post);
      const before = posts.get(key);
      // Two elements can show one post (an expanded reply, a box "best answer"): the first keeps the mark.
      const isTwin = before !== undefined && before.root !== root && shows(before);
      posts.set(key, { post, root: isTwin ? before.root : root });
      redraw(key);
    }
  }

  function isShownBy(root: Element, key: PostKey): boolean {
    const seen = posts.get(key);
    return seen?.root === root && shows(seen);
  }

  /** Does this element still show this post? Feeds recycle their nodes. */
  function shows({ post, root }: SeenPost): boolean {
    return root.isConnected && adapter.read.id(root, thisPage()) === post.id;
  }

  /** One report at a time; what comes meanwhile goes with the next. */
  async function report(): Promise<void> {
    isAsked = true;
    if (isReporting) return;
    isReporting = true;
    while (isAsked && !signal.aborted) {
      isAsked = false;
      await tell();
    }
    isReporting = false;
  }

  async function tell(): Promise<void> {
    const page = thisPage();
    forgetSome();
    const news = findNews(page);
    const account = adapter.ownAccount?.(page);
    const health = watcher.health(adapter.composer(page, undefined) !== undefined);
    const about = { url: page.url.href, ...(account === undefined ? {} : { account }), health };
    const isSame = JSON.stringify(about) === told;
    told = JSON.stringify(about);
    for (let start = 0; start < news.length || (start === 0 && !isSame); start += batchSize) {
      const batch = news.slice(start, start + batchSize);
      const seen = await ask('postsSeen', { ...about, title: document.title.slice(0, 500), posts: batch });
      if (signal.aborted) return;
      if (seen.ok) takeRows(seen.value.rows);
      else for (const { post } of batch) reported.delete(postKey(post));
    }
    await finder.look(posts, rows);
  }

  /** Posts that concern us and were not told yet, as they stand now. */
  function findNews(page: Page): readonly { readonly post: Post; readonly because: TimedBecause }[] {
    const byId = new Map([...posts.values()].map(({ post }) => [post.id, post]));
    const timed = [...posts].flatMap(([key, { post }]) => {
      if (reported.get(key) === post.text) return [];
      const because = whyTimed(post, {
        rules: mount.rules,
        pageUrl: page.url.href,
        postsById: byId,
        now: page.now,
        pinned: openKeys,
      });
      return because === undefined ? [] : [{ key, post, because }];
    });
    // Answered before we ever saw it: it never waited here.
    const fresh = timed.filter(({ key }) => !openKeys.has(key) && !rows.has(key)).map(({ key }) => key);
    const answered = finder.answeredAmong(fresh, posts);
    for (const { key, post } of timed) reported.set(key, post.text);
    return timed.filter(({ key }) => !answered.has(key)).map(({ post, because }) => ({ post, because }));
  }

  /** A feed without end: what neither waits nor is on the page is forgotten, the oldest first. */
  function forgetSome(): void {
    if (posts.size <= mostPosts) return;
    for (const [key, seen] of posts) {
      if (posts.size <= mostPosts * 0.75) return;
      if (!rows.has(key) && !shows(seen)) {
        posts.delete(key);
        reported.delete(key);
      }
    }
  }

  function takeRows(fresh: readonly PageRow[]): void {
    for (const row of fresh) {
      rows.set(row.key, row);
      redraw(row.key);
    }
  }

  async function refreshRows(): Promise<void> {
    const asked = [...rows.keys()].slice(0, 1_000);
    const answer = await ask('rowsFor', { keys: asked });
    if (!answer.ok || signal.aborted) return;
    const fresh = new Set(answer.value.rows.map((row) => row.key));
    for (const key of asked) {
      if (fresh.has(key)) continue;
      rows.delete(key);
      redraw(key);
    }
    takeRows(answer.value.rows);
  }

  function redraw(key: PostKey): void {
    const seen = posts.get(key);
    if (rows.has(key)) pinButton.leave(seen?.root);
    // A row can come when the feed has put another post into that element.
    if (seen !== undefined && shows(seen)) marks.draw(seen.root, rows.get(key), key);
  }

  function choose(key: PostKey): void {
    void tellChosen(key, false);
  }

  function pin(key: PostKey): void {
    openKeys.add(key);
    void tellChosen(key, true);
  }

  async function tellChosen(key: PostKey, isPinned: boolean): Promise<void> {
    const seen = posts.get(key);
    if (seen === undefined) return;
    frame.setOpen(true);
    const answer = await ask('postChosen', { url: location.href, post: seen.post, pin: isPinned });
    if (answer.ok && !signal.aborted) takeRows(answer.value.rows);
  }

  function findByRoot(root: Element): SeenPost | undefined {
    for (const seen of posts.values()) if (seen.root === root) return seen;
    return undefined;
  }
}
