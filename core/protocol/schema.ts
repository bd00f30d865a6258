import * as z from 'zod/mini';
import { calendarSchema } from '../clock/calendar-schema.ts';
import { adapterChangeSchema, taughtSiteSchema } from '../site-data.ts';
import { dateSchema, idSchema, languageSchema, lineSchema, perLanguage, textSchema } from './basic-schema.ts';
import { crmLayoutSchema } from './crm-schema.ts';
import { articleSchema, noticeSchema, savedSearchSchema } from './knowledge-schema.ts';
import { privacySchema } from './privacy-schema.ts';
import { replySchema } from './reply-schema.ts';
import {
  checkWeightSchema,
  confidentialSchema,
  departmentSchema,
  forbiddenWordsSchema,
  noReplyReasonSchema,
  rootCauseSchema,
  triageKinds,
  triageRuleSchema,
} from './rules-schema.ts';
import { signatureSchema } from './signature-schema.ts';

export { type Language, languages, type PerLanguage } from './basic-schema.ts';
export type { CrmLayout } from './crm-schema.ts';
export type { Article, Notice } from './knowledge-schema.ts';
export type { Reply } from './reply-schema.ts';

/**
 * The protocol: one versioned file with everything a team has agreed on. Checked at every border
 * (import, policy, linked file); inside the extension the type `Protocol` is trusted.
 */

const placeholderSchema = z.strictObject({
  label: perLanguage(lineSchema),
  /** author: first name or handle of the post's author; initials: from the agent's settings; ask: the agent fills it in. */
  from: z.enum(['author', 'initials', 'ask']),
  /** Said when the page gives no name. */
  fallback: z.optional(perLanguage(lineSchema)),
  choices: z.optional(perLanguage(z.array(lineSchema).check(z.minLength(1), z.maxLength(50)))),
});

const days = z.int().check(z.gte(1), z.lte(36_500));
const minutes = z.int().check(z.gte(1), z.lte(43_200));

/** What it names has to fit; the one that names nothing is the default. Which one wins: `targets.ts`. */
const target = z.strictObject({
  /** Adapter id, host or full site. */
  site: z.optional(lineSchema),
  /** Handle or name of an own account. */
  account: z.optional(lineSchema),
  category: z.optional(idSchema),
  triage: z.optional(z.enum(triageKinds)),
  firstMinutes: minutes,
  nextMinutes: z.optional(minutes),
  /** A department answers what was handed over within this. */
  handOverMinutes: z.optional(minutes),
  /** A follow-up is promised within this. */
  promiseMinutes: z.optional(minutes),
  /** Id of one of the calendars; without it the default one. */
  calendar: z.optional(calendarSchema.shape.id),
});

export const protocolSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal('kantlijn-protocol'),
  schema: z.literal(1),
  name: lineSchema,
  version: z.int().check(z.gte(1)),
  author: z.optional(lineSchema),
  updatedAt: z.optional(dateSchema),
  summary: z.optional(textSchema),
  languages: z.array(languageSchema).check(z.minLength(1)),
  voice: z.strictObject({
    /** Form of address in Dutch. */
    address: z.enum(['je', 'u']),
    /** Put behind a reply that does not end with it, for instance `^{initialen}`. */
    signature: z.optional(lineSchema),
    tone: z.optional(perLanguage(textSchema)),
  }),
  /** Own accounts. `site` is an adapter id or a full site. */
  accounts: z.array(
    z.strictObject({
      site: lineSchema,
      handle: z.optional(lineSchema),
      name: z.optional(lineSchema),
      url: z.optional(lineSchema),
    }),
  ),
  brandWords: z.array(lineSchema).check(z.maxLength(200)),
  /** Address with `*`, for instance `https://forum.duinstad.example/viewtopic.php?t=12*`. */
  watchedPages: z.optional(
    z.array(
      z.strictObject({
        url: lineSchema,
        /** own: every post of others counts; watched: brand words, the topic starter and answers to us. */
        as: z.enum(['own', 'watched']),
      }),
    ),
  ),
  /** A post older than this at first sight is an "ouder bericht". */
  horizonDays: z.optional(z.int().check(z.gte(1), z.lte(365))),
  conversationHours: z.optional(z.int().check(z.gte(1), z.lte(720))),
  /** How long the log keeps what, in days (`core/log/terms.ts`). Figures stay. */
  retention: z.optional(
    z.strictObject({
      textsDays: z.optional(days),
      namesDays: z.optional(days),
      contactsDays: z.optional(days),
      untilExported: z.optional(z.boolean()),
    }),
  ),
  /** What says more of people than answering asks: off until it is switched on with a reason. */
  privacy: z.optional(privacySchema),
  targets: z.array(target).check(z.minLength(1)),
  calendar: calendarSchema,
  /** Other opening hours, for the targets that name them. */
  calendars: z.optional(z.array(calendarSchema).check(z.maxLength(50))),
  placeholders: z.optional(z.record(z.string().check(z.regex(/^[\p{L}][\p{L}\d_]*$/u)), placeholderSchema)),
  categories: z.optional(z.array(z.strictObject({ id: idSchema, title: perLanguage(lineSchema) }))),
  departments: z.optional(z.array(departmentSchema).check(z.maxLength(100))),
  noReplyReasons: z.optional(z.array(noReplyReasonSchema).check(z.maxLength(100))),
  rootCauses: z.optional(z.array(rootCauseSchema).check(z.maxLength(100))),
  triage: z.optional(z.array(triageRuleSchema).check(z.maxLength(100))),
  confidential: z.optional(z.array(confidentialSchema).check(z.maxLength(100))),
  forbiddenWords: z.optional(z.array(forbiddenWordsSchema).check(z.maxLength(200))),
  /** Checks on a draft that weigh more or less here than they do by themselves; by the check's id. */
  checks: z.optional(z.record(z.string().check(z.maxLength(60)), checkWeightSchema)),
  notices: z.optional(z.array(noticeSchema).check(z.maxLength(200))),
  articles: z.optional(z.array(articleSchema).check(z.maxLength(2_000))),
  savedSearches: z.optional(z.array(savedSearchSchema).check(z.maxLength(200))),
  /** How contacts are copied for the CRM, beside Kantlijn's own layouts. */
  crmLayouts: z.optional(z.array(crmLayoutSchema).check(z.maxLength(50))),
  replies: z.array(replySchema).check(z.maxLength(5_000)),
  /** Sites that somebody taught by pointing, for every browser that has this protocol. */
  taughtSites: z.optional(z.array(taughtSiteSchema).check(z.maxLength(200))),
  /** Adapters that are off, or read with other selectors until the next release. */
  adapters: z.optional(z.array(adapterChangeSchema).check(z.maxLength(200))),
  /** By whom the rest of the file was signed (`signature.ts`). */
  signature: z.optional(signatureSchema),
});

export type Protocol = z.infer<typeof protocolSchema>;
export type Placeholder = z.infer<typeof placeholderSchema>;
