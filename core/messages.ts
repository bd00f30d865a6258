import * as z from 'zod/mini';
import type { BackupItem } from './backup/file.ts';
import type { ReplyStatement } from './clock/reply-time.ts';
import { saidStatementSchema, saidTextSchema } from './clock/reply-time-schema.ts';
import { type Contact, channels } from './contact.ts';
import { contactChangeSchema } from './contact-schema.ts';
import type { DistributionView } from './distribution.ts';
import type { Change as HandOverChange } from './hand-over/plan.ts';
import { MAX_HAND_OVER } from './hand-over/size.ts';
import type { PersonRecords } from './log/person-file.ts';
import type { LoggedPerson } from './log/same-people.ts';
import type { Terms } from './log/terms.ts';
import { type OwnReply, ownReplySchema } from './own-reply.ts';
import type { SidebarPlace } from './place.ts';
import type { OwnAccount, PostKey } from './post.ts';
import {
  authorSchema,
  evidenceSchema,
  isoTimeSchema,
  keySchema,
  MAX_POST_TEXT,
  ownAccountSchema,
  postSchema,
} from './post-schema.ts';
import { dateSchema, idSchema } from './protocol/basic-schema.ts';
import type { DraftCheck } from './protocol/checks.ts';
import type { LengthRule } from './protocol/length.ts';
import type { Article, CrmLayout, Language, Notice, PerLanguage, Reply } from './protocol/schema.ts';
import type { ProtocolVersion } from './protocol/versions.ts';
import type { Away } from './queue/away.ts';
import type { Claimant } from './queue/claim.ts';
import type { QueueChoices } from './queue/filter.ts';
import type { SearchPage } from './search/pages.ts';
import { placeSchema, type Settings, type SwitchedSite, settingsSchema } from './settings.ts';
import { type AdapterChange, type SiteData, type TaughtSite, taughtSiteSchema } from './site-data.ts';
import type { SiteRecord } from './site-state.ts';
import { maxLearnedFile } from './suggest/learned-size.ts';
import type { Triage } from './suggest/triage.ts';
import { type SeenWorking, teachActionSchema, type teachViewSchema } from './teach.ts';
import { type ClockState, outcomes, type WaitingPost } from './waiting.ts';

/**
 * The contract between contexts. Per receiver, per message: who may ask (`from`), what is asked
 * (`body`, strict), and in `…Answers` what comes back as `Result<…>`. A message without a handler is a type error.
 *
 * Sender classes: `page` is a content script; `frame` is our sidebar inside a page, known by its mount token and
 * bound to that tab; `extension` is a top-level page of ours (desk, popup, side panel).
 */

export type Sender = 'page' | 'frame' | 'extension';

const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));
const name = z.string().check(z.minLength(1), z.maxLength(300));
const versionSummary = z.string().check(z.maxLength(1_000));
const note = z.string().check(z.maxLength(10_000));
const draft = z.string().check(z.maxLength(MAX_POST_TEXT));
const pageUrl = z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\/|^(?:chrome|moz)-extension:\/\//));
const origin = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/[^/?#]+$/));
const none = z.strictObject({});
const onePerson = z.strictObject({ site: name, author: authorSchema });

const becauseSchema = z.enum(['mention', 'toUs', 'ownPage', 'watched', 'pinned']);
/** Only the shape: storage looks at what lies in it. */
const backupItemSchema = z.custom<BackupItem>(
  (item) =>
    typeof item === 'object' &&
    item !== null &&
    (('events' in item && Array.isArray(item.events) && item.events.length <= 1_000) ||
      ('value' in item &&
        (('key' in item && typeof item.key === 'string') || ('blob' in item && typeof item.blob === 'string')))),
);
export const outcomeSchema = z.enum(outcomes);
const health = z.strictObject({
  adapter: z.nullable(name),
  found: z.int(),
  read: z.int(),
  skipped: z.strictObject({ id: z.int(), author: z.int(), text: z.int() }),
  hasComposer: z.boolean(),
  /** How sure the generic reader is of what it found; a reader made for the site says nothing here. */
  sure: z.optional(z.enum(['sure', 'likely', 'unsure'])),
});

/** What a page tells about how well it could be read. */
export type PageHealth = Exact<z.infer<typeof health>>;

const message = <const From extends readonly Sender[], Body extends z.ZodMiniType>(from: From, body: Body) => ({
  from,
  body,
});
const agentSenders = ['frame', 'extension'] as const;
/** Most posts that one command of the queue is about. */
export const MOST_AT_ONCE = 500;
const someWords = z.string().check(z.maxLength(300));
/** '' lets everything through. */
const queueFilters = z.strictObject({
  text: someWords,
  site: someWords,
  account: someWords,
  category: someWords,
  triage: someWords,
  state: z.enum(['', 'overdue', 'dueSoon', 'waiting', 'snoozed', 'answered', 'closed']),
});
/** Posts with an id for what is done to each, so that a repeated command does it once. */
const posts = z
  .array(z.strictObject({ commandId: uuid, key: keySchema }))
  .check(z.minLength(1), z.maxLength(MOST_AT_ONCE));
const checkId = z.string().check(z.minLength(1), z.maxLength(60));
/** Checks that were shown while a reply was made, and those that still stood when it left. */
const checksSeen = z.optional(
  z.strictObject({
    fired: z.array(checkId).check(z.maxLength(50)),
    ignored: z.array(checkId).check(z.maxLength(50)),
  }),
);

/** Pages of saved searches that are opened at once. */
export const MOST_SEARCHES = 20;

export const toBackground = {
  // From the content script.
  mount: message(
    ['page'],
    z.strictObject({
      url: pageUrl,
      /** Id of the fingerprint that fits this page. */
      recognised: z.nullable(name),
      /** The page has come to rest: when nothing else reads it, the generic reader may try. */
      isQuiet: z.boolean(),
      practice: z.boolean(),
    }),
  ),
  /** A token for one sidebar frame that this page is about to open; good once, for 30 s. */
  newToken: message(['page'], none),
  postsSeen: message(
    ['page'],
    z.strictObject({
      url: pageUrl,
      title: z.string().check(z.maxLength(500)),
      account: z.optional(ownAccountSchema),
      posts: z.array(z.strictObject({ post: postSchema, because: becauseSchema })).check(z.maxLength(200)),
      health,
    }),
  ),
  answersSeen: message(
    ['page'],
    z.strictObject({
      answers: z.array(evidenceSchema).check(z.maxLength(200)),
      maybe: z.array(keySchema).check(z.maxLength(200)),
      /** Posts whose answer waits for a moderator. */
      pending: z.array(keySchema).check(z.maxLength(200)),
    }),
  ),
  /** Posts of our own on the page: replies, whose reach goes to their contact, and what we posted unasked. */
  ownPostsSeen: message(
    ['page'],
    z.strictObject({ posts: z.array(postSchema).check(z.minLength(1), z.maxLength(50)) }),
  ),
  rowsFor: message(['page'], z.strictObject({ keys: z.array(keySchema).check(z.maxLength(1_000)) })),
  /** A post that waits is missing on this page: put the file into it that tells whether it was deleted. */
  needWhyGone: message(['page'], none),
  /**
   * Posts that were deleted: `place`: the page still has their place, with the same id, and nothing in it; `neighbours`:
   * what stood before and after one stands there without it.
   */
  postsGone: message(
    ['page'],
    z.strictObject({
      posts: z
        .array(z.strictObject({ key: keySchema, why: z.enum(['place', 'neighbours']) }))
        .check(z.minLength(1), z.maxLength(200)),
    }),
  ),
  postChosen: message(['page'], z.strictObject({ url: pageUrl, post: postSchema, pin: z.boolean() })),
  placeChanged: message(['page'], z.strictObject({ url: pageUrl, place: placeSchema })),
  /** Page-world helper for one insertion, where an editor does not listen to the isolated world. */
  pasteInPageWorld: message(['page'], z.strictObject({ text: draft })),
  /** The agent left the site's box in which a reply was put for this post: what stands in it now. */
  draftChanged: message(['page'], z.strictObject({ key: keySchema, text: draft })),
  /** Something was pointed at, or the teaching ended: the screens ask the page again. */
  teachingMoved: message(['page'], none),

  // From the sidebar, the popup and the desk.
  hello: message(agentSenders, z.strictObject({ token: z.nullable(name) })),
  getPage: message(agentSenders, none),
  getPost: message(agentSenders, z.strictObject({ key: keySchema })),
  /** Posts that wait, in the order of the queue; without `limit` all that fit. */
  getQueue: message(
    agentSenders,
    z.strictObject({ filters: z.optional(queueFilters), limit: z.optional(z.int().check(z.gte(0), z.lte(100_000))) }),
  ),
  /** To the next post that is due; again: to the one after it. `back`: to where one was before. */
  showNext: message(agentSenders, z.strictObject({ step: z.enum(['next', 'back']) })),
  /** "Ik pak deze", or no longer. Takes over the claim of somebody else. */
  claimPost: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema, claim: z.boolean() })),
  /** Puts posts off until then, or `null`: brings them back. */
  snoozePosts: message(
    agentSenders,
    z.strictObject({
      posts,
      until: z.nullable(
        z.union([
          z.strictObject({ minutes: z.int().check(z.gte(1), z.lte(60 * 24 * 366)) }),
          z.strictObject({ at: isoTimeSchema }),
          z.literal('nextOpening'),
        ]),
      ),
    }),
  ),
  /** "Geen reactie nodig" for many at once. */
  closePosts: message(
    agentSenders,
    z.strictObject({
      posts: z
        .array(z.strictObject({ commandId: uuid, contactId: uuid, key: keySchema }))
        .check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
      reason: z.optional(name),
      note: z.optional(note),
    }),
  ),
  reopenPosts: message(agentSenders, z.strictObject({ posts })),
  /** What happened since the last look, once somebody has been away. */
  getAway: message(agentSenders, none),
  /** Somebody is looking at a screen of ours; `seen`: what happened meanwhile need not be told any more. */
  lookedAt: message(agentSenders, z.strictObject({ seen: z.boolean() })),
  choosePost: message(agentSenders, z.strictObject({ key: z.nullable(keySchema) })),
  showPost: message(agentSenders, z.strictObject({ key: keySchema })),
  suggest: message(agentSenders, z.strictObject({ key: keySchema, count: z.int().check(z.gte(1), z.lte(50)) })),
  /** Replies and articles together, or one kind of them; `key` is the post at hand. */
  search: message(
    agentSenders,
    z.strictObject({
      query: z.string().check(z.maxLength(300)),
      key: z.nullable(keySchema),
      kind: z.nullable(z.enum(['reply', 'article'])),
    }),
  ),
  /** One article, whole: the screens hold titles only. */
  getArticle: message(agentSenders, z.strictObject({ id: idSchema })),
  /** Articles that belong to a chosen reply, and those that fit the post. */
  suggestArticles: message(agentSenders, z.strictObject({ key: keySchema, replyId: z.nullable(name) })),
  /** Earlier public replies of ours on the subject of this post, to refer to. */
  answeredBefore: message(agentSenders, z.strictObject({ key: keySchema })),
  insertReply: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      contactId: uuid,
      key: keySchema,
      replyId: z.nullable(name),
      language: z.nullable(z.enum(['nl', 'en', 'de', 'fr'])),
      text: z.string().check(z.minLength(1), z.maxLength(MAX_POST_TEXT)),
      /** The agent has seen that another account is signed in, and inserts all the same. */
      anyAccount: z.optional(z.boolean()),
      /** The agent has seen that one of ours answered meanwhile, and inserts all the same. */
      anyAnswer: z.optional(z.boolean()),
      /** The agent began when this post was said to be answered perhaps: that it may be is no news. */
      isMaybeKnown: z.optional(z.boolean()),
      checks: checksSeen,
    }),
  ),
  /** The agent copied the reply and will paste it: the wait may be closed by this text when it is seen. */
  replyCopied: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      contactId: uuid,
      key: keySchema,
      replyId: z.nullable(name),
      language: z.nullable(z.enum(['nl', 'en', 'de', 'fr'])),
      text: z.string().check(z.minLength(1), z.maxLength(MAX_POST_TEXT)),
      checks: checksSeen,
    }),
  ),
  /** What is to be said of a text before it leaves the sidebar. Asked while the agent writes. */
  checkDraft: message(
    agentSenders,
    z.strictObject({
      key: keySchema,
      text: draft,
      replyId: z.nullable(name),
      language: z.nullable(z.enum(['nl', 'en', 'de', 'fr'])),
      /** What was filled in, by slot. */
      values: z.record(z.string(), draft),
      /** Which of the texts of the reply: 0 is its own, then its variants. */
      variant: z.optional(z.int().check(z.gte(0), z.lte(20))),
      /** For a private message. */
      isPrivate: z.optional(z.boolean()),
    }),
  ),
  /** A tip was put away while this reply was used. */
  dismissTip: message(agentSenders, z.strictObject({ check: checkId, replyId: name })),
  /** How often each check was shown and ignored, on this device. */
  getCheckCounts: message(['extension'], none),
  closePost: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      contactId: uuid,
      key: keySchema,
      outcome: outcomeSchema,
      reason: z.optional(name),
      handedTo: z.optional(name),
      note: z.optional(note),
    }),
  ),
  reopenPost: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema })),
  /** What the agent says that a waiting post is about: its target may be another one then. */
  changePost: message(
    agentSenders,
    z.strictObject({ commandId: uuid, key: keySchema, category: z.nullable(idSchema) }),
  ),
  /** "Mogelijk beantwoord": yes or no. */
  judgeMaybe: message(
    agentSenders,
    z.strictObject({ commandId: uuid, contactId: uuid, key: keySchema, answered: z.boolean() }),
  ),
  changeContact: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      id: uuid,
      patch: contactChangeSchema,
      /** What the fields of `patch` held when they were shown. */
      before: contactChangeSchema,
    }),
  ),
  /** A contact that went outside a public thread: telephone, counter, private message. */
  logByHand: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      contactId: uuid,
      channel: z.enum(channels),
      /** Name or number of the person; '' is unknown. */
      person: z.string().check(z.maxLength(300)),
      what: z.string().check(z.minLength(1), z.maxLength(10_000)),
      /** The post that lay open. */
      besidePost: z.nullable(keySchema),
      /** For a private message on a site; else ''. */
      site: z.string().check(z.maxLength(300)),
    }),
  ),
  /** "Terugkomen op" this day (on the calendar's clock), about a post; `null` takes the promise back. */
  promise: message(
    agentSenders,
    z.strictObject({
      commandId: uuid,
      key: keySchema,
      day: z.nullable(dateSchema),
      text: z.optional(z.string().check(z.maxLength(500))),
    }),
  ),
  /** We came back, said by the agent; the page says so by itself when it shows our reply. */
  keepPromise: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema })),
  /** What colleagues should know of a post; '' is none. */
  notePost: message(agentSenders, z.strictObject({ commandId: uuid, key: keySchema, note })),
  /** The shift as a file for a colleague: open posts with notes, promises and claims. */
  writeHandOver: message(['extension'], z.strictObject({ texts: z.boolean() })),
  /** What a colleague's file would change here; nothing is changed yet. */
  readHandOver: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(MAX_HAND_OVER)) })),
  takeHandOver: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(MAX_HAND_OVER)) })),
  /** Takes the last hand-over back, as far as nobody has worked on it since. */
  undoHandOver: message(['extension'], none),
  /** Per site what we can tell the public of our reply time now. */
  getReplyTimes: message(agentSenders, none),
  /** That sentence was copied, to be put on the site. */
  replyTimeCopied: message(
    agentSenders,
    z.strictObject({
      /** '' is all sites together. */
      site: z.string().check(z.maxLength(300)),
      text: saidTextSchema,
      statement: saidStatementSchema,
    }),
  ),
  /** Saved searches of the protocol as pages to open. */
  getSearches: message(['extension'], none),
  /** Opens them in tabs, at most so many at once, beside one another. */
  openSearches: message(
    ['extension'],
    z.strictObject({
      keys: z.array(z.string().check(z.maxLength(700))).check(z.minLength(1), z.maxLength(MOST_SEARCHES)),
    }),
  ),
  contactCopied: message(agentSenders, z.strictObject({ commandId: uuid, id: uuid, layout: name })),
  /** How many contacts of the whole log are not yet in the CRM. */
  getNotCopied: message(agentSenders, none),
  getContact: message(agentSenders, z.strictObject({ id: uuid })),
  getSettings: message(agentSenders, none),
  changeSettings: message(agentSenders, z.strictObject({ settings: z.partial(settingsSchema) })),
  /** Use an adapter, or not any more, that was only built from documentation. */
  useUnproven: message(agentSenders, z.strictObject({ adapter: name, use: z.boolean() })),
  changePlace: message(agentSenders, z.strictObject({ place: z.partial(placeSchema) })),
  closeSidebar: message(['frame'], none),
  openSidebar: message(['extension'], z.strictObject({ tabId: z.int() })),
  /** Shows the report of a page, made of its structure alone; a sidebar in a page only that of its own tab. */
  openReport: message(agentSenders, z.strictObject({ tabId: z.optional(z.int()) })),
  /** Open pages of sites that are switched on. */
  getPages: message(['extension'], none),
  /** `report`: structure and counts alone. `capture`: the page with invented words, names and numbers. */
  makePageFile: message(['extension'], z.strictObject({ tabId: z.int(), kind: z.enum(['report', 'capture']) })),
  openDesk: message(agentSenders, z.strictObject({ route: z.string().check(z.maxLength(300)) })),
  getSite: message(['extension'], z.strictObject({ tabId: z.int() })),
  /** `since`: from when posts of this site are timed; without it from now. */
  switchSite: message(['extension'], z.strictObject({ origin, on: z.boolean(), since: z.optional(isoTimeSchema) })),
  getSites: message(['extension'], none),
  getProtocol: message(agentSenders, none),
  /** By hand. `source`: a protocol that came by policy or from the linked file, and that a person looked at first. */
  loadProtocol: message(
    ['extension'],
    z.strictObject({
      text: z.string().check(z.maxLength(5_000_000)),
      source: z.optional(z.enum(['file', 'linked', 'policy'])),
    }),
  ),
  /** Kept versions of the protocol, without contents. */
  getProtocolVersions: message(['extension'], none),
  /**
   * A protocol that was changed in the desk, whole: becomes the next version. `basedOn` is the number under which the
   * one is kept that was changed; refused when it is no longer current.
   */
  saveProtocol: message(
    ['extension'],
    z.strictObject({ text: z.string().check(z.maxLength(5_000_000)), basedOn: z.int(), summary: versionSummary }),
  ),
  /** Goes back: a new version with the contents of an old one. */
  useProtocolVersion: message(
    ['extension'],
    z.strictObject({ seq: z.int(), basedOn: z.int(), summary: versionSummary }),
  ),
  /** Replies that the agent keeps for own use, beside the protocol. */
  getOwnReplies: message(agentSenders, none),
  /** The same id again replaces what it held. */
  putOwnReply: message(agentSenders, z.strictObject({ reply: ownReplySchema })),
  removeOwnReply: message(agentSenders, z.strictObject({ id: name })),
  /** How the protocol reaches this browser. */
  getDistribution: message(['extension'], none),
  /** The protocol as the policy brings it. */
  getPolicyProtocol: message(['extension'], none),
  /** A file that the desk follows from now on; `follows`: the browser can read it again by itself. */
  linkFile: message(['extension'], z.strictObject({ name, follows: z.boolean() })),
  changeLinkedFile: message(['extension'], z.strictObject({ automatic: z.boolean() })),
  unlinkFile: message(['extension'], none),
  /** The desk has read the linked file. Without `text` it is the one that was read before. */
  linkedFileRead: message(
    ['extension'],
    z.strictObject({
      text: z.optional(z.string().check(z.maxLength(5_000_000))),
      /** ms since 1970 */
      modifiedAt: z.number(),
      /** bytes */
      size: z.int().check(z.gte(0)),
    }),
  ),
  /** From now on protocols of every publisher may be taken again, and unsigned ones. */
  unpinPublisher: message(['extension'], none),
  getStorage: message(agentSenders, none),
  /** The person has read that the log was lost. */
  lossSeen: message(agentSenders, none),
  // What the suggestions learned: here, and from files of colleagues.
  getLearning: message(['extension'], none),
  exportLearning: message(['extension'], none),
  mergeLearning: message(['extension'], z.strictObject({ name, text: z.string().check(z.maxLength(maxLearnedFile)) })),
  /** Takes back what a colleague's file taught. */
  takeBackLearning: message(['extension'], z.strictObject({ source: uuid })),

  // What is kept of one person: to give it to them, or to forget it.
  findPeople: message(['extension'], z.strictObject({ text: z.string().check(z.maxLength(300)) })),
  readPerson: message(['extension'], onePerson),
  /** Everywhere, and for good: texts, names and links go, figures stay. */
  forgetPerson: message(['extension'], onePerson),
  /** The terms in force, what they took and what goes soon. */
  getRetention: message(['extension'], none),
  /** Somebody exported everything that was made before this moment; where the protocol says so it may now go. */
  markExported: message(['extension'], z.strictObject({ upTo: isoTimeSchema })),

  /** When backups were made here, for the reminder. */
  getBackup: message(['extension'], none),
  /** `later`: not now, says the person. */
  noteBackup: message(['extension'], z.strictObject({ what: z.enum(['made', 'later']) })),
  /** Begins a restore; nothing changes until `finishRestore`. */
  startRestore: message(
    ['extension'],
    z.strictObject({
      log: z.strictObject({
        seq: z.int().check(z.gte(0)),
        hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        keySalt: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
        schema: z.int().check(z.gte(1)),
      }),
    }),
  ),
  stageRestore: message(['extension'], z.strictObject({ id: uuid, item: backupItemSchema })),
  /** Puts it in place of all that is here. `events`: how many there were in the file. */
  finishRestore: message(['extension'], z.strictObject({ id: uuid, events: z.int().check(z.gte(0)) })),
  dropRestore: message(['extension'], none),

  /** Sites that were taught in this browser; those of the protocol are not among them. */
  getTaught: message(agentSenders, none),
  /** The same id again replaces what it held. */
  putTaught: message(agentSenders, z.strictObject({ site: taughtSiteSchema })),
  removeTaught: message(['extension'], z.strictObject({ id: name })),
  /** Begins to teach the page of the screen's own tab, or of the tab in front of a popup. */
  startTeaching: message(agentSenders, z.strictObject({ tabId: z.optional(z.int()) })),
  /** One step of the teaching in this tab. */
  teach: message(agentSenders, teachActionSchema),
} as const;

const countsSchema = z.strictObject({ overdue: z.int(), dueSoon: z.int(), waiting: z.int() });

export const toPage = {
  /** Ask again for the rows of this page. */
  rowsChanged: none,
  /** What the edge tab says. */
  countsChanged: z.strictObject({ counts: countsSchema }),
  toggleSidebar: z.strictObject({ open: z.optional(z.boolean()) }),
  placeSidebar: z.strictObject({ place: placeSchema }),
  /** To the page around a frame that is read: put the sidebar there, also where the page itself has no posts. */
  mountSidebar: z.strictObject({ counts: countsSchema, place: placeSchema, locale: z.enum(['nl', 'en']) }),
  showPost: z.strictObject({ key: keySchema }),
  /** A repeated command (same id) gives the outcome of the first: a text is never written twice. */
  insert: z.strictObject({
    commandId: uuid,
    key: keySchema,
    text: draft,
    anyAccount: z.optional(z.boolean()),
    anyAnswer: z.optional(z.boolean()),
    isMaybeKnown: z.optional(z.boolean()),
  }),
  /** Where the page is scrolled to, and to there, pixels from the top. */
  scrollTo: z.strictObject({ top: z.optional(z.number()) }),
  /** Another protocol is in force: begin anew with its accounts, brand words and pages. */
  rulesChanged: none,
  /** Read the thread again now: has one of ours answered? */
  readAgain: none,
  /** To the file that teaches, which the background puts into the page first. */
  startTeaching: z.strictObject({ place: placeSchema, counts: countsSchema, locale: z.enum(['nl', 'en']) }),
  teach: teachActionSchema,
} as const;

/** A hint that something changed; it carries no data, the receiver asks again. */
export type Changed =
  | 'ownReplies'
  | 'backup'
  | 'distribution'
  | 'page'
  | 'queue'
  | 'contacts'
  | 'settings'
  | 'protocol'
  | 'storage'
  | 'taught'
  | 'teaching'
  | 'replyTime'
  | 'searches';

/** An optional key that zod lets hold `undefined` is absent once it is inside: `receive` takes it out. */
export type Exact<T> = T extends readonly (infer Item)[]
  ? readonly Exact<Item>[]
  : T extends object
    ? { readonly [K in keyof T as undefined extends T[K] ? never : K]: Exact<T[K]> } & {
        readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exact<Exclude<T[K], undefined>>;
      }
    : T;

/** What the page says of the teaching on it. */
export type TeachView = Exact<Omit<z.infer<typeof teachViewSchema>, 'data'>> & {
  readonly data?: Exact<SiteData>;
};

export type BackgroundMessage = keyof typeof toBackground;
export type BackgroundBody<T extends BackgroundMessage> = Exact<z.infer<(typeof toBackground)[T]['body']>>;
export type PageMessage = keyof typeof toPage;
/** What is asked of the sidebar in a page; the rest is asked of its posts. */
export type SidebarMessage = 'countsChanged' | 'toggleSidebar' | 'placeSidebar' | 'mountSidebar';
export type PageBody<T extends PageMessage> = Exact<z.infer<(typeof toPage)[T]>>;

/** What the page needs of the protocol to know which posts are timed, and of the settings to draw. */
export interface PageRules {
  readonly accounts: readonly { readonly handle?: string; readonly name?: string; readonly url?: string }[];
  readonly brandWords: readonly string[];
  readonly watchedPages: readonly { readonly url: string; readonly as: 'own' | 'watched' }[];
  readonly horizonDays: number;
  /** When this site was switched on. */
  readonly since: string;
}

/** A row as the page needs it: for the mark, and for finding the answer. */
export type PageRow = Pick<
  WaitingPost,
  | 'key'
  | 'start'
  | 'warnAt'
  | 'dueAt'
  | 'dueLatestAt'
  | 'targetMinutes'
  | 'outcome'
  | 'closedAt'
  | 'maybeAnswered'
  | 'pendingAnswer'
  | 'inserted'
  | 'snoozedUntil'
  | 'notAnsweredBy'
  | 'claim'
> & {
  readonly answeredAt?: string;
  readonly waitedMinutes?: number;
  /** A promise is still to be kept: what we post after this moment keeps it. */
  readonly after?: string;
};

export interface MountAnswer {
  /** Id of the adapter that reads this page, now in its isolated world. */
  readonly adapter: string;
  /** `site` of every post of this page. */
  readonly site: string;
  /** What a taught site was taught. */
  readonly data?: SiteData;
  /** What the protocol repairs of this adapter. */
  readonly change?: AdapterChange;
  /** For a page in a frame: address of the page around it, which is the one that a protocol names. */
  readonly around?: string;
  /** Rows of this site that are still open: they stay timed on the page, whatever their age. */
  readonly openKeys: readonly PostKey[];
  /** Those of them that were seen last on this very page. */
  readonly openHere: readonly PostKey[];
  readonly counts: Counts;
  readonly rules: PageRules;
  readonly place: SidebarPlace;
  readonly locale: 'nl' | 'en';
  readonly theme: Settings['theme'];
}

/** Counts for badge, edge tab, popup. */
export interface Counts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly waiting: number;
}

/**
 * Why a page that is recognised is not read: its adapter was only built from documentation and nobody has chosen to use
 * it, or the protocol has switched it off.
 */
export type Held = { readonly why: 'unproven' } | { readonly why: 'off'; readonly reason?: string };

/** What the sidebar knows of the page beside it. */
export interface PageView {
  readonly site?: string;
  readonly siteName?: string;
  readonly sign?: string;
  /** Greatest length of a reply on this site, and how the site counts. */
  readonly maxLength?: LengthRule;
  readonly host?: string;
  readonly url?: string;
  readonly account?: OwnAccount;
  /** Is the signed-in account one of the protocol's? `undefined`: the page does not show who is signed in. */
  readonly accountFits?: boolean;
  /** Accounts of the protocol for this site, as they are shown: `@duinstad`. */
  readonly allowedAccounts?: readonly string[];
  readonly health?: PageHealth;
  /** The address is of a kind that always shows posts. */
  readonly expectsPosts?: boolean;
  /** What this site's box did with the last reply. */
  readonly lastInsertion?: 'taken' | 'refused';
  /** Adapter id, and what it was tried on; absent on the practice site. */
  readonly adapter?: string;
  readonly proof?: 'measured' | 'read' | 'documented';
  /** Set: the page is recognised and yet not read. */
  readonly held?: Held;
  readonly chosen?: PostKey;
  /** Waiting posts of this page, by due. */
  readonly here: readonly QueueRow[];
  readonly counts: Counts;
  readonly isPractice: boolean;
}

export interface QueueRow {
  readonly row: WaitingPost;
  readonly state: ClockState;
  /** Closed, and we said that we would come back: the times of the row are those of the promise in `row.followUp`. */
  readonly isPromise?: true;
}

/** What a colleague's file would change, post by post. */
export interface HandOverPreview {
  /** Initials of who wrote it; '' when none were given. */
  readonly agent: string;
  /** ISO 8601 UTC */
  readonly madeAt: string;
  readonly protocol: { readonly name: string; readonly version: number };
  /** It was written by this browser. */
  readonly isOwn: boolean;
  readonly texts: boolean;
  /** Posts that are here as they are there, or newer. */
  readonly same: number;
  readonly total: number;
  /** The first of the posts that change. */
  readonly lines: readonly {
    readonly key: PostKey;
    readonly author: string;
    readonly text: string;
    readonly what: readonly HandOverChange[];
  }[];
}

export interface SiteReplyTime {
  /** '' is all sites together. */
  readonly site: string;
  /** Answers that it follows from. */
  readonly count: number;
  readonly statement: ReplyStatement;
  /** The text that was copied last; `holds`: is it still true? */
  readonly copied?: { readonly at: string; readonly text: string; readonly holds: 'yes' | 'no' | 'unsure' };
}

export interface SearchView extends SearchPage {
  /** ISO 8601 UTC */
  readonly openedAt?: string;
  /** Posts of this site that began to wait since then. */
  readonly fresh: number;
}

/** Everything about one post. */
export interface PostView {
  readonly row: WaitingPost;
  /** Who looks, to tell a claim of one's own. */
  readonly me: Claimant;
  readonly state: ClockState;
  readonly waitedMinutes: number;
  readonly waitedByCustomerMinutes: number;
  /** Earlier contacts with this person, newest first. */
  readonly earlier: readonly Contact[];
  readonly contact?: Contact;
  /** What stood in the site's box when the agent left it last, after an insertion. */
  readonly boxText?: string;
  /** For when the targets of the protocol have us come back, ISO 8601 UTC. */
  readonly comeBackBy?: string;
}

export interface Suggestion {
  readonly reply: Reply;
  /** Kept by this agent, not a part of the protocol. */
  readonly isOwn?: true;
  /** Language whose text is offered: the post's, else the protocol's first that the reply has. */
  readonly language: Language;
  /** 0 to 1; order, not a probability. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
  /** A notice in force says not to use it; found by searching only. */
  readonly blocked?: {
    readonly notice: Notice;
    /** What to use instead. */
    readonly by?: Suggestion;
  };
}

/** What the lists need of an article. */
export type ArticleTitle = Pick<Article, 'id' | 'title' | 'updatedAt' | 'validUntil'>;

/** An article to read, with the replies that name it and may be used today. */
export interface ArticleView {
  readonly article: Article;
  readonly replies: readonly Suggestion[];
}

/** What a search found. */
export type FoundItem = (
  | { readonly kind: 'reply'; readonly suggestion: Suggestion }
  | { readonly kind: 'article'; readonly article: ArticleTitle; readonly language: Language }
) & {
  /** Words (folded) by which it was found. */
  readonly matched: readonly string[];
  /** Where one of them stands in its text. */
  readonly passage?: string;
};

/** Why a reply is suggested; the screens make a sentence of it. */
export type SuggestionReason =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'example'; readonly example: string }
  | { readonly kind: 'handled'; readonly count: number }
  /** first: a notice in force lifts it; instead: it stands in for a reply that such a notice blocks. */
  | { readonly kind: 'notice'; readonly title: PerLanguage; readonly as: 'first' | 'instead' };

export interface SuggestAnswer {
  /** Language of the post, `undefined` when it cannot be told. */
  readonly language?: Language;
  readonly suggestions: readonly Suggestion[];
  /** False: "nothing fits"; the suggestions are then the nearest, shown grey. */
  readonly fits: boolean;
  /** Reply that is right 19 times out of 20, as measured on handled posts: *the* suggestion, when it stands first. */
  readonly sure?: string;
  /** Of what kind the post is, and what the protocol asks for then. */
  readonly triage: Triage;
}

/** Times at which something happened with backups in this browser, ISO 8601 UTC. */
export interface BackupView {
  /** Since then there is something to keep. */
  readonly sinceAt?: string;
  readonly madeAt?: string;
  readonly laterAt?: string;
}

/** What the suggestions learned from. */
export interface LearningView {
  /** Contacts of our own that teach. */
  readonly own: number;
  /** When a suggestion is marked; see `core/suggest/calibrate.ts`. `needed`: fewest posts that it takes. */
  readonly marking: {
    readonly tried: number;
    readonly needed: number;
    readonly isOn: boolean;
    /** Shares, 0–1. */
    readonly coverage: number;
    readonly precision: number;
  };
  readonly files: readonly {
    readonly source: string;
    /** As the file was called. */
    readonly name: string;
    /** ISO 8601 UTC */
    readonly exportedAt: string;
    readonly count: number;
  }[];
}

export type InsertOutcome =
  /** The site's box was read back and holds the text. */
  | { readonly kind: 'inserted'; readonly composerText: string }
  /** No box on this page; `canOpen`: the site has a button that opens it. */
  | { readonly kind: 'noComposer' }
  /** The box did not take the text: the caller puts it on the clipboard. */
  | { readonly kind: 'notAccepted' };

export interface SiteView {
  readonly origin?: string;
  readonly host?: string;
  readonly isOn: boolean;
  readonly canSwitch: boolean;
  /** Origins of frames in this page that hold posts and that Kantlijn may not read yet. */
  readonly frames?: readonly string[];
  readonly siteName?: string;
  readonly sign?: string;
  readonly page?: PageView;
  readonly counts: Counts;
  readonly notCopied: number;
}

export interface ProtocolView {
  readonly name: string;
  readonly version: number;
  readonly languages: readonly Language[];
  readonly address: 'je' | 'u';
  readonly signature?: string;
  readonly placeholders: Readonly<Record<string, import('./protocol/schema.ts').Placeholder>>;
  readonly departments: readonly DepartmentView[];
  readonly categories: readonly { readonly id: string; readonly title: import('./protocol/schema.ts').PerLanguage }[];
  /** A target depends on the category: it is worth saying while a post waits. */
  readonly hasCategoryTargets?: true;
  readonly noReplyReasons: readonly {
    readonly id: string;
    readonly title: import('./protocol/schema.ts').PerLanguage;
  }[];
  readonly rootCauses: readonly {
    readonly id: string;
    readonly title: import('./protocol/schema.ts').PerLanguage;
  }[];
  /** All of them; which are in force follows from the clock of `zone`. */
  readonly notices: readonly Notice[];
  /** The team's own layouts for the CRM, beside Kantlijn's. */
  readonly crmLayouts?: readonly CrmLayout[];
  /** IANA zone of the calendar. */
  readonly zone: string;
  readonly replies: readonly Reply[];
}

/** A department with what an agent needs to hand over to it. */
export interface DepartmentView {
  readonly id: string;
  readonly title: PerLanguage;
  readonly contact?: string;
  readonly promisedHours?: number;
  /** Note template, with {link}, {author} and {text}. */
  readonly note?: PerLanguage;
}

export interface StorageView {
  readonly mode: 'ok' | 'restored' | 'journalOnly' | 'readOnly' | 'unavailable';
  readonly generation: string;
  readonly contacts: number;
  /** How many records came back from the journal at this start. */
  readonly restored?: number;
  /** Records that neither copy of the log could give back. */
  readonly missing?: number;
  /** Both copies of the log were gone at a start, and this one is new; until the person has seen that. */
  readonly isLost?: boolean;
  /** With `unavailable`: the browser keeps nothing here (private window, blocked storage); waiting does not help. */
  readonly isRefused?: boolean;
  /** The last save failed and nothing of it was kept: the disk is full, or gave no answer. Gone after a good save. */
  readonly notKept?: 'full' | 'failed';
}

export interface BackgroundAnswers {
  mount: MountAnswer;
  newToken: { readonly token: string };
  postsSeen: { readonly rows: readonly PageRow[] };
  answersSeen: { readonly rows: readonly PageRow[] };
  ownPostsSeen: null;
  rowsFor: { readonly rows: readonly PageRow[] };
  postChosen: { readonly rows: readonly PageRow[] };
  placeChanged: null;
  pasteInPageWorld: null;
  draftChanged: null;
  hello: { readonly tabId?: number; readonly storage: StorageView };
  getPage: PageView;
  getPost: PostView;
  getQueue: {
    readonly rows: readonly QueueRow[];
    readonly counts: Counts;
    /** All that fit. */
    readonly total: number;
    readonly snoozed: number;
    readonly choices: QueueChoices;
    /** Who asks, to tell a claim of one's own. */
    readonly me: Claimant;
  };
  showNext: { readonly found: boolean };
  claimPost: null;
  snoozePosts: { readonly until: string | null };
  closePosts: { readonly closed: number };
  reopenPosts: { readonly opened: number };
  /** `null`: nobody was away, or nothing happened. */
  getAway: Away | null;
  lookedAt: null;
  needWhyGone: null;
  postsGone: { readonly rows: readonly PageRow[] };
  choosePost: null;
  showPost: null;
  suggest: SuggestAnswer;
  search: { readonly found: readonly FoundItem[] };
  getArticle: ArticleView;
  suggestArticles: { readonly linked: readonly ArticleTitle[]; readonly near: readonly ArticleTitle[] };
  /** The nearest first. */
  answeredBefore: { readonly contacts: readonly Contact[] };
  insertReply: InsertOutcome & { readonly contact?: Contact };
  replyCopied: null;
  checkDraft: { readonly checks: readonly DraftCheck[] };
  dismissTip: null;
  getCheckCounts: {
    readonly counts: Readonly<Record<string, { readonly fired: number; readonly ignored: number }>>;
  };
  closePost: { readonly contact: Contact };
  reopenPost: null;
  changePost: null;
  judgeMaybe: { readonly contact?: Contact };
  changeContact: { readonly contact: Contact };
  logByHand: { readonly contact: Contact };
  promise: null;
  keepPromise: null;
  notePost: null;
  writeHandOver: { readonly name: string; readonly text: string; readonly count: number };
  readHandOver: HandOverPreview;
  takeHandOver: { readonly fresh: number; readonly changed: number; readonly canUndo: boolean };
  undoHandOver: { readonly undone: number; readonly kept: number };
  getReplyTimes: { readonly computedAt: string; readonly times: readonly SiteReplyTime[] };
  replyTimeCopied: null;
  getSearches: { readonly pages: readonly SearchView[] };
  openSearches: { readonly opened: number };
  contactCopied: { readonly contact: Contact };
  getNotCopied: { readonly count: number };
  getContact: Contact;
  getSettings: Settings & { readonly locale: 'nl' | 'en' };
  changeSettings: Settings & { readonly locale: 'nl' | 'en' };
  useUnproven: null;
  changePlace: SidebarPlace;
  closeSidebar: null;
  openSidebar: null;
  openReport: null;
  getPages: { readonly pages: readonly { readonly tabId: number; readonly host: string }[] };
  makePageFile: { readonly name: string; readonly text: string };
  openDesk: null;
  getSite: SiteView;
  switchSite: { readonly sites: readonly SwitchedSite[] };
  getSites: { readonly sites: readonly SwitchedSite[]; readonly records: readonly SiteRecord[] };
  getProtocol: ProtocolView;
  getLearning: LearningView;
  exportLearning: { readonly name: string; readonly text: string; readonly count: number };
  mergeLearning: {
    /** Examples in the file, those that are new here, and those of replies that this protocol does not have. */
    readonly count: number;
    readonly fresh: number;
    readonly unknown: number;
  };
  takeBackLearning: null;
  /** Newest first. */
  findPeople: { readonly people: readonly LoggedPerson[] };
  /** `mentions`: contacts of others whose words hold the same name; they are not this person's. */
  readPerson: PersonRecords & { readonly mentions: number };
  forgetPerson: { readonly contacts: number; readonly posts: number };
  getRetention: {
    readonly terms: Terms;
    /** Else the terms are those that Kantlijn has by itself. */
    readonly isOfProtocol: boolean;
    /** Day on which it was last looked at, UTC; '' never. */
    readonly lastDay: string;
    /** ISO 8601 UTC; '' nothing was exported. */
    readonly exportedUpTo: string;
    /** Newest first: how many contacts lost what, and how many posts went. */
    readonly runs: readonly {
      readonly at: string;
      readonly texts: number;
      readonly names: number;
      readonly contacts: number;
      readonly posts: number;
    }[];
    /** Contacts that pass a term within so many days. */
    readonly soon: { readonly days: number; readonly texts: number; readonly names: number; readonly contacts: number };
  };
  markExported: null;
  loadProtocol: { readonly name: string; readonly version: number; readonly replies: number };
  /** Oldest first; `current` is the number under which the one in force is kept, 0 when there is none. */
  getProtocolVersions: { readonly current: number; readonly versions: readonly ProtocolVersion[] };
  saveProtocol: { readonly seq: number; readonly version: number };
  useProtocolVersion: { readonly seq: number; readonly version: number };
  getOwnReplies: { readonly replies: readonly OwnReply[] };
  putOwnReply: { readonly replies: readonly OwnReply[] };
  removeOwnReply: { readonly replies: readonly OwnReply[] };
  getDistribution: DistributionView;
  getPolicyProtocol: { readonly text: string };
  linkFile: DistributionView;
  changeLinkedFile: DistributionView;
  unlinkFile: DistributionView;
  linkedFileRead: DistributionView;
  unpinPublisher: DistributionView;
  getStorage: StorageView;
  lossSeen: null;
  teachingMoved: null;
  getBackup: BackupView;
  noteBackup: BackupView;
  startRestore: { readonly id: string };
  stageRestore: null;
  finishRestore: StorageView;
  dropRestore: null;
  getTaught: {
    readonly sites: readonly TaughtSite[];
    /** Came with the protocol: shown, and changed there. */
    readonly ofProtocol: readonly TaughtSite[];
    /** By id: how the last page of that site was read. */
    readonly seen: Readonly<Record<string, SeenWorking>>;
  };
  putTaught: { readonly sites: readonly TaughtSite[] };
  removeTaught: { readonly sites: readonly TaughtSite[] };
  startTeaching: null;
  /** With the host of the tab, which the browser vouches for. `null`: nobody teaches in this tab. */
  teach: (TeachView & { readonly host: string }) | null;
}

export interface PageAnswers {
  rowsChanged: null;
  countsChanged: null;
  toggleSidebar: { readonly open: boolean };
  placeSidebar: null;
  mountSidebar: null;
  showPost: { readonly found: boolean };
  scrollTo: { readonly top: number };
  insert:
    | InsertOutcome
    | { readonly kind: 'refused'; readonly code: 'pageChanged' | 'answeredMeanwhile' | 'wrongAccount' };
  rulesChanged: null;
  readAgain: null;
  startTeaching: TeachView | null;
  teach: TeachView | null;
}
