import { isOwnNewPost } from '../../core/clock/own-post.ts';
import type { Contact } from '../../core/contact.ts';
import type { EventDraft } from '../../core/log/events.ts';
import { reachPatch } from '../../core/log/reach.ts';
import { type Post, postKey } from '../../core/post.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { ok, refuse } from '../../core/result.ts';
import { findPage } from './asking-page.ts';
import { changed } from './clock.ts';
import { inRowTurn } from './in-turn.ts';
import type { Handlers } from './receive.ts';
import type { Services } from './services.ts';
import type { PageState } from './sessions.ts';
import { switchedSiteOf } from './sites.ts';

/** Posts of ours that a page shows: how far our replies went, and what we posted without being asked. */
export const ownPostHandlers: Pick<Handlers, 'ownPostsSeen'> = {
  async ownPostsSeen({ posts }, caller) {
    const found = await findPage(caller);
    if (!found.ok) return found;
    const { state, all, inForce } = found.value;
    if (posts.some((post) => post.site !== state.site || !post.isOwn)) return refuse('badRequest', 'site');
    const since = (await switchedSiteOf(caller))?.since ?? new Date(0).toISOString();
    const { horizonDays } = rulesFor(inForce.protocol, state.site, since);
    const drafts = await inRowTurn(async () => {
      const made = await draftsFor(all, posts, { state, since, horizonDays });
      if (made.length > 0) await all.store.append(made);
      return made;
    });
    if (drafts.length > 0) changed(all, ['contacts', 'page']);
    return ok(null);
  },
};

interface Told {
  readonly state: PageState;
  /** ISO 8601 UTC */
  readonly since: string;
  readonly horizonDays: number;
}

async function draftsFor(
  all: Services,
  posts: readonly Post[],
  { state, since, horizonDays }: Told,
): Promise<readonly EventDraft[]> {
  const answered = posts.flatMap((post) => answeredIds(post).map((id) => `${state.site}/${id}`));
  const rows = [...(await all.store.waitingByKeys([...new Set([...state.here, ...answered])])).values()];
  const contactIds = new Map(
    rows.flatMap(({ answered, contactId }) =>
      answered?.reply === undefined || contactId === undefined ? [] : [[answered.reply.id, contactId]],
    ),
  );
  const now = all.now();
  const at = now.toISOString();
  const common = { at, agent: '', ...(state.isPractice ? { practice: true } : {}) };
  const drafts: EventDraft[] = [];
  for (const post of posts) {
    const id = contactIds.get(post.id) ?? (await idOfOwnPost(post));
    const contact = await all.store.contact(id);
    if (contact !== undefined) {
      const patch = reachPatch(contact, { reply: post.reach }, at);
      if (patch !== undefined) {
        drafts.push({ ...common, eventId: all.newId(), kind: 'contactChanged', id, patch });
      }
    } else if (!contactIds.has(post.id) && isOwnNewPost(post, { since, horizonDays, now })) {
      const made = ownPostContact(post, { id, at, deviceId: all.deviceId });
      drafts.push({ ...common, eventId: all.newId(), kind: 'contactMade', contact: made });
    }
  }
  return drafts;
}

/** Posts that a post of ours says it answers. */
function answeredIds({ parentId, quotes = [] }: Post): readonly string[] {
  return [parentId, ...quotes.map(({ postId }) => postId)].filter((id) => id !== undefined);
}

/** A post of our own in the log. Nobody asked, so nobody waited: no target, and it is not counted as answered. */
export function ownPostContact(
  post: Post,
  { id, at, deviceId }: { readonly id: string; readonly at: string; readonly deviceId: string },
): Contact {
  const { site, threadId, permalink, author, language, posted, reach, text } = post;
  return {
    id,
    site,
    author,
    // Who of us wrote it is not known.
    agent: '',
    deviceId,
    createdAt: at,
    answeredAt: posted?.at ?? at,
    replyPostId: post.id,
    replyText: text,
    replySeen: true,
    outcome: 'posted',
    isProactive: true,
    changedAt: at,
    ...(threadId === undefined ? {} : { threadId }),
    ...(permalink === undefined ? {} : { permalink, replyPermalink: permalink }),
    ...(language === undefined ? {} : { language }),
    ...(posted === undefined ? {} : { posted }),
    ...(reach === undefined ? {} : { replyReachAtAnswer: reach }),
  };
}

/** The same on every device, so that a post of ours that several people see is one contact once their logs are merged. */
async function idOfOwnPost(post: Post): Promise<string> {
  const bytes = new TextEncoder().encode(`own post ${postKey(post)}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
