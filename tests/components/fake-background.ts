import type { Outside } from '../../components/Ask.tsx';
import { promiseRow } from '../../core/clock/follow-up.ts';
import { stateOf } from '../../core/clock/state.ts';
import type { Contact } from '../../core/contact.ts';
import { patchOf } from '../../core/contact-schema.ts';
import type { WaitingPatch } from '../../core/log/events.ts';
import type {
  BackgroundAnswers,
  BackgroundBody,
  BackgroundMessage,
  Changed,
  InsertOutcome,
  PageView,
  PersonView,
  PostView,
  ProtocolView,
  QueueRow,
  SiteView,
  StorageView,
  Suggestion,
} from '../../core/messages.ts';
import type { OwnReply } from '../../core/own-reply.ts';
import { defaultPlace } from '../../core/place.ts';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import type { Article, PerLanguage } from '../../core/protocol/schema.ts';
import { makeClaim } from '../../core/queue/claim.ts';
import { choicesIn, filterRows, noQueueFilters } from '../../core/queue/filter.ts';
import { compareRows } from '../../core/queue/order.ts';
import { ok, type RefusalCode, type Result, refuse } from '../../core/result.ts';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import type { Triage } from '../../core/suggest/triage.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import * as sample from './sample.ts';

/** Too little was handled to mark a suggestion. */
export const notMarking = { tried: 0, needed: 100, isOn: false, coverage: 0, precision: 0 };

/** What a test decides about the world outside a screen. */
export interface World {
  page: PageView;
  rows: WaitingPost[];
  earlier: readonly Contact[];
  /** Who wrote the posts; absent: the protocol has it off. */
  person?: PersonView;
  /** Earlier public replies on the subject. */
  answeredBefore?: readonly Contact[];
  suggestions: readonly Suggestion[];
  /** Reply that is marked as *the* suggestion. */
  sure?: string;
  ownReplies: readonly OwnReply[];
  fits: boolean;
  triage: Triage;
  protocol: ProtocolView;
  articles: readonly Article[];
  /** What the page says of the teaching on it; `null`: nobody teaches. */
  teaching: BackgroundAnswers['teach'];
  taught: BackgroundAnswers['getTaught'];
  settings: Settings;
  storage: StorageView;
  replyTimes: BackgroundAnswers['getReplyTimes'];
  site: SiteView;
  /** What the site's box does with an insertion. */
  insert: InsertOutcome['kind'] | RefusalCode;
  clipboard: 'copied' | 'refused';
  /** What the background finds in a draft. */
  checks: (draft: BackgroundBody<'checkDraft'>) => readonly DraftCheck[];
  /** What happened while nobody looked. */
  away: BackgroundAnswers['getAway'];
  /** Messages that the background cannot serve now. */
  refuses: Partial<Record<BackgroundMessage, RefusalCode>>;
  now: Date;
}

type Handlers = {
  readonly [T in BackgroundMessage]?: (
    body: BackgroundBody<T>,
  ) => Result<BackgroundAnswers[T]> | Promise<Result<BackgroundAnswers[T]>>;
};

/** The background as the contract describes it, in memory and without a browser. */
export function createFakeBackground(changes: Partial<World> = {}) {
  const world: World = {
    page: sample.page,
    rows: sample.queueRows.map(({ row }) => row),
    earlier: sample.earlier,
    suggestions: sample.suggestions,
    ownReplies: [],
    fits: true,
    triage: { findings: [] },
    protocol: sample.protocol,
    articles: [],
    teaching: null,
    taught: { sites: [], ofProtocol: [], seen: {} },
    settings: { ...defaultSettings, language: 'nl', initials: 'MV' },
    storage: { mode: 'ok', generation: 'g1', contacts: 12 },
    replyTimes: { computedAt: '2026-11-20T11:25:00Z', times: [] },
    site: {
      origin: 'https://klusforum-despijker.example',
      host: 'klusforum-despijker.example',
      isOn: true,
      canSwitch: true,
      sign: 'Fo',
      page: sample.page,
      counts: sample.page.counts,
      notCopied: 2,
    },
    insert: 'inserted',
    clipboard: 'copied',
    checks: () => [],
    away: null,
    refuses: {},
    now: sample.now,
    ...changes,
  };
  const contacts = new Map<string, Contact>();
  const listeners = new Set<(topics: readonly Changed[]) => void>();
  const asked: { readonly type: BackgroundMessage; readonly body: unknown }[] = [];
  const copied: { readonly plain: string; readonly html?: string }[] = [];
  let ids = 0;

  const tell = (...topics: Changed[]) => {
    for (const listener of listeners) listener(topics);
  };
  const rowOf = (key: string) => world.rows.find((row) => row.key === key);
  const setRow = (key: string, patch: Partial<WaitingPost>) => {
    world.rows = world.rows.map((row) => (row.key === key ? { ...row, ...patch } : row));
    tell('queue', 'contacts');
  };
  /** A field set to `undefined` is removed. */
  const change = (key: string, patch: WaitingPatch) => {
    const kept = (row: WaitingPost) =>
      Object.fromEntries(
        Object.entries({ ...row, ...patch }).filter(([, value]) => value !== undefined),
      ) as unknown as WaitingPost;
    world.rows = world.rows.map((row) => (row.key === key ? kept(row) : row));
    tell('queue', 'contacts');
  };
  const openRows = () =>
    world.rows
      .flatMap((row): readonly QueueRow[] => {
        const promise = promiseRow(row);
        if (promise !== undefined) return [{ row: promise, state: stateOf(promise, world.now), isPromise: true }];
        return row.closedAt === undefined ? [{ row, state: stateOf(row, world.now) }] : [];
      })
      .sort(compareRows);
  const locale = () => (world.settings.language === 'en' ? 'en' : 'nl');
  const at = () => world.now.toISOString();
  const keepContact = (id: string, key: string, patch: Partial<Contact>): Contact => {
    const row = rowOf(key);
    const contact: Contact = {
      id,
      site: row?.post.site ?? 'x',
      postKey: key,
      author: row?.post.author ?? { name: '?' },
      agent: world.settings.initials,
      deviceId: 'd1',
      createdAt: at(),
      outcome: 'answered',
      targetMinutes: row?.targetMinutes ?? 120,
      ...contacts.get(id),
      ...patch,
      changedAt: at(),
    };
    contacts.set(id, contact);
    return contact;
  };
  const viewOf = (row: WaitingPost): PostView => {
    const waited = (world.now.getTime() - Date.parse(row.start.at)) / 60_000;
    const contact = row.contactId === undefined ? undefined : contacts.get(row.contactId);
    return {
      row,
      state: sample.toQueueRow(row).state,
      me: { deviceId: 'd1', agent: world.settings.initials },
      waitedMinutes: waited,
      waitedByCustomerMinutes: waited,
      earlier: row.key === sample.joke.key ? world.earlier : [],
      ...(contact === undefined ? {} : { contact }),
    };
  };
  /** Kept before the text is in the box; the contact is made when the answer is seen. */
  const rememberInserted = ({ key, text, contactId, replyId }: BackgroundBody<'insertReply'>) =>
    setRow(key, {
      inserted: { text, at: at(), contactId, agent: world.settings.initials, ...(replyId === null ? {} : { replyId }) },
    });
  /** The site shows our answer: what the agent inserted for this post, sent by hand. */
  const seeAnswer = (key: string, patch: Partial<Contact> = {}) => {
    const inserted = rowOf(key)?.inserted;
    if (inserted === undefined) throw new Error('nothing was inserted for this post');
    const title = world.suggestions.find(({ reply }) => reply.id === inserted.replyId)?.reply.title.nl;
    keepContact(inserted.contactId, key, {
      replyText: inserted.text,
      replySeen: true,
      answeredAt: at(),
      waitedMinutes: 111,
      metTarget: true,
      faithfulness: 'adapted',
      ...(title === undefined ? {} : { replyTitle: title }),
      ...patch,
    });
    setRow(key, {
      answered: { postKey: key, by: 'parent', at: at() },
      outcome: 'answered',
      closedAt: at(),
      contactId: inserted.contactId,
    });
  };

  const handlers: Handlers = {
    getDistribution: () => ok({}),
    getBackup: () => ok({}),
    noteBackup: () => ok({}),
    startRestore: () => ok({ id: '00000000-0000-4000-8000-00000000000b' }),
    stageRestore: () => ok(null),
    finishRestore: () => ok(world.storage),
    dropRestore: () => ok(null),
    getOwnReplies: () => ok({ replies: world.ownReplies }),
    putOwnReply: ({ reply }) => {
      const others = world.ownReplies.filter(({ id }) => id !== reply.id);
      world.ownReplies = [...others, { ...reply, changedAt: at() }];
      return ok({ replies: world.ownReplies });
    },
    removeOwnReply: ({ id }) => {
      world.ownReplies = world.ownReplies.filter((one) => one.id !== id);
      return ok({ replies: world.ownReplies });
    },
    hello: () => ok({ tabId: 1, storage: world.storage }),
    getPage: () => ok(world.page),
    getQueue: ({ filters = noQueueFilters, limit }) => {
      const rows = openRows();
      const fitting = filterRows(rows, filters);
      return ok({
        rows: fitting.slice(0, limit),
        total: fitting.length,
        snoozed: rows.filter(({ state }) => state === 'snoozed').length,
        choices: choicesIn(rows),
        counts: world.page.counts,
        me: { deviceId: 'd1', agent: world.settings.initials },
      });
    },
    showNext: ({ step }) => {
      const next = step === 'next' ? openRows().find(({ row }) => row.key !== world.page.chosen) : undefined;
      if (next === undefined) return ok({ found: false });
      world.page = { ...world.page, chosen: next.row.key };
      tell('page');
      return ok({ found: true });
    },
    claimPost: ({ key, claim }) => {
      const me = { deviceId: 'd1', agent: world.settings.initials };
      change(key, { claim: claim ? makeClaim(me, world.now, world.settings.claimMinutes) : undefined });
      return ok(null);
    },
    snoozePosts: ({ posts, until }) => {
      const minutes = until !== null && until !== 'nextOpening' && 'minutes' in until ? until.minutes : 720;
      const at = new Date(world.now.getTime() + minutes * 60_000).toISOString();
      for (const { key } of posts) change(key, { snoozedUntil: until === null ? undefined : at });
      return ok({ until: until === null ? null : at });
    },
    closePosts: ({ posts, reason }) => {
      for (const { key, contactId } of posts) {
        keepContact(contactId, key, {
          outcome: 'noReplyNeeded',
          ...(reason === undefined ? {} : { outcomeReason: reason }),
        });
        change(key, { outcome: 'noReplyNeeded', closedAt: at(), contactId });
      }
      return ok({ closed: posts.length });
    },
    reopenPosts: ({ posts }) => {
      for (const { key } of posts) change(key, { outcome: undefined, closedAt: undefined, contactId: undefined });
      return ok({ opened: posts.length });
    },
    getAway: () => ok(world.away),
    lookedAt: ({ seen }) => {
      if (seen) world.away = null;
      return ok(null);
    },
    getPost: ({ key }) => {
      const row = rowOf(key);
      return row === undefined ? refuse('unknownPost') : ok(viewOf(row));
    },
    getSettings: () => ok({ ...world.settings, locale: locale() }),
    changeSettings: ({ settings }) => {
      world.settings = { ...world.settings, ...(settings as Partial<Settings>) };
      tell('settings');
      return ok({ ...world.settings, locale: locale() });
    },
    getStorage: () => ok(world.storage),
    getNotCopied: () => ok({ count: [...contacts.values()].filter((one) => one.crmCopiedAt === undefined).length }),
    getProtocol: () => ok(world.protocol),
    suggest: ({ count }) =>
      ok({
        language: 'nl',
        fits: world.fits,
        suggestions: world.suggestions.slice(0, count),
        ...(world.sure === undefined ? {} : { sure: world.sure }),
        triage: world.triage,
      }),
    search: ({ query, kind }) => {
      const has = (title: PerLanguage) => (title.nl ?? '').toLowerCase().includes(query.toLowerCase());
      const matched = query === '' ? [] : [query.toLowerCase()];
      const replies = world.suggestions.filter(({ reply }) => has(reply.title));
      const articles = world.articles.filter(({ title }) => has(title));
      return ok({
        found: [
          ...(kind === 'article' ? [] : replies.map((suggestion) => ({ kind: 'reply' as const, suggestion, matched }))),
          ...articles.map((article) => ({ kind: 'article' as const, article, language: 'nl' as const, matched })),
        ],
      });
    },
    getArticle: ({ id }) => {
      const article = world.articles.find((one) => one.id === id);
      if (article === undefined) return refuse('unknownArticle');
      return ok({ article, replies: world.suggestions.filter(({ reply }) => reply.articles?.includes(id)) });
    },
    suggestArticles: ({ replyId }) => {
      const ids = world.suggestions.find(({ reply }) => reply.id === replyId)?.reply.articles ?? [];
      return ok({ linked: world.articles.filter(({ id }) => ids.includes(id)), near: [] });
    },
    choosePost: ({ key }) => {
      const { chosen: _, ...rest } = world.page;
      world.page = key === null ? rest : { ...rest, chosen: key };
      tell('page');
      return ok(null);
    },
    showPost: ({ key }) => {
      world.page = { ...world.page, chosen: key };
      tell('page');
      return ok(null);
    },
    insertReply: (body) => {
      rememberInserted(body);
      if (world.insert === 'noComposer' || world.insert === 'notAccepted') return ok({ kind: world.insert });
      const isMeant = world.insert === 'wrongAccount' && body.anyAccount === true;
      if (world.insert !== 'inserted' && !isMeant) return refuse(world.insert);
      return ok({ kind: 'inserted', composerText: body.text });
    },
    replyCopied: (body) => {
      rememberInserted(body);
      return ok(null);
    },
    checkDraft: (draft) => ok({ checks: world.checks(draft) }),
    dismissTip: () => ok(null),
    getCheckCounts: () => ok({ counts: {} }),
    closePost: ({ key, contactId, outcome, reason, handedTo, note }) => {
      const contact = keepContact(contactId, key, {
        outcome,
        ...(reason === undefined ? {} : { outcomeReason: reason }),
        ...(handedTo === undefined ? {} : { handedTo }),
        ...(note === undefined ? {} : { note }),
      });
      setRow(key, { outcome, closedAt: at(), contactId, ...(reason === undefined ? {} : { outcomeReason: reason }) });
      return ok({ contact });
    },
    reopenPost: ({ key }) => {
      world.rows = world.rows.map((row) => {
        if (row.key !== key) return row;
        const { outcome: _o, closedAt: _c, answered: _a, inserted: _i, ...open } = row;
        return open;
      });
      tell('queue', 'contacts');
      return ok(null);
    },
    changePost: ({ key, category }) => {
      change(key, { category: category ?? undefined });
      return ok(null);
    },
    judgeMaybe: ({ key, contactId, answered }) => {
      if (!answered) {
        setRow(key, { maybeAnswered: false });
        return ok({});
      }
      const contact = keepContact(contactId, key, {});
      setRow(key, { outcome: 'answered', closedAt: at(), contactId, maybeAnswered: false });
      return ok({ contact });
    },
    getPerson: () => (world.person === undefined ? refuse('switchedOff') : ok(world.person)),
    linkHandles: ({ personId, one, other }) => {
      if (world.person === undefined) return refuse('switchedOff');
      const by = { at: at(), agent: 'MV' };
      const { person = { id: personId, handles: [{ ...one, ...by }], notes: [] } } = world.person;
      const suggestions = world.person.suggestions.filter(({ handle }) => handle.site !== other.site);
      world.person = {
        ...world.person,
        suggestions,
        person: { ...person, handles: [...person.handles, { ...other, ...by }] },
      };
      tell('contacts');
      return ok(null);
    },
    notePerson: ({ personId, noteId, handle, text }) => {
      if (world.person === undefined) return refuse('switchedOff');
      const by = { at: at(), agent: 'MV' };
      const { person = { id: personId, handles: [{ ...handle, ...by }], notes: [] } } = world.person;
      const others = person.notes.filter(({ id }) => id !== noteId);
      const notes = text === '' ? others : [...others, { id: noteId, text, ...by }];
      world.person = { ...world.person, person: { ...person, notes } };
      tell('contacts');
      return ok(null);
    },
    answeredBefore: () => ok({ contacts: world.answeredBefore ?? [] }),
    logByHand: ({ contactId, channel, person, what }) => {
      const contact = keepContact(contactId, '', { channel, note: what, author: { name: person } });
      tell('contacts');
      return ok({ contact });
    },
    changeContact: ({ id, patch }) => {
      const contact = contacts.get(id);
      if (contact === undefined) return refuse('unknownContact');
      const changed = keepContact(id, contact.postKey ?? '', patchOf(contact, patch) as Partial<Contact>);
      tell('contacts');
      return ok({ contact: changed });
    },
    getReplyTimes: () => ok(world.replyTimes),
    promise: ({ key, day, text }) => {
      const times = { madeAt: at(), warnAt: `${day}T08:00:00.000Z`, dueAt: `${day}T16:00:00.000Z` };
      change(key, {
        followUp: day === null ? undefined : { by: 'us', ...times, ...(text === undefined ? {} : { text }) },
      });
      return ok(null);
    },
    keepPromise: ({ key, kept = true }) => {
      const { kept: _, ...followUp } = rowOf(key)?.followUp ?? {};
      if (rowOf(key)?.followUp === undefined) return ok(null);
      const now = kept ? { kept: { at: at(), by: 'agent' as const } } : {};
      change(key, { followUp: { ...followUp, ...now } as NonNullable<WaitingPost['followUp']> });
      return ok(null);
    },
    notePost: ({ key, note }) => {
      setRow(key, { note });
      return ok(null);
    },
    contactCopied: ({ id }) => {
      const contact = contacts.get(id);
      if (contact === undefined) return refuse('unknownContact');
      const changed = keepContact(id, contact.postKey ?? '', { crmCopiedAt: at() });
      tell('contacts');
      return ok({ contact: changed });
    },
    useUnproven: ({ adapter, use }) => {
      const others = world.settings.unproven.filter((id) => id !== adapter);
      world.settings = { ...world.settings, unproven: use ? [...others, adapter] : others };
      const { held: _, ...page } = world.site.page ?? world.page;
      if (use) world.site = { ...world.site, page };
      tell('settings', 'page');
      return ok(null);
    },
    changePlace: ({ place }) => ok({ ...defaultPlace, ...(place as Partial<typeof defaultPlace>) }),
    teach: ({ do: action }) => {
      if (action === 'stop' || action === 'done') world.teaching = null;
      if (action !== 'look') tell('teaching');
      return ok(world.teaching);
    },
    startTeaching: () => ok(null),
    getLearning: () => ok({ own: 0, marking: notMarking, files: [] }),
    getTaught: () => ok(world.taught),
    putTaught: ({ site }) => {
      const others = world.taught.sites.filter(({ id }) => id !== site.id);
      world.taught = { ...world.taught, sites: [...others, site] };
      tell('taught');
      return ok({ sites: world.taught.sites });
    },
    removeTaught: ({ id }) => {
      world.taught = { ...world.taught, sites: world.taught.sites.filter((site) => site.id !== id) };
      tell('taught');
      return ok({ sites: world.taught.sites });
    },
    closeSidebar: () => ok(null),
    openSidebar: () => ok(null),
    openReport: () => ok(null),
    getPages: () => ok({ pages: [{ tabId: 7, host: 'forum.duinstad.example' }] }),
    makePageFile: ({ kind }) => ok({ name: `${kind}.json`, text: '{ "tree": [] }' }),
    openDesk: () => ok(null),
    getSite: () => ok(world.site),
    switchSite: ({ origin, on }) => {
      world.site = { ...world.site, isOn: on };
      return ok({ sites: on ? [{ origin, since: at() }] : [] });
    },
  };

  const outside: Outside = {
    ask: async (type, body) => {
      asked.push({ type, body });
      const refusal = world.refuses[type];
      if (refusal !== undefined) return refuse(refusal);
      const handler = handlers[type];
      return handler === undefined ? refuse('notAllowed', type) : handler(body);
    },
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    copy: async (content) => {
      if (world.clipboard === 'copied') copied.push(content);
      return world.clipboard;
    },
    now: () => world.now,
    newId: () => {
      ids += 1;
      return `00000000-0000-4000-9000-${String(ids).padStart(12, '0')}`;
    },
  };

  return {
    outside,
    world,
    asked,
    copied,
    contacts,
    tell,
    setRow,
    keepContact,
    seeAnswer,
    /** Bodies of every message of this type, oldest first. */
    sent: <T extends BackgroundMessage>(type: T) =>
      asked.filter((one) => one.type === type).map((one) => one.body as BackgroundBody<T>),
  };
}
