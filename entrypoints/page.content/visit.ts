import { wholePost } from '../../adapters/shown-post.ts';
import { ask } from '../../browser/ask.ts';
import type { PageRow } from '../../core/messages.ts';
import { type Post, type PostKey, postKey } from '../../core/post.ts';
import { createAnswerFinder } from './answers.ts';
import type { Arrival } from './arrive.ts';
import { handleCommands } from './commands.ts';
import type { Frame } from './frame.ts';
import { createGoneFinder } from './gone.ts';
import type { whyMissing } from './gone-why.ts';
import type { insertReply } from './insert/insert.ts';
import { createKnownPosts, type News } from './known-posts.ts';
import type { Leftover } from './leftover.ts';
import { createMarks } from './marks.ts';
import { createPin } from './pin.ts';
import { createSurroundings } from './surroundings.ts';
import { watchPosts } from './watch.ts';

export interface VisitContext extends Arrival {
  readonly paste: (text: string) => Promise<void>;
  readonly inserter: () => typeof insertReply | undefined;
  readonly whyGone: () => typeof whyMissing | undefined;
  readonly signal: AbortSignal;
  readonly frame: Frame;
  readonly leftover: Leftover;
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

/** One page, from arriving to leaving: watches, tells the background what concerns us, draws the marks. */
export function startVisit(context: VisitContext): void {
  const { mount, adapter, signal, frame, leftover } = context;
  const { site } = mount;
  frame.mount(mount);

  const rows = new Map<PostKey, PageRow>();
  const openKeys = new Set<PostKey>(mount.openKeys);
  const posts = createKnownPosts({ adapter, mount, openKeys, hasRow: (key) => rows.has(key) });
  let isAsked = false;
  let isReporting = false;
  let told = '';
  const marks = createMarks({ signal, locale: mount.locale, onChoose: choose });
  const finder = createAnswerFinder({ mount, signal, posts, rows, takeRows });
  const pinButton = createPin({
    adapter,
    signal,
    locale: mount.locale,
    isTimed: (key) => rows.has(key),
    find: posts.findIn,
    onPin: pin,
  });
  const surroundings = createSurroundings({
    adapter,
    signal,
    onAccount: () => watcher.readAll(),
    onBox: () => void report(),
  });
  const watcher = watchPosts({
    adapter,
    signal,
    account: surroundings.account,
    changed: context.changed,
    onTouched: (root) => marks.check(root, (key) => posts.find(key)?.root === root),
    onRead: take,
    onRemoved: () => gone.plan(),
    onQuiet() {
      surroundings.changed();
      gone.plan();
      void report();
    },
  });

  const gone = createGoneFinder({
    adapter,
    mount,
    signal,
    posts,
    rows,
    takeRows,
    whyGone: context.whyGone,
  });

  handleCommands({
    adapter,
    site,
    paste: context.paste,
    inserter: context.inserter,
    signal,
    find: posts.find,
    accounts: mount.rules.accounts,
    restart: context.restart,
    readAgain: () => watcher.readAll(),
    isAnswered: finder.isAnswered,
    point: marks.point,
    refreshRows,
  });

  /** New or changed posts from the watcher. */
  function take(read: readonly SeenPost[]): void {
    const taken = posts.take(read);
    for (const { post, root } of read) leftover.note(root, postKey(post));
    finder.note(taken);
    // Most have no mark and need none.
    redraw(taken.filter((key, index) => rows.has(key) || marks.isOn(read[index]?.root)));
  }

  /**
   * One report at a time; what comes meanwhile goes with the next. Never of a page that is half read: its answers stand at
   * the end, and a post that was answered before we saw it would begin to wait.
   */
  async function report(): Promise<void> {
    isAsked = true;
    if (isReporting) return;
    isReporting = true;
    while (isAsked && watcher.isQuiet() && !signal.aborted) {
      isAsked = false;
      await tell();
    }
    isReporting = false;
  }

  async function tell(): Promise<void> {
    posts.forgetSome();
    const found = takeNewsOfHere();
    const answered = finder.answeredAmong(
      found.map(({ key }) => key).filter((key) => !openKeys.has(key) && !rows.has(key)),
    );
    // One that waited on an earlier visit is told: its contact takes note of its counters.
    if (answered.size > 0) await takeRowsOf([...answered]);
    if (signal.aborted) return;
    // Answered before we ever saw it: it never waited here.
    const news = found.filter(({ key }) => !answered.has(key) || rows.has(key));
    const account = surroundings.account();
    const health = watcher.health(surroundings.hasBox());
    const about = { url: location.href, ...(account === undefined ? {} : { account }), health };
    const isSame = JSON.stringify(about) === told;
    told = JSON.stringify(about);
    for (let start = 0; start < news.length || (start === 0 && !isSame); start += batchSize) {
      const batch = news.slice(start, start + batchSize);
      const bodies = batch.map(({ post, because }) => ({ post, because }));
      const seen = await ask('postsSeen', { ...about, title: document.title.slice(0, 500), posts: bodies });
      if (signal.aborted) return;
      if (seen.ok) takeRows(seen.value.rows);
      else posts.giveBack(batch);
    }
    await finder.look();
    const ours = posts.takeOurs();
    if (ours.length > 0) await ask('ownPostsSeen', { posts: ours });
  }

  /** What is left over of the page before waits, or is gone by then. */
  function takeNewsOfHere(): readonly News[] {
    const all = posts.takeNews().map((news) => ({ news, is: leftover.isHere(news.key, posts.find(news.key)?.root) }));
    const later = all.flatMap(({ news, is }) => (is === 'later' ? [news] : []));
    posts.giveBack(later);
    if (later.length > 0) setTimeout(() => void report(), leftover.rest());
    return all.flatMap(({ news, is }) => (is === 'now' ? [news] : []));
  }

  function takeRows(fresh: readonly PageRow[]): void {
    for (const row of fresh) rows.set(row.key, row);
    finder.noteRows();
    redraw(fresh.map(({ key }) => key));
  }

  async function takeRowsOf(keys: readonly PostKey[]): Promise<void> {
    const answer = await ask('rowsFor', { keys: keys.slice(0, 1_000) });
    if (answer.ok && !signal.aborted) takeRows(answer.value.rows);
  }

  async function refreshRows(): Promise<void> {
    const asked = [...rows.keys()].slice(0, 1_000);
    const answer = await ask('rowsFor', { keys: asked });
    if (!answer.ok || signal.aborted) return;
    const fresh = new Set(answer.value.rows.map((row) => row.key));
    const gone = asked.filter((key) => !fresh.has(key));
    for (const key of gone) rows.delete(key);
    redraw(gone);
    takeRows(answer.value.rows);
    // What was inserted may stand in the thread already: a quick hand sends before the row is here.
    await finder.look();
  }

  function redraw(keys: readonly PostKey[]): void {
    const drawings = keys.flatMap((key) => {
      // A row can come when the feed has put another post into that element.
      const seen = posts.find(key);
      if (rows.has(key)) pinButton.leave(seen?.root);
      return seen === undefined ? [] : [{ key, root: seen.root, row: rows.get(key) }];
    });
    marks.draw(drawings);
  }

  function choose(key: PostKey): void {
    void tellChosen(key, false);
  }

  function pin(key: PostKey): void {
    openKeys.add(key);
    void tellChosen(key, true);
  }

  async function tellChosen(key: PostKey, isPinned: boolean): Promise<void> {
    const post = posts.get(key);
    if (post === undefined) return;
    frame.setOpen(true);
    const answer = await ask('postChosen', { url: location.href, post: wholePost(post), pin: isPinned });
    if (answer.ok && !signal.aborted) takeRows(answer.value.rows);
  }
}
