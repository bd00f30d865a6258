import * as z from 'zod/mini';
import { authorSchema, isoTimeSchema } from '../post-schema.ts';
import type { ExportedPerson } from './exported-person.ts';
import { MAX_HANDLES, MAX_NOTE, MAX_NOTES } from './person.ts';

/** A linked person as it comes out of a file of another browser. */

const id = z.string().check(z.minLength(1), z.maxLength(300));
/** '' for who called or came by. */
const site = z.string().check(z.maxLength(300));
const short = z.string().check(z.maxLength(1_000));
/** A log of a team may hold the handles and notes of several colleagues. */
const copies = 20;

const schema = z.object({
  id,
  handles: z
    .array(z.object({ site, author: authorSchema, at: isoTimeSchema, agent: short }))
    .check(z.minLength(1), z.maxLength(MAX_HANDLES * copies)),
  notes: z.optional(
    z
      .array(z.object({ id, text: z.string().check(z.maxLength(MAX_NOTE)), at: isoTimeSchema, agent: short }))
      .check(z.maxLength(MAX_NOTES * copies)),
  ),
  crmReference: z.optional(short),
} satisfies { readonly [K in keyof Required<ExportedPerson>]: z.ZodMiniType });

/** Persons have handles and contacts do not: what else is in the line is for `readPersonLine`. */
export function isPersonLine(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'handles' in value;
}

/** A field that this version does not know is left out. `field`: where it fails first. */
export function readPersonLine(
  value: unknown,
): { readonly person: ExportedPerson } | { readonly person?: undefined; readonly field: string } {
  const read = schema.safeParse(value);
  if (read.success) return { person: read.data as ExportedPerson };
  return { field: String(read.error.issues[0]?.path[0] ?? '') };
}
