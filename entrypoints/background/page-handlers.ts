import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { PageHealth } from '../../core/messages.ts';
import { postKey } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import { putTaughtSeen } from '../../storage/taught-seen.ts';
import { announce } from './announce.ts';
import { findPage, pageRows, toPageRows } from './asking-page.ts';
import { rememberBoxText } from './box-texts.ts';
import { changed } from './clock.ts';
import { arriveAt } from './go-to.ts';
import { newRow } from './new-row.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';
import { takeSeen } from './seen-posts.ts';
import { changePageState, chooseIn } from './sessions.ts';
import { keepReading } from './site-health.ts';
import { switchedSiteOf } from './sites.ts';

type PageHandlers = Pick<Handlers, 'postsSeen' | 'rowsFor' | 'postChosen' | 'draftChanged'>;

/** Posts that a page shows. Nothing of it is believed further than that a page of a switched-on site says it. */
export const pageHandlers: PageHandlers = {
  async postsSeen(body, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    if (body.posts.some(({ post }) => post.site !== state.site || post.isOwn)) return refuse('badRequest', 'site');
    const now = all.now();
    const keys = body.posts.map(({ post }) => postKey(post));
    const { fresh, hasNews } = await takeSeen(all, { inForce, state, body, now });
    await regroup(all, fresh, protocol);
    const rows = [...(await all.store.waitingByKeys(keys)).values()];
    await changePageState(state, {
      url: body.url,
      health: body.health,
      here: [...new Set([...state.here, ...rows.map(({ key }) => key)])].slice(-1_000),
      ...(body.account === undefined ? {} : { account: body.account }),
    });
    void arriveAt(
      state,
      rows.map(({ key }) => key),
    );
    void keepReading(state, body.health, body.url, now.toISOString());
    if (state.taught !== undefined && body.health.read > 0) await noteTaught(state.taught, body.health, now);
    if (hasNews) changed(all, ['page', 'queue']);
    else void announce(['page']);
    return ok({ rows: await toPageRows(all, rows, protocol) });
  },

  async rowsFor({ keys }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    return ok({ rows: await pageRows(found.value.all, keys) });
  },

  async postChosen({ url, post, pin }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    if (post.site !== state.site || post.isOwn) return refuse('badRequest', 'site');
    const key = postKey(post);
    const row = (await all.store.waitingByKeys([key])).get(key);
    if (row === undefined) {
      if (!pin) return refuse('unknownPost');
      const now = all.now();
      const { initials } = await all.settings();
      const since = (await switchedSiteOf(caller))?.since;
      const timed = await newRow(all, inForce, {
        post,
        because: 'pinned',
        pageUrl: state.around ?? url,
        now,
        practice: state.isPractice,
        ...(since === undefined ? {} : { since }),
      });
      // Chosen anew after the person asked to be forgotten: the screens say so.
      const forgottenAt = await all.store.forgottenAt(post.site, post.author);
      const made = forgottenAt === undefined ? timed : { ...timed, forgottenAt };
      await all.store.append([
        {
          eventId: all.newId(),
          at: now.toISOString(),
          agent: initials,
          kind: 'postTimed',
          row: made,
          ...(state.isPractice ? { practice: true } : {}),
        },
      ]);
      await regroup(all, [made], inForce.protocol);
    }
    await changePageState(state, { here: [...new Set([...state.here, key])] });
    await chooseIn(state.tabId, key);
    if (state.frameId !== 0) void askPage({ tabId: state.tabId, frameId: 0 }, 'toggleSidebar', { open: true });
    changed(all, ['page', 'queue']);
    return ok({ rows: await pageRows(all, [key]) });
  },

  async draftChanged({ key, text }) {
    rememberBoxText(key, text);
    await announce(['page']);
    return ok(null);
  },
};

/** A page of a taught site was read: its selectors still work. */
async function noteTaught(id: string, { found, read }: PageHealth, now: Date): Promise<void> {
  const isNews = await putTaughtSeen(browser.storage.local, id, { at: now.toISOString(), found, read });
  if (isNews) void announce(['taught']);
}
