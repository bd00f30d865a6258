import * as z from 'zod/mini';
import { calendarSchema } from '../clock/calendar-schema.ts';
import { adapterChangeSchema, taughtSiteSchema } from '../site-data.ts';

/**
 * The protocol: one versioned file with everything a team has agreed on. Checked at every border
 * (import, policy, linked file); inside the extension the type `Protocol` is trusted.
 */

const id = z.string().check(z.minLength(1), z.maxLength(100), z.regex(/^[a-z0-9][a-z0-9._-]*$/));
const line = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(10_000));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const languages = ['nl', 'en', 'de', 'fr'] as const;
export type Language = (typeof languages)[number];
const language = z.enum(languages);

/** A text per language; at least one. */
const perLanguage = <T extends z.ZodMiniType>(schema: T) =>
  z
    .strictObject({ nl: z.optional(schema), en: z.optional(schema), de: z.optional(schema), fr: z.optional(schema) })
    .check(z.refine((value) => Object.keys(value).length > 0, 'at least one language'));

const replySchema = z.strictObject({
  id,
  title: perLanguage(line),
  text: perLanguage(text),
  /** Shorter text for a site, by adapter id. */
  short: z.optional(z.record(z.string(), perLanguage(text))),
  examples: z.optional(perLanguage(z.array(text).check(z.maxLength(500)))),
  words: z.optional(z.array(line).check(z.maxLength(100))),
  whenToUse: z.optional(perLanguage(text)),
  whenNot: z.optional(perLanguage(text)),
  category: z.optional(id),
  department: z.optional(id),
  /** mag letterlijk · als basis · persoonlijk antwoord nodig */
  use: z.enum(['as-is', 'as-base', 'personal']),
  channel: z.optional(z.enum(['public', 'private', 'both'])),
  /** Ask the customer to go on in private. */
  takePrivate: z.optional(z.boolean()),
  followUpDays: z.optional(z.int().check(z.gte(1), z.lte(365))),
  validFrom: z.optional(date),
  validUntil: z.optional(date),
  status: z.enum(['draft', 'reviewed', 'approved']),
  approvedBy: z.optional(line),
  approvedAt: z.optional(date),
  /** For the agent only. */
  note: z.optional(perLanguage(text)),
});

const placeholderSchema = z.strictObject({
  label: perLanguage(line),
  /** author: first name or handle of the post's author; initials: from the agent's settings; ask: the agent fills it in. */
  from: z.enum(['author', 'initials', 'ask']),
  /** Said when the page gives no name. */
  fallback: z.optional(perLanguage(line)),
  choices: z.optional(perLanguage(z.array(line).check(z.minLength(1), z.maxLength(50)))),
});

const target = z.strictObject({
  /** Adapter id or full site; without it the default. */
  site: z.optional(line),
  firstMinutes: z.int().check(z.gte(1), z.lte(43_200)),
  nextMinutes: z.optional(z.int().check(z.gte(1), z.lte(43_200))),
});

export const protocolSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('kantlijn-protocol'),
  schema: z.literal(1),
  name: line,
  version: z.int().check(z.gte(1)),
  author: z.optional(line),
  updatedAt: z.optional(date),
  summary: z.optional(text),
  languages: z.array(language).check(z.minLength(1)),
  voice: z.strictObject({
    /** Form of address in Dutch. */
    address: z.enum(['je', 'u']),
    /** Put behind a reply that does not end with it, for instance `^{initialen}`. */
    signature: z.optional(line),
    tone: z.optional(perLanguage(text)),
  }),
  /** Own accounts. `site` is an adapter id or a full site. */
  accounts: z.array(
    z.strictObject({ site: line, handle: z.optional(line), name: z.optional(line), url: z.optional(line) }),
  ),
  brandWords: z.array(line).check(z.maxLength(200)),
  /** Address with `*`, for instance `https://forum.duinstad.example/viewtopic.php?t=12*`. */
  watchedPages: z.optional(
    z.array(
      z.strictObject({
        url: line,
        /** own: every post of others counts; watched: brand words, the topic starter and answers to us. */
        as: z.enum(['own', 'watched']),
      }),
    ),
  ),
  /** A post older than this at first sight is an "ouder bericht". */
  horizonDays: z.optional(z.int().check(z.gte(1), z.lte(365))),
  conversationHours: z.optional(z.int().check(z.gte(1), z.lte(720))),
  targets: z.array(target).check(z.minLength(1)),
  calendar: calendarSchema,
  placeholders: z.optional(z.record(z.string().check(z.regex(/^[\p{L}][\p{L}\d_]*$/u)), placeholderSchema)),
  categories: z.optional(z.array(z.strictObject({ id, title: perLanguage(line) }))),
  departments: z.optional(
    z.array(
      z.strictObject({
        id,
        title: perLanguage(line),
        contact: z.optional(line),
        promisedHours: z.optional(z.number().check(z.gt(0))),
      }),
    ),
  ),
  noReplyReasons: z.optional(z.array(z.strictObject({ id, title: perLanguage(line) }))),
  replies: z.array(replySchema).check(z.maxLength(5_000)),
  /** Sites that somebody taught by pointing, for every browser that has this protocol. */
  taughtSites: z.optional(z.array(taughtSiteSchema).check(z.maxLength(200))),
  /** Adapters that are off, or read with other selectors until the next release. */
  adapters: z.optional(z.array(adapterChangeSchema).check(z.maxLength(200))),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type Reply = z.infer<typeof replySchema>;
export type Placeholder = z.infer<typeof placeholderSchema>;
export type PerLanguage<T = string> = {
  nl?: T | undefined;
  en?: T | undefined;
  de?: T | undefined;
  fr?: T | undefined;
};
