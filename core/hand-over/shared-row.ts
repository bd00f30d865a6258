import * as z from 'zod/mini';
import { evidenceSchema, isoTimeSchema, keySchema, postSchema } from '../post-schema.ts';
import { triageKinds } from '../protocol/rules-schema.ts';
import { outcomes, type WaitingPost } from '../waiting.ts';

/**
 * A waiting post as two devices share it: what both saw of it, and per part that people change who changed it when.
 * Merging follows from this alone, so that it does not matter whose file is read first.
 */

const short = z.string().check(z.maxLength(300));
const device = z.string().check(z.minLength(1), z.maxLength(100));
const minutes = z.number().check(z.gte(0), z.lte(1_000_000));

/** A part with its last change; without a value it was taken away. */
const change = { at: isoTimeSchema, by: device };
const part = <T extends z.ZodMiniType>(value: T) => z.optional(z.strictObject({ ...change, value: z.optional(value) }));

const followUp = z.strictObject({
  by: z.enum(['us', 'department']),
  madeAt: isoTimeSchema,
  warnAt: isoTimeSchema,
  dueAt: isoTimeSchema,
  text: z.optional(z.string().check(z.maxLength(500))),
  kept: z.optional(z.strictObject({ at: isoTimeSchema, by: z.enum(['reply', 'agent']) })),
});

const pause = z.strictObject({
  why: z.enum(['handedOver', 'waitingForCustomer']),
  from: isoTimeSchema,
  until: z.optional(isoTimeSchema),
});

export const sharedRowSchema = z.strictObject({
  key: keySchema,
  /** Without `text` when texts were left out. */
  post: z.strictObject({ ...postSchema.shape, text: z.optional(postSchema.shape.text) }),
  because: z.enum(['mention', 'toUs', 'ownPage', 'watched', 'pinned']),
  pageUrl: z.string().check(z.maxLength(4_000), z.regex(/^https?:\/\//)),
  firstSeenAt: isoTimeSchema,
  start: z.strictObject({
    at: isoTimeSchema,
    precision: z.enum(['exact', 'minute', 'hour', 'day', 'week', 'month', 'year']),
    from: z.enum(['attribute', 'id', 'text']),
  }),
  targetMinutes: minutes,
  targetKind: z.enum(['first', 'next']),
  calendarId: z.string().check(z.minLength(1), z.maxLength(100)),
  protocolVersion: z.int().check(z.gte(1)),
  warnAt: z.optional(isoTimeSchema),
  dueAt: z.optional(isoTimeSchema),
  dueLatestAt: z.optional(isoTimeSchema),
  overdueAtFirstSight: z.optional(z.boolean()),
  account: z.optional(short),
  category: z.optional(short),
  triage: z.optional(z.array(z.enum(triageKinds)).check(z.maxLength(20))),
  notAnsweredBy: z.optional(z.array(short).check(z.maxLength(200))),
  /** An answer that somebody saw on the site. */
  answer: z.optional(z.strictObject({ ...evidenceSchema.shape, at: isoTimeSchema })),
  parts: z.strictObject({
    note: part(z.string().check(z.maxLength(10_000))),
    followUp: part(followUp),
    snoozedUntil: part(isoTimeSchema),
    claim: part(z.strictObject({ deviceId: device, agent: short, at: isoTimeSchema, until: isoTimeSchema })),
    closing: z.optional(
      z.strictObject({
        ...change,
        value: z.optional(
          z.strictObject({ closedAt: isoTimeSchema, outcome: z.enum(outcomes), outcomeReason: z.optional(short) }),
        ),
        /** What closing and opening made of the service clock: a colleague's goes on where ours did. Oldest first. */
        pauses: z.optional(z.array(pause).check(z.maxLength(200))),
      }),
    ),
  }),
});

export type SharedRow = z.infer<typeof sharedRowSchema>;

/**
 * @param deviceId of this browser profile: who changed what is not stamped otherwise
 * @param words what people wrote: all of it, only our own notes and promises, or nothing
 */
export function shareRow(row: WaitingPost, deviceId: string, words: 'all' | 'ours' | 'none' = 'all'): SharedRow {
  const texts = words !== 'none';
  const { stamps = {}, post, answered, followUp: promise } = row;
  const { text, quotes: _quotes, reach: _reach, ...rest } = post;
  // Made before parts were stamped: as old as the post is here.
  const stampOf = (name: keyof typeof stamps) => ({
    at: stamps[name]?.at ?? row.firstSeenAt,
    by: stamps[name]?.by ?? deviceId,
  });
  const share = <T>(name: keyof typeof stamps, value: T | undefined) => {
    if (value === undefined && stamps[name] === undefined) return {};
    return { [name]: { ...stampOf(name), ...(value === undefined ? {} : { value }) } };
  };
  const { notifiedSoonAt: _soon, notifiedLateAt: _late, text: said, ...promised } = promise ?? {};
  const closing =
    row.closedAt === undefined || row.outcome === undefined
      ? undefined
      : {
          closedAt: row.closedAt,
          outcome: row.outcome,
          ...(row.outcomeReason === undefined ? {} : { outcomeReason: row.outcomeReason }),
        };
  const reply = answered?.reply;
  return sharedRowSchema.parse({
    key: row.key,
    post: { ...rest, ...(words === 'all' && text !== '' ? { text } : {}) },
    because: row.because,
    pageUrl: row.pageUrl,
    firstSeenAt: row.firstSeenAt,
    start: row.start,
    targetMinutes: row.targetMinutes,
    targetKind: row.targetKind,
    calendarId: row.calendarId,
    protocolVersion: row.protocolVersion,
    ...pick(
      row,
      'warnAt',
      'dueAt',
      'dueLatestAt',
      'overdueAtFirstSight',
      'account',
      'category',
      'triage',
      'notAnsweredBy',
    ),
    ...(answered === undefined || reply === undefined
      ? {}
      : { answer: { ...answered, reply: { ...reply, text: words === 'all' ? reply.text : '' } } }),
    parts: {
      ...(texts ? share('note', row.note) : {}),
      ...share('followUp', promise && { ...promised, ...(texts && said !== undefined ? { text: said } : {}) }),
      ...share('snoozedUntil', row.snoozedUntil),
      ...share('claim', row.claim),
      ...(row.pauses === undefined
        ? share('closing', closing)
        : {
            closing: {
              ...stampOf('closing'),
              ...(closing === undefined ? {} : { value: closing }),
              pauses: row.pauses,
            },
          }),
    },
  });
}

function pick<T extends object, K extends keyof T>(from: T, ...names: readonly K[]): Partial<T> {
  return Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  ) as Partial<T>;
}
