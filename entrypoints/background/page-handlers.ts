import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import { textChange } from '../../core/clock/edited.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { EventDraft } from '../../core/log/events.ts';
import { reachPatch } from '../../core/log/reach.ts';
import type { PageHealth } from '../../core/messages.ts';
import { type Post, postKey } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { putTaughtSeen } from '../../storage/taught-seen.ts';
import { announce } from './announce.ts';
import { findPage, pageRows, toPageRows } from './asking-page.ts';
import { rememberBoxText } from './box-texts.ts';
import { changed } from './clock.ts';
import { arriveAt } from './go-to.ts';
import { kindsOf, newRow } from './new-row.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';
import { reopenWait } from './reopen.ts';
import { protocolOf } from './row-protocol.ts';
import type { Services } from './services.ts';
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
    const known = await all.store.waitingByKeys(keys);
    const { initials } = await all.settings();
    const common = { at: now.toISOString(), agent: initials, ...(state.isPractice ? { practice: true } : {}) };
    const drafts: EventDraft[] = [];
    const fresh: WaitingPost[] = [];
    for (const { post, because } of body.posts) {
      const row = known.get(postKey(post));
      if (row === undefined) {
        // A pinned post arrives by `postChosen`; here it can only be one that was closed or forgotten meanwhile.
        if (because === 'pinned') continue;
        if ((await all.store.forgottenAt(post.site, post.author)) !== undefined) continue;
        const pageUrl = state.around ?? body.url;
        const made = await newRow(all, inForce, { post, because, pageUrl, now, practice: state.isPractice });
        fresh.push(made);
        drafts.push({ ...common, eventId: all.newId(), kind: 'postTimed', row: made });
      } else if (row.outcome === 'gone') {
        // It stands there after all: hidden for a while, or put back by a moderator.
        fresh.push(row);
        const measured = await protocolOf(all.store, row, protocol);
        drafts.push(...reopenWait(row, measured, { ...common, eventId: all.newId() }));
      } else if (row.closedAt !== undefined) {
        drafts.push(...(await seenAgain(all, row, post, common)));
      } else {
        const patch = textChange(row, post, common.at);
        if (patch !== undefined) {
          const measured = await protocolOf(all.store, row, protocol);
          const kinds = { triage: kindsOf(post, measured) };
          drafts.push({
            ...common,
            eventId: all.newId(),
            kind: 'postChanged',
            key: row.key,
            patch: { ...retarget(row, kinds, measured, common.at), ...patch },
          });
        }
      }
    }
    if (drafts.length > 0) await all.store.append(drafts);
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
    void keepReading(state, body.health, body.url, common.at);
    if (state.taught !== undefined && body.health.read > 0) await noteTaught(state.taught, body.health, now);
    if (drafts.length > 0) void changed(all, ['page', 'queue']);
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
    void changed(all, ['page', 'queue']);
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

/** A post that was closed shows other counters or another text: its contact takes note. */
async function seenAgain(
  { store, newId }: Services,
  row: WaitingPost,
  post: Post,
  common: { readonly at: string; readonly agent: string },
): Promise<readonly EventDraft[]> {
  const contact = row.contactId === undefined ? undefined : await store.contact(row.contactId);
  if (contact === undefined) return [];
  const isEdited = contact.postEditedAt === undefined && textChange(row, post, common.at)?.editedText !== undefined;
  const patch = {
    ...reachPatch(contact, { post: post.reach }, common.at),
    ...(isEdited ? { postEditedAt: common.at } : {}),
  };
  if (Object.keys(patch).length === 0) return [];
  return [{ ...common, agent: '', eventId: newId(), kind: 'contactChanged', id: contact.id, patch }];
}
