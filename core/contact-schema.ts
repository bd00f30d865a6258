import * as z from 'zod/mini';
import { type Contact, type ContactPatch, channels, topics } from './contact.ts';
import { isoTimeSchema } from './post-schema.ts';
import { dateSchema } from './protocol/basic-schema.ts';
import { outcomes } from './waiting.ts';

const some = z.string().check(z.minLength(1), z.maxLength(300));
const text = z.string().check(z.minLength(1), z.maxLength(10_000));
const clearable = <T extends z.ZodMiniType>(value: T) => z.optional(z.nullable(value));

/** What people may change in a contact; `null` takes a value away. */
export const contactChangeSchema = z.strictObject({
  outcome: z.optional(z.enum(outcomes)),
  note: clearable(text),
  department: clearable(some),
  category: clearable(some),
  crmReference: clearable(z.string().check(z.minLength(1), z.maxLength(500))),
  topic: clearable(z.enum(topics)),
  rootCause: clearable(some),
  earlierFailedChannel: clearable(z.enum(channels)),
  earlierFailedOn: clearable(dateSchema),
  earlierFailedWhat: clearable(text),
  handedTo: clearable(some),
  handedOverAt: clearable(isoTimeSchema),
  departmentAnsweredAt: clearable(isoTimeSchema),
  privateChannel: clearable(z.enum(channels)),
  privateOutcome: clearable(text),
  isProactive: clearable(z.boolean()),
  promiseText: clearable(text),
});

export type ContactChange = { readonly [K in keyof z.infer<typeof contactChangeSchema>]?: Change<K> };
type Change<K extends keyof Contact> = K extends 'outcome' ? Contact[K] : Contact[K] | null;
type ChangeKey = keyof ContactChange;

const changeKeys = Object.keys(contactChangeSchema.shape) as readonly ChangeKey[];

/** The values that a change would overwrite, as its author saw them; goes along, so that nothing is lost unseen. */
export function valuesBefore(contact: Contact, change: ContactChange): ContactChange {
  const named = changeKeys.filter((key) => key in change);
  return Object.fromEntries(named.map((key) => [key, contact[key] ?? null]));
}

/** Does the contact still hold what the author of a change saw? Only the fields that it would overwrite count. */
export function holdsStill(contact: Contact, before: ContactChange): boolean {
  return changeKeys.every((key) => !(key in before) || (contact[key] ?? null) === before[key]);
}

/** A change as the log takes it: without what stands there already. Empty when nothing is new. */
export function patchOf(contact: Contact, change: ContactChange): ContactPatch {
  return Object.fromEntries(
    changeKeys
      .filter((key) => key in change && (contact[key] ?? null) !== (change[key] ?? null))
      .map((key) => [key, change[key] ?? undefined]),
  );
}
