import * as z from 'zod/mini';
import { idSchema, lineSchema, perLanguage, textSchema } from './basic-schema.ts';

const words = z.array(lineSchema).check(z.minLength(1), z.maxLength(300));

/** Weight of a check on a draft: red, amber, grey, not at all. */
export const checkWeightSchema = z.enum(['stop', 'warn', 'tip', 'off']);
export type CheckWeight = z.infer<typeof checkWeightSchema>;

/** Why a post may be left without a reaction. */
export const noReplyReasonSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  /** When this applies, for the agent. */
  when: z.optional(perLanguage(textSchema)),
});

/** Why people had to ask; chosen for a contact and counted. */
export const rootCauseSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  /** When to choose it, for the agent. */
  when: z.optional(perLanguage(textSchema)),
});

export const departmentSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  contact: z.optional(lineSchema),
  promisedHours: z.optional(z.number().check(z.gt(0))),
  /** Note that goes along, with {link}, {author}, {text} and what the agent adds. */
  note: z.optional(perLanguage(textSchema)),
});

export const triageKinds = ['complaint', 'heated', 'legal', 'safety', 'press', 'praise', 'question', 'spam'] as const;

export type TriageKind = (typeof triageKinds)[number];

/** What a post of some kind asks for, beside a reply. Kantlijn's own lists know the kinds; the words come on top. */
export const triageRuleSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(triageKinds),
  title: perLanguage(lineSchema),
  words: z.optional(perLanguage(words)),
  /** flag: only say so. */
  step: z.enum(['personal', 'private', 'handOver', 'noReply', 'flag']),
  department: z.optional(idSchema),
  /** Reason code, with `noReply`. */
  reason: z.optional(idSchema),
});
export type TriageRule = z.infer<typeof triageRuleSchema>;

/** Numbers of customers, orders and the like that must not stand in public. */
export const confidentialSchema = z.strictObject({
  id: idSchema,
  title: perLanguage(lineSchema),
  /** RE2 syntax; matched without capitals. */
  pattern: lineSchema,
  /** Something that it finds: checked when the protocol is read. */
  example: z.optional(lineSchema),
});

export type Confidential = z.infer<typeof confidentialSchema>;

export const forbiddenWordsSchema = z.strictObject({
  /** Whole words or phrases; `*` at the end for any ending. */
  words,
  instead: z.optional(perLanguage(lineSchema)),
  why: z.optional(perLanguage(textSchema)),
  weight: z.optional(checkWeightSchema),
});
