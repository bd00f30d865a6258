import type { Adapter } from '../../adapters/adapter.ts';
import { type Fingerprint, siteFor } from '../../adapters/fingerprints.ts';
import { ask } from '../../browser/ask.ts';
import { isOurPost } from '../../core/clock/own.ts';
import { whyTimed } from '../../core/clock/timed.ts';
import type { MountAnswer, PageRow } from '../../core/messages.ts';
import { type Post, type PostKey, postKey } from '../../core/post.ts';
import type { TimedBecause } from '../../core/waiting.ts';
import { createAnswerFinder } from './answers.ts';
import { handleCommands } from './commands.ts';
import type { Frame } from './frame.ts';
import { createMarks } from './marks.ts';
import { createPin } from './pin.ts';
import { thisPage } from './this-page.ts';
import { watchPosts } from './watch.ts';

export interface VisitContext {
  readonly fingerprint: Fingerprint;
  readonly adapterFor: (id: string) => Adapter | undefined;
  readonly paste: (text: string) => Promise<void>;
  readonly isPractice: boolean;
  readonly signal: AbortSignal;
  readonly frame: Frame;
  /** Called when the page changed: it may have become another one. */
  readonly changed: () => void;
}

/** A post on the page, with the element that shows it now. */
export interface SeenPost {
  readonly post: Post;
  readonly root: Element;
}

/** How many posts of others one message carries; the contract allows 200. */
const batchSize = 100;

/** One page, from arriving to leaving: mounts, watches, tells the background what concerns us, draws the marks. */
export async function startVisit(context: VisitContext): Promise<void> {
  const { fingerprint, signal, frame, isPractice } = context;
  const first = thisPage();
  const site = siteFor(fingerprint.id, first.url);
  const answer = await ask('mount', { url: first.url.href, site, practice: isPractice });
  if (!answer.ok || signal.aborted) return;
  const mount: MountAnswer = answer.value;
  const found = context.adapterFor(fingerprint.id);
  if (found === undefined) return;
  const adapter: Adapter = found;
  frame.mount(mount);

  const posts = new Map<PostKey, SeenPost>();
  const rows = new Map<PostKey, PageRow>();
  const openKeys = new Set<PostKey>(mount.openKeys);
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

  const watcher = watchPosts({ adapter, signal, changed: context.changed, onRead: take });

  handleCommands({
    adapter,
    paste: context.paste,
    signal,
    posts,
    frame,
    rows,
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
    void report();
  }

  /** Does this element still show this post? Feeds recycle their nodes. */
  function shows({ post, root }: SeenPost): boolean {
    return root.isConnected && adapter.read.id(root, thisPage()) === post.id;
  }

  async function report(): Promise<void> {
    const page = thisPage();
    const byId = new Map([...posts.values()].map(({ post }) => [post.id, post]));
    const news: { post: Post; because: TimedBecause }[] = [];
    for (const [key, { post }] of posts) {
      if (reported.get(key) === post.text) continue;
      const because = whyTimed(post, {
        rules: mount.rules,
        pageUrl: page.url.href,
        postsById: byId,
        now: page.now,
        pinned: openKeys,
      });
      if (because === undefined) continue;
      reported.set(key, post.text);
      news.push({ post, because });
    }
    const account = adapter.ownAccount?.(page);
    const health = watcher.health(adapter.composer(page, undefined) !== undefined);
    for (let start = 0; start === 0 || start < news.length; start += batchSize) {
      const seen = await ask('postsSeen', {
        url: page.url.href,
        title: document.title.slice(0, 500),
        ...(account === undefined ? {} : { account }),
        posts: news.slice(start, start + batchSize),
        health,
      });
      if (signal.aborted) return;
      if (seen.ok) takeRows(seen.value.rows);
      else for (const { post } of news.slice(start, start + batchSize)) reported.delete(postKey(post));
    }
    await finder.look(posts, rows);
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
    if (seen !== undefined) marks.draw(seen.root, rows.get(key), key);
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
