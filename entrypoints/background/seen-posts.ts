import { textChange } from '../../core/clock/edited.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { EventDraft } from '../../core/log/events.ts';
import { reachPatch } from '../../core/log/reach.ts';
import type { BackgroundBody } from '../../core/messages.ts';
import { type Post, postKey } from '../../core/post.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { inRowTurn } from './in-turn.ts';
import { kindsOf, newRow } from './new-row.ts';
import type { ProtocolInForce } from './protocol.ts';
import { reopenWait } from './reopen.ts';
import { protocolOf } from './row-protocol.ts';
import type { Services } from './services.ts';
import type { PageState } from './sessions.ts';

interface Seen {
  readonly inForce: ProtocolInForce;
  readonly state: PageState;
  readonly body: BackgroundBody<'postsSeen'>;
  readonly now: Date;
}

/** What a page shows of posts that concern us: new ones begin to wait, known ones take note of what is different. */
export function takeSeen(
  all: Services,
  seen: Seen,
): Promise<{
  /** Rows that began to wait, anew or for the first time. */
  readonly fresh: readonly WaitingPost[];
  readonly hasNews: boolean;
}> {
  return inRowTurn(async () => {
    const { drafts, fresh } = await draftsFor(all, seen);
    if (drafts.length > 0) await all.store.append(drafts);
    return { fresh, hasNews: drafts.length > 0 };
  });
}

async function draftsFor(all: Services, { inForce, state, body, now }: Seen) {
  const { protocol } = inForce;
  const known = await all.store.waitingByKeys(body.posts.map(({ post }) => postKey(post)));
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
      if (patch === undefined) continue;
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
  return { drafts, fresh };
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
