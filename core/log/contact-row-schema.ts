import * as z from 'zod/mini';
import { type Contact, channels, topics } from '../contact.ts';
import { authorSchema, isoTimeSchema, keySchema, MAX_POST_TEXT, postTimeSchema, reachSchema } from '../post-schema.ts';
import { dateSchema } from '../protocol/basic-schema.ts';
import { answeredBys, outcomes } from '../waiting.ts';

/** A contact as it comes out of a file of another browser. A new field without an entry is a type error. */

const id = z.string().check(z.minLength(1), z.maxLength(300));
const short = z.string().check(z.maxLength(1_000));
const url = z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\//));
const text = z.string().check(z.maxLength(MAX_POST_TEXT));
const minutes = z.number().check(z.gte(0), z.lte(100_000_000));
const yes = z.boolean();
const some = <T extends z.ZodMiniType>(schema: T) => z.optional(schema);

const shape = {
  id,
  // A telephone call went over no site.
  site: z.string().check(z.maxLength(300)),
  postKey: some(keySchema),
  threadId: some(short),
  permalink: some(url),
  channel: some(z.enum(channels)),
  besidePost: some(keySchema),
  author: z.union([authorSchema, z.strictObject({ name: z.literal('') })]),
  postText: some(text),
  postTextHash: some(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  postTextAt: some(isoTimeSchema),
  postEditedAt: some(isoTimeSchema),
  posted: some(postTimeSchema),
  firstSeenAt: some(isoTimeSchema),
  language: some(short),
  account: some(short),
  agent: short,
  deviceId: id,
  createdAt: isoTimeSchema,
  answeredAt: some(isoTimeSchema),
  answeredBy: some(z.enum(answeredBys)),
  replyPostId: some(id),
  replyPermalink: some(url),
  replyText: some(text),
  replySeen: some(yes),
  replyId: some(id),
  replyTitle: some(short),
  faithfulness: some(z.enum(['asApproved', 'adapted', 'deviated', 'own'])),
  isOwnReply: some(yes),
  protocolName: some(short),
  protocolVersion: some(z.number()),
  protocolSeq: some(z.number()),
  targetMinutes: some(minutes),
  dueAt: some(isoTimeSchema),
  waitedMinutes: some(minutes),
  waitedByCustomerMinutes: some(minutes),
  isWaitApproximate: some(yes),
  metTarget: some(yes),
  outcome: z.enum(outcomes),
  outcomeReason: some(short),
  category: some(short),
  topic: some(z.enum(topics)),
  rootCause: some(short),
  earlierFailedChannel: some(z.enum(channels)),
  earlierFailedOn: some(dateSchema),
  earlierFailedWhat: some(text),
  department: some(short),
  handedTo: some(short),
  handedOverAt: some(isoTimeSchema),
  departmentAnsweredAt: some(isoTimeSchema),
  isPrivate: some(yes),
  privateChannel: some(z.enum(channels)),
  privateOutcome: some(text),
  isProactive: some(yes),
  promiseText: some(text),
  followUpAt: some(isoTimeSchema),
  followUpKeptAt: some(isoTimeSchema),
  note: some(text),
  reachAtAnswer: some(reachSchema),
  reachLast: some(reachSchema),
  reachLastAt: some(isoTimeSchema),
  replyReachAtAnswer: some(reachSchema),
  replyReachLast: some(reachSchema),
  crmCopiedAt: some(isoTimeSchema),
  crmReference: some(short),
  changedAt: isoTimeSchema,
  stamps: some(z.record(id, z.strictObject({ at: isoTimeSchema, agent: short }))),
  practice: some(yes),
} satisfies { readonly [K in keyof Required<Contact>]: z.ZodMiniType };

const schema = z.object(shape);

/** A field that this version does not know is left out. `undefined`: it is no contact. `field`: where it fails first. */
export function readContactRow(
  value: unknown,
): { readonly contact: Contact } | { readonly contact?: undefined; readonly field: string } {
  const read = schema.safeParse(value);
  if (read.success) return { contact: read.data as Contact };
  return { field: String(read.error.issues[0]?.path[0] ?? '') };
}
