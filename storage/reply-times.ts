import * as z from 'zod/mini';
import { type LocalArea, readMany } from './local-area.ts';

/** What we can say of our reply time, and what was copied of it last; in extension storage. A part that does not fit is gone. */

const keys = { times: 'replyTimes', copied: 'replyTimesCopied' } as const;
const moment = z.string().check(z.maxLength(30));

const timeSchema = z.union([
  z.strictObject({ site: z.string(), minutes: z.number(), count: z.int() }),
  z.strictObject({ site: z.string(), why: z.enum(['tooFew', 'tooSlow']), count: z.int() }),
]);
const timesSchema = z.strictObject({ computedAt: moment, times: z.array(timeSchema) });
const statementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('within'), minutes: z.number() }),
  z.strictObject({ kind: z.literal('by'), minutes: z.number(), at: moment }),
  z.strictObject({ kind: z.literal('closed'), minutes: z.number(), opensAt: moment }),
]);
const copiedSchema = z.strictObject({
  at: moment,
  text: z.string().check(z.maxLength(500)),
  statement: statementSchema,
});

export type KeptReplyTimes = z.infer<typeof timesSchema>;
export type CopiedReplyTime = z.infer<typeof copiedSchema>;

export async function readReplyTimes(local: LocalArea): Promise<KeptReplyTimes | undefined> {
  const read = timesSchema.safeParse((await readMany(local, [keys.times]))[keys.times]);
  return read.success ? read.data : undefined;
}

export async function writeReplyTimes(local: LocalArea, times: KeptReplyTimes): Promise<void> {
  await local.set({ [keys.times]: times });
}

/** By site; '' is all sites together. */
export async function readCopied(local: LocalArea): Promise<Readonly<Record<string, CopiedReplyTime>>> {
  const stored = (await readMany(local, [keys.copied]))[keys.copied];
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([site, entry]) => {
      const read = copiedSchema.safeParse(entry);
      return read.success ? [[site, read.data]] : [];
    }),
  );
}

export async function writeCopied(local: LocalArea, site: string, copied: CopiedReplyTime): Promise<void> {
  await local.set({ [keys.copied]: { ...(await readCopied(local)), [site]: copied } });
}
