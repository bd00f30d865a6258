import * as z from 'zod/mini';
import type { OwnAccount, Post } from './post.ts';
import { maskBsn } from './protocol/bsn.ts';
import type { AnswerEvidence } from './waiting.ts';

/**
 * What a page may hand over. The page is not trusted: every field is sized, links are http(s),
 * unknown keys are refused.
 */

export const MAX_POST_TEXT = 20_000;

const short = z.string().check(z.maxLength(300));
const some = z.string().check(z.minLength(1), z.maxLength(300));
const link = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\//));
const isoTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/));
const amount = z.number().check(z.gte(0), z.lte(1e12));

export const keySchema = z.string().check(z.minLength(3), z.maxLength(700));
export const isoTimeSchema = isoTime;

export const postTimeSchema = z.strictObject({
  at: isoTime,
  precision: z.enum(['exact', 'minute', 'hour', 'day', 'week', 'month', 'year']),
  from: z.enum(['attribute', 'id', 'text']),
});

export const reachSchema = z.strictObject({
  likes: z.optional(amount),
  replies: z.optional(amount),
  reposts: z.optional(amount),
  views: z.optional(amount),
  rating: z.optional(amount),
});

/** What somebody wrote. Masked here, so that whatever is compared with it later is masked as well. */
const postText = z.pipe(z.string().check(z.maxLength(MAX_POST_TEXT)), z.transform(maskBsn));

export const authorSchema = z.strictObject({
  name: some,
  handle: z.optional(short),
  id: z.optional(short),
  url: z.optional(link),
  isGuest: z.optional(z.boolean()),
});

export const postSchema = z.strictObject({
  site: some,
  id: some,
  threadId: z.optional(short),
  parentId: z.optional(short),
  permalink: z.optional(link),
  author: authorSchema,
  text: postText,
  quotes: z.optional(
    z.array(z.strictObject({ postId: z.optional(short), author: z.optional(short) })).check(z.maxLength(50)),
  ),
  mentions: z.optional(z.array(short).check(z.maxLength(50))),
  language: z.optional(z.string().check(z.maxLength(35))),
  posted: z.optional(postTimeSchema),
  reach: z.optional(reachSchema),
  isOwn: z.boolean(),
  answeredByOwn: z.optional(z.boolean()),
  isStarter: z.optional(z.boolean()),
  isPending: z.optional(z.boolean()),
  isCut: z.optional(z.boolean()),
});

export const ownAccountSchema = z.strictObject({
  handle: z.optional(short),
  name: z.optional(short),
  id: z.optional(short),
});

export const evidenceSchema = z.strictObject({
  postKey: keySchema,
  by: z.enum(['parent', 'quote', 'mention', 'inserted', 'agent']),
  reply: z.optional(
    z.strictObject({
      id: some,
      permalink: z.optional(link),
      text: postText,
      posted: z.optional(postTimeSchema),
      reach: z.optional(reachSchema),
      account: z.optional(short),
    }),
  ),
});

// The schemas and the types must say the same; with `exactOptionalPropertyTypes` an optional key of a
// parsed object may hold `undefined`, which the parsers below take out.
type Loose<T> = T extends object ? { [K in keyof T]: Loose<T[K]> | (undefined extends T[K] ? undefined : never) } : T;
const _post: (post: z.infer<typeof postSchema>) => Loose<Post> = (post) => post as Loose<Post>;
const _account: (account: z.infer<typeof ownAccountSchema>) => Loose<OwnAccount> = (account) => account;
const _evidence: (evidence: z.infer<typeof evidenceSchema>) => Loose<AnswerEvidence> = (evidence) =>
  evidence as Loose<AnswerEvidence>;
void _post;
void _account;
void _evidence;
