import * as z from 'zod/mini';
import type { Contact } from '../contact.ts';
import { keySchema, MAX_POST_TEXT } from '../post-schema.ts';
import { idSchema } from '../protocol/basic-schema.ts';
import type { DraftCheck } from '../protocol/checks.ts';
import type { Article, Language, Notice, PerLanguage, Reply } from '../protocol/schema.ts';
import type { Claimant } from '../queue/claim.ts';
import type { Triage } from '../suggest/triage.ts';
import { type ClockState, outcomes, type WaitingPost } from '../waiting.ts';
import { agentSenders, draft, message, name, none, note, uuid } from './shapes.ts';

export const outcomeSchema = z.enum(outcomes);

const checkId = z.string().check(z.minLength(1), z.maxLength(60));

/** Checks that were shown while a reply was made, and those that still stood when it left. */
const checksSeen = z.optional(
  z.strictObject({
    fired: z.array(checkId).check(z.maxLength(50)),
    ignored: z.array(checkId).check(z.maxLength(50)),
  }),
);

/** A reply on its way out of the sidebar: into the site's box, or onto the clipboard. */
const replyOut = {
  commandId: uuid,
  contactId: uuid,
  key: keySchema,
  replyId: z.nullable(name),
  language: z.nullable(z.enum(['nl', 'en', 'de', 'fr'])),
  text: z.string().check(z.minLength(1), z.maxLength(MAX_POST_TEXT)),
  checks: checksSeen,
};

/** What the screens ask of one post: its row, suggestions, articles, checks, insertion, closing. */
export const postMessages = {
  getPost: message(agentSenders, z.strictObject({ key: keySchema })),
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
      ...replyOut,
      /** The agent has seen that another account is signed in, and inserts all the same. */
      anyAccount: z.optional(z.boolean()),
      /** The agent has seen that one of ours answered meanwhile, and inserts all the same. */
      anyAnswer: z.optional(z.boolean()),
      /** The agent began when this post was said to be answered perhaps: that it may be is no news. */
      isMaybeKnown: z.optional(z.boolean()),
    }),
  ),
  /** The agent copied the reply and will paste it: the wait may be closed by this text when it is seen. */
  replyCopied: message(
    agentSenders,
    z.strictObject({
      ...replyOut,
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
} as const;

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

export type InsertOutcome =
  /** The site's box was read back and holds the text. */
  | { readonly kind: 'inserted'; readonly composerText: string }
  /** No box on this page; `canOpen`: the site has a button that opens it. */
  | { readonly kind: 'noComposer' }
  /** The box did not take the text: the caller puts it on the clipboard. */
  | { readonly kind: 'notAccepted' };

export interface PostAnswers {
  getPost: PostView;
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
}
