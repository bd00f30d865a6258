import * as z from 'zod/mini';
import { isoTimeSchema } from '../post-schema.ts';

/** Shapes of what is kept and told of the reply time (`reply-time.ts`). */

const site = z.string().check(z.maxLength(300));
const minutes = z.number().check(z.gte(0), z.lte(1_000_000));

/** A sentence that was said; what could not be said was not copied either. */
export const saidStatementSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('within'), minutes }),
  z.strictObject({ kind: z.literal('by'), minutes, at: isoTimeSchema }),
  z.strictObject({ kind: z.literal('closed'), minutes, opensAt: isoTimeSchema }),
]);

export const saidTextSchema = z.string().check(z.minLength(1), z.maxLength(500));

/** Computed for every site; '' is all of them together. */
export const replyTimesSchema = z.strictObject({
  computedAt: isoTimeSchema,
  times: z.array(
    z.union([
      z.strictObject({ site, minutes, count: z.int() }),
      z.strictObject({ site, why: z.enum(['tooFew', 'tooSlow']), count: z.int() }),
    ]),
  ),
});

/** What was copied last. */
export const copiedSchema = z.strictObject({ at: isoTimeSchema, text: saidTextSchema, statement: saidStatementSchema });

export type KeptReplyTimes = z.infer<typeof replyTimesSchema>;
export type CopiedReplyTime = z.infer<typeof copiedSchema>;
