import * as z from 'zod/mini';
import { dateSchema, idSchema, lineSchema, perLanguage, textSchema } from './basic-schema.ts';

const lines = z.array(lineSchema).check(z.maxLength(50));

/** An approved text: what it says, when it may be used, and by whom it was approved. */
export const replySchema = z.strictObject({
  id: idSchema,
  /** report: tells of a fault or mistake of our own, without a post to answer. Default reply. */
  kind: z.optional(z.enum(['reply', 'report'])),
  title: perLanguage(lineSchema),
  text: perLanguage(textSchema),
  /** Shorter text for a site, by adapter id or full site. */
  short: z.optional(z.record(z.string(), perLanguage(textSchema))),
  /** The same said differently, so that one text is not posted again and again. */
  variants: z.optional(perLanguage(z.array(textSchema).check(z.minLength(1), z.maxLength(20)))),
  /** Sentences that stay as they are; the rest may be changed. */
  fixed: z.optional(perLanguage(z.array(textSchema).check(z.minLength(1), z.maxLength(20)))),
  examples: z.optional(perLanguage(z.array(textSchema).check(z.maxLength(500)))),
  words: z.optional(z.array(lineSchema).check(z.maxLength(100))),
  whenToUse: z.optional(perLanguage(textSchema)),
  whenNot: z.optional(perLanguage(textSchema)),
  category: z.optional(idSchema),
  department: z.optional(idSchema),
  /** mag letterlijk · als basis · persoonlijk antwoord nodig */
  use: z.enum(['as-is', 'as-base', 'personal']),
  channel: z.optional(z.enum(['public', 'private', 'both'])),
  /** Ask the customer to go on in private. */
  takePrivate: z.optional(z.boolean()),
  followUpDays: z.optional(z.int().check(z.gte(1), z.lte(365))),
  /** What the finished reply has to hold, and what it may not hold. Capitals do not matter. */
  mustContain: z.optional(lines),
  mustNotContain: z.optional(lines),
  /** Ids of articles of the knowledge base. */
  articles: z.optional(z.array(idSchema).check(z.maxLength(20))),
  validFrom: z.optional(dateSchema),
  validUntil: z.optional(dateSchema),
  status: z.enum(['draft', 'reviewed', 'approved']),
  reviewedBy: z.optional(lineSchema),
  reviewedAt: z.optional(dateSchema),
  approvedBy: z.optional(lineSchema),
  approvedAt: z.optional(dateSchema),
  /** For the agent only. */
  note: z.optional(perLanguage(textSchema)),
});

export type Reply = z.infer<typeof replySchema>;
