import * as z from 'zod/mini';
import { dateSchema, idSchema, lineSchema, momentSchema, perLanguage, textSchema } from './basic-schema.ts';

/** A page of the knowledge base: longer than a reply, for the agent to read and quote from. */
export const articleSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  /** Markdown. */
  text: perLanguage(z.string().check(z.minLength(1), z.maxLength(50_000))),
  words: z.optional(z.array(lineSchema).check(z.maxLength(100))),
  category: z.optional(idSchema),
  department: z.optional(idSchema),
  /** Public page with the same, that a reply can refer to. */
  url: z.optional(z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\//))),
  updatedAt: z.optional(dateSchema),
  validUntil: z.optional(dateSchema),
});
export type Article = z.infer<typeof articleSchema>;

/** "Actueel": a fault, a closing, a campaign; stands on top of the sidebar for as long as it lasts. */
export const noticeSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['fault', 'closing', 'campaign', 'other']),
  title: perLanguage(lineSchema),
  text: perLanguage(textSchema),
  from: momentSchema,
  /** Until this moment; a date alone includes that day. */
  until: momentSchema,
  /** Replies that come first meanwhile. */
  lifts: z.optional(z.array(idSchema).check(z.maxLength(50))),
  /** Replies that may not be used meanwhile, and what to use instead. */
  replaces: z.optional(z.array(z.strictObject({ reply: idSchema, by: z.optional(idSchema) })).check(z.maxLength(50))),
  /** Reply of the kind `report` to tell of it ourselves. */
  report: z.optional(idSchema),
});
export type Notice = z.infer<typeof noticeSchema>;

/** A search that is opened on a site, for posts that do not tag us. */
export const savedSearchSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  /** Any of these; each is a phrase. Without them the brand words. */
  anyOf: z.optional(z.array(lineSchema).check(z.minLength(1), z.maxLength(50))),
  /** None of these. */
  noneOf: z.optional(z.array(lineSchema).check(z.minLength(1), z.maxLength(50))),
  /** Adapter ids, full sites, or `web` and `alerts` for a search engine. */
  sites: z.array(lineSchema).check(z.minLength(1), z.maxLength(50)),
});
