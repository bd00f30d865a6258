import { browser } from 'wxt/browser';
import type { EventDraft, WaitingPatch } from '../../core/log/events.ts';
import type { PostKey } from '../../core/post.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { findPage, pageRows } from './asking-page.ts';
import { changed } from './clock.ts';
import { closeRow } from './close-row.ts';
import { keepsPromise, keptDrafts } from './follow-up.ts';
import { inRowTurn } from './in-turn.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';

type AnswerHandlers = Pick<Handlers, 'answersSeen' | 'needWhyGone' | 'postsGone'>;

/** What a page shows that ends a wait: an answer of ours, or that the post is not there any more. */
export const answerHandlers: AnswerHandlers = {
  async answersSeen({ answers, maybe, pending }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    const keys = [...new Set([...answers.map((answer) => answer.postKey), ...maybe, ...pending])];
    const at = all.now().toISOString();
    const { initials } = await all.settings();
    const drafts: EventDraft[] = [];
    const closed: WaitingPost[] = [];
    await inRowTurn(async () => {
      const known = new Map(await all.store.waitingByKeys(keys));
      const open = new Map([...known].filter(([, { closedAt }]) => closedAt === undefined));
      for (const evidence of answers) {
        const promised = known.get(evidence.postKey);
        if (promised?.closedAt !== undefined && promised.post.site === state.site && keepsPromise(promised, evidence)) {
          known.delete(promised.key);
          drafts.push(
            ...keptDrafts(promised, { commandId: all.newId(), at, agent: promised.inserted?.agent ?? '', by: 'reply' }),
          );
          continue;
        }
        const row = open.get(evidence.postKey);
        if (row === undefined || row.post.site !== state.site) continue;
        if (evidence.reply !== undefined && row.notAnsweredBy?.includes(evidence.reply.id)) continue;
        open.delete(row.key);
        closed.push(row);
        drafts.push(
          ...(await closeRow(all, {
            row,
            evidence,
            contactId: row.inserted?.contactId ?? all.newId(),
            eventId: all.newId(),
            // An answer that was not made here is somebody's of ours, of whom is not known.
            agent: row.inserted?.agent ?? '',
            at,
            outcome: 'answered',
            protocol,
          })),
        );
      }
      const note = (key: PostKey, patch: WaitingPatch) =>
        drafts.push({ eventId: all.newId(), at, agent: initials, kind: 'postChanged', key, patch });
      for (const key of pending) {
        if (open.get(key)?.pendingAnswer === undefined && open.delete(key)) note(key, { pendingAnswer: true });
      }
      for (const key of maybe) {
        const row = open.get(key);
        // `false` is the agent's word that it was not.
        if (row !== undefined && row.maybeAnswered === undefined) note(key, { maybeAnswered: true });
      }
      if (drafts.length > 0) await all.store.append(drafts);
    });
    if (drafts.length > 0) {
      await regroup(all, closed, protocol);
      changed(all, ['page', 'queue', 'contacts']);
    }
    return ok({ rows: await pageRows(all, keys) });
  },

  async needWhyGone(_, { tabId, frameId }) {
    if (tabId === undefined || frameId === undefined) return refuse('notAllowed');
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.executeScript({ target, files: ['/page-gone.js'] }).catch(() => undefined);
    return ok(null);
  },

  async postsGone({ posts }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    const { protocol } = inForce;
    const keys = posts.map(({ key }) => key);
    const why = new Map(posts.map((post) => [post.key, post.why]));
    const rows = await inRowTurn(async () => {
      const waiting = [...(await all.store.waitingByKeys(keys)).values()].filter(
        ({ closedAt, post }) => closedAt === undefined && post.site === state.site,
      );
      const drafts: EventDraft[] = [];
      for (const row of waiting) {
        const closing = await closeRow(all, {
          row,
          contactId: all.newId(),
          eventId: all.newId(),
          agent: '',
          at: all.now().toISOString(),
          outcome: 'gone',
          protocol,
          reason: why.get(row.key) ?? 'place',
        });
        drafts.push(...closing);
      }
      if (drafts.length > 0) await all.store.append(drafts);
      return waiting;
    });
    if (rows.length > 0) {
      await regroup(all, rows, protocol);
      changed(all, ['page', 'queue', 'contacts']);
    }
    return ok({ rows: await pageRows(all, keys) });
  },
};
