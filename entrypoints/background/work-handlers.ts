import { browser } from 'wxt/browser';
import { hasPromise } from '../../core/clock/follow-up.ts';
import { accountFits } from '../../core/clock/own.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { Contact } from '../../core/contact.ts';
import type { BackgroundBody, Suggestion } from '../../core/messages.ts';
import { asReply, isOwnReplyId, type OwnReply } from '../../core/own-reply.ts';
import type { PostKey } from '../../core/post.ts';
import { leftPlaceholders } from '../../core/protocol/left-placeholders.ts';
import { applyNotices } from '../../core/protocol/notices.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { RankedReply } from '../../core/suggest/index.ts';
import { explainReplies, suggestReplies, triage } from '../../core/suggest/index.ts';
import { detectLanguage } from '../../core/suggest/language.ts';
import type { AnswerEvidence, WaitingPost } from '../../core/waiting.ts';
import { countChecks } from '../../storage/draft-checks.ts';
import { pageFor } from './beside.ts';
import { forgetBoxText } from './box-texts.ts';
import { changed } from './clock.ts';
import { closeRow } from './close-row.ts';
import { secondId } from './contacts.ts';
import { inRowTurn } from './in-turn.ts';
import { insertOn } from './insert.ts';
import { effectsNow, usable } from './offered.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { regroup } from './regroup.ts';
import { isTakenBack, reopenWait } from './reopen.ts';
import { protocolOf } from './row-protocol.ts';
import { besides } from './screen-handlers.ts';
import { type Services, services } from './services.ts';
import { allPageStates } from './sessions.ts';
import { keepInsertion } from './site-health.ts';
import { suggestionIndex, unlearn } from './suggestions.ts';

type WorkHandlers = Pick<
  Handlers,
  'suggest' | 'insertReply' | 'replyCopied' | 'closePost' | 'reopenPost' | 'changePost' | 'judgeMaybe'
>;

/** The agent's work on one post: suggest, insert, close, log. */
export const workHandlers: WorkHandlers = {
  async suggest({ key, count }) {
    const found = await findRow(key);
    if (!found.ok) return found;
    const { all, protocol, row } = found.value;
    const index = await suggestionIndex(all, protocol);
    const text = row.editedText ?? row.post.text;
    const language = detectLanguage(text);
    const effects = effectsNow(all, protocol);
    const more = notOffered(protocol) + effects.blocked.size;
    const question = { text, language };
    const reach = Math.max(count, LIFT_REACH) + more;
    const ranked = suggestReplies(index, question, { count: reach, isExplained: false });
    // What is only for private messages is not offered under a public post; searching finds it.
    const own = await all.ownReplies();
    const open = withReplies(ranked.suggestions, protocol, own).filter(isOffered);
    const near = open.slice(0, Math.max(count, LIFT_REACH) + effects.blocked.size);
    const find = (id: string) => {
      const found = usable(all, protocol, id, language);
      return found !== undefined && isOffered(found) ? found : undefined;
    };
    const shown = applyNotices(near, effects, find).slice(0, count);
    // Only what is shown is explained: that is most of the work.
    const ids = shown.map(({ reply }) => reply.id);
    const why = explainReplies(index, question, ids);
    const suggestions = shown.map((one) => ({ ...one, reasons: [...one.reasons, ...(why.get(one.reply.id) ?? [])] }));
    const [best] = ranked.suggestions;
    return ok({
      suggestions,
      fits: ranked.fits,
      // A notice that stands in front of it takes the mark away: today is not like the days it was measured on.
      // Nor is a text marked that nobody approved.
      ...(ranked.isSure &&
      best !== undefined &&
      !isOwnReplyId(best.replyId) &&
      suggestions[0]?.reply.id === best.replyId
        ? { sure: best.replyId }
        : {}),
      triage: triage(text, language, protocol.triage),
      ...(language === undefined ? {} : { language }),
    });
  },

  async insertReply(body, caller) {
    const found = await findRow(body.key);
    if (!found.ok) return found;
    const { all, row, protocol } = found.value;
    const { anyAccount = false, anyAnswer = false, isMaybeKnown = false } = body;
    // A closed post is answered once more when we said that we would come back.
    const isClosed = row.closedAt !== undefined && !hasPromise(row);
    if (isClosed && !anyAnswer) return refuse('answeredMeanwhile');
    if (leftPlaceholders(body.text).length > 0) return refuse('placeholderLeft');
    // A page of that site may show an editor for the post without the post itself: the page decides.
    const state = pageFor((await besides(caller))?.pages ?? [], body.key) ?? (await pageWith(body.key));
    if (state === undefined) return refuse('noPage');
    const { accounts } = rulesFor(protocol, state.site, '');
    if (!anyAccount && accountFits(state.account, accounts) === false) return refuse('wrongAccount');
    // Known before the text is in the box: an answer that is sent at once is still recognised.
    // An answer beside one that stands there closes nothing: the log has the first.
    if (!isClosed) await rememberInsertion(all, row, body);
    const { commandId, key, text } = body;
    const answer = await insertOn(state, { commandId, key, text, anyAccount, anyAnswer, isMaybeKnown });
    const isIn = answer.ok && answer.value.kind !== 'refused' && answer.value.kind !== 'noComposer';
    if (!isClosed && !isIn) {
      await forgetInsertion(all, row, commandId);
    }
    if (!answer.ok) return answer;
    if (answer.value.kind === 'refused') return refuse(answer.value.code);
    await keepInsertion(state, answer.value, all.now().toISOString());
    forgetBoxText(key);
    if (answer.value.kind === 'inserted') await countSeen(body.checks);
    changed(all, ['page']);
    return ok(answer.value);
  },

  async replyCopied(body) {
    const found = await findRow(body.key);
    if (!found.ok) return found;
    const { all, row } = found.value;
    await rememberInsertion(all, row, body);
    await countSeen(body.checks);
    changed(all, ['page']);
    return ok(null);
  },

  async closePost({ commandId, contactId, key, outcome, reason, handedTo, note }) {
    const found = await findRow(key);
    if (!found.ok) return found;
    const { all, row } = found.value;
    if (row.closedAt !== undefined) return contactOf(all, row);
    const texts = {
      ...(reason === undefined ? {} : { reason }),
      ...(handedTo === undefined ? {} : { handedTo }),
      ...(note === undefined ? {} : { note }),
    };
    return close(found.value, { commandId, contactId, outcome, ...texts });
  },

  async reopenPost({ commandId, key }) {
    const found = await findRow(key);
    if (!found.ok) return found;
    const { all, row, protocol } = found.value;
    if (row.closedAt === undefined) return ok(null);
    const common = { at: all.now().toISOString(), agent: (await all.settings()).initials };
    const measured = await protocolOf(all.store, row, protocol);
    const drafts = reopenWait(row, measured, { ...common, eventId: commandId });
    await all.store.append(drafts);
    await regroup(all, [row], protocol);
    // A wrong pick that is taken back teaches nothing.
    if (drafts.some(isTakenBack)) await unlearn(all);
    changed(all, ['page', 'queue', 'contacts']);
    return ok(null);
  },

  async changePost({ commandId, key, category }) {
    const found = await findRow(key);
    if (!found.ok) return found;
    const { all, row, protocol } = found.value;
    if (category !== null && !protocol.categories?.some(({ id }) => id === category)) {
      return refuse('badRequest', 'category');
    }
    const at = all.now().toISOString();
    const measured = await protocolOf(all.store, row, protocol);
    const patch = retarget(row, { category: category ?? undefined }, measured, at);
    if (Object.keys(patch).length > 0) {
      const { initials } = await all.settings();
      await all.store.append([{ eventId: commandId, at, agent: initials, kind: 'postChanged', key, patch }]);
      changed(all, ['page', 'queue']);
    }
    return ok(null);
  },

  async judgeMaybe({ commandId, contactId, key, answered }) {
    const found = await findRow(key);
    if (!found.ok) return found;
    const { all, row } = found.value;
    if (answered) {
      const closed = await close(found.value, { commandId, contactId, outcome: 'answered' });
      return closed.ok ? ok({ contact: closed.value.contact }) : closed;
    }
    await all.store.append([
      {
        eventId: commandId,
        at: all.now().toISOString(),
        agent: (await all.settings()).initials,
        kind: 'postChanged',
        key: row.key,
        patch: { maybeAnswered: false },
      },
    ]);
    changed(all, ['page', 'queue']);
    return ok({});
  },
};

interface Found {
  readonly all: Services;
  readonly protocol: Protocol;
  readonly row: WaitingPost;
}

async function findRow(key: PostKey): Promise<Result<Found>> {
  const all = await services();
  const protocol = await currentProtocol(all.store);
  if (protocol === undefined) return refuse('badProtocol', 'none loaded');
  const row = (await all.store.waitingByKeys([key])).get(key);
  return row === undefined ? refuse('unknownPost') : ok({ all, protocol, row });
}

/** A page that shows this post, in whatever tab. */
async function pageWith(key: PostKey) {
  return (await allPageStates()).find(({ here }) => here.includes(key));
}

async function countSeen(checks: BackgroundBody<'insertReply'>['checks']): Promise<void> {
  if (checks !== undefined) await countChecks(browser.storage.local, checks);
}

type Insertion = Pick<BackgroundBody<'insertReply'>, 'commandId' | 'contactId' | 'replyId' | 'language' | 'text'>;

async function rememberInsertion(all: Services, row: WaitingPost, body: Insertion): Promise<void> {
  const at = all.now().toISOString();
  const agent = (await all.settings()).initials;
  await all.store.append([
    {
      eventId: body.commandId,
      at,
      agent,
      kind: 'postChanged',
      key: row.key,
      patch: {
        pendingAnswer: undefined,
        inserted: {
          text: body.text,
          at,
          contactId: body.contactId,
          protocolVersion: row.protocolVersion,
          agent,
          ...(body.replyId === null ? {} : { replyId: body.replyId }),
          ...(body.language === null ? {} : { language: body.language }),
        },
      },
    },
  ]);
}

/** Nothing was written: what stood there before stands again. */
async function forgetInsertion(all: Services, row: WaitingPost, commandId: string): Promise<void> {
  const at = all.now().toISOString();
  const { initials } = await all.settings();
  const patch = { inserted: row.inserted };
  await all.store.append([
    { eventId: secondId(commandId), at, agent: initials, kind: 'postChanged', key: row.key, patch },
  ]);
}

interface CloseWish {
  readonly commandId: string;
  readonly contactId: string;
  readonly outcome: Contact['outcome'];
  readonly reason?: string;
  readonly handedTo?: string;
  readonly note?: string;
  readonly evidence?: AnswerEvidence;
}

async function close({ all, protocol, row }: Found, wish: CloseWish): Promise<Result<{ readonly contact: Contact }>> {
  const { commandId, ...rest } = wish;
  await inRowTurn(async () => {
    // A page may have told the answer since the agent looked.
    const now = (await all.store.waitingByKeys([row.key])).get(row.key);
    if (now === undefined || now.closedAt !== undefined) return;
    const drafts = await closeRow(all, {
      ...rest,
      row: now,
      contactId: now.inserted?.contactId ?? wish.contactId,
      eventId: commandId,
      agent: (await all.settings()).initials,
      at: all.now().toISOString(),
      protocol,
    });
    await all.store.append(drafts);
  });
  await regroup(all, [row], protocol);
  const closed = (await all.store.waitingByKeys([row.key])).get(row.key);
  changed(all, ['page', 'queue', 'contacts']);
  return contactOf(all, closed ?? row);
}

async function contactOf(all: Services, row: WaitingPost): Promise<Result<{ readonly contact: Contact }>> {
  const contact = row.contactId === undefined ? undefined : await all.store.contact(row.contactId);
  return contact === undefined ? refuse('unknownContact') : ok({ contact });
}

/** How near to a post a reply must be for a notice to bring it to the top: a fault is not what every post is about. */
const LIFT_REACH = 10;

/** Under a public post: nothing that is only for private messages, nothing that tells of a fault by itself. */
const isOffered = ({ reply }: Pick<Suggestion, 'reply'>): boolean =>
  reply.channel !== 'private' && reply.kind !== 'report';
const notOffered = ({ replies }: Protocol): number => replies.filter((reply) => !isOffered({ reply })).length;

type Ranked = Omit<RankedReply, 'reasons'> & { readonly reasons?: RankedReply['reasons'] };

function withReplies(
  ranked: readonly Ranked[],
  protocol: Protocol,
  ownReplies: readonly OwnReply[],
): readonly Suggestion[] {
  return ranked.flatMap(({ replyId, reasons = [], ...rest }) => {
    const own = ownReplies.find(({ id }) => id === replyId);
    if (own !== undefined) return [{ reply: asReply(own), isOwn: true, reasons, ...rest }];
    const reply = protocol.replies.find(({ id }) => id === replyId);
    return reply === undefined ? [] : [{ reply, reasons, ...rest }];
  });
}
