import * as z from 'zod/mini';
import { textSchema } from './basic-schema.ts';

/** Something that says more of people than answering them asks. Off unless it is on with a reason. */
const choiceSchema = z.strictObject({
  on: z.boolean(),
  /** Why the team needs it, for who asks: the people it is about, the works council, the privacy officer. */
  reason: z.optional(textSchema),
});

export const privacySchema = z.strictObject({
  /** Handles on several sites as one person, with a number in the CRM. */
  linkPersons: z.optional(choiceSchema),
  /** Notes on a person, beside those on a contact. */
  personNotes: z.optional(choiceSchema),
  /** Figures from which one colleague can be told. */
  staffFigures: z.optional(choiceSchema),
});
