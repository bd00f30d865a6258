import * as z from 'zod/mini';
import { columns } from '../log/columns.ts';
import { lineIds } from '../log/line-ids.ts';
import { idSchema, lineSchema, perLanguage } from './basic-schema.ts';

/** Layouts of Kantlijn that a team's own can begin with. Append-only. */
export const baseLayouts = [
  'plain',
  'row',
  'zendesk',
  'salesforce',
  'hubspot',
  'dynamics365',
  'freshdesk',
  'superoffice',
  'zohodesk',
] as const;

export const timeFormats = ['dayFirst', 'yearFirst', 'offset', 'utc'] as const;

/** How a contact is copied for the team's CRM. What is not said here is as in the layout that it begins with. */
export const crmLayoutSchema = z.strictObject({
  /** That of one of Kantlijn's own: it comes in its place. */
  id: idSchema,
  title: perLanguage(lineSchema),
  base: z.enum(baseLayouts),
  /** For a note, in order; a line without a value is left out of the text. */
  lines: z.optional(
    z
      .array(z.strictObject({ line: z.enum(lineIds), label: z.optional(perLanguage(lineSchema)) }))
      .check(z.minLength(1), z.maxLength(50)),
  ),
  /** For a row, in order. */
  columns: z.optional(z.array(z.enum(columns.map(({ id }) => id))).check(z.minLength(1), z.maxLength(100))),
  times: z.optional(z.enum(timeFormats)),
  /** Language of the CRM; without it that of the agent's screens. */
  language: z.optional(z.enum(['nl', 'en'])),
  /** Most signs of a note. */
  longest: z.optional(z.int().check(z.gte(200), z.lte(1_000_000))),
  /** What the customer wrote stays out, whatever the agent chose. */
  withoutPostText: z.optional(z.boolean()),
  /** What stands around the case number in what the CRM gives to copy, with `{number}` in its place. */
  caseNumber: z.optional(z.array(lineSchema).check(z.minLength(1), z.maxLength(20))),
});
export type CrmLayout = z.infer<typeof crmLayoutSchema>;
