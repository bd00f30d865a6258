import * as z from 'zod/mini';
import { isoTimeSchema } from '../post-schema.ts';
import { readJson } from '../protocol/json.ts';
import type { WaitingPost } from '../waiting.ts';
import { type SharedRow, sharedRowSchema, shareRow } from './shared-row.ts';
import { MAX_HAND_OVER } from './size.ts';

/**
 * The hand-over of a shift as one file, for a colleague at another browser: every open post with its note, promise and
 * claim, and what was closed lately, so that nobody answers twice. A strict schema reads it; what it does not know is
 * refused.
 */

const kind = 'kantlijn-hand-over';
/** Posts in one file. */
const mostRows = 20_000;
/** What was closed longer ago is of no use to the next shift, ms. */
const CLOSED_MS = 3 * 86_400_000;

const short = z.string().check(z.maxLength(300));
const fileSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(1),
  madeAt: isoTimeSchema,
  deviceId: z.string().check(z.minLength(1), z.maxLength(100)),
  agent: short,
  protocol: z.strictObject({ name: short, version: z.int().check(z.gte(1)) }),
  texts: z.boolean(),
  rows: z.array(sharedRowSchema).check(z.maxLength(mostRows)),
});

export type HandOver = z.infer<typeof fileSchema>;

export interface HandOverHead {
  /** ISO 8601 UTC */
  readonly madeAt: string;
  readonly deviceId: string;
  /** Initials. */
  readonly agent: string;
  readonly protocol: HandOver['protocol'];
  /** With what people wrote, notes and promises in words. */
  readonly texts: boolean;
}

/** @param rows all of this device, without practice; which of them matter is decided here */
export function makeHandOver(head: HandOverHead, rows: readonly WaitingPost[]): HandOver {
  const since = Date.parse(head.madeAt) - CLOSED_MS;
  const shared = rows.filter(({ closedAt, followUp }) => {
    const isOwed = followUp !== undefined && followUp.kept === undefined;
    return closedAt === undefined || isOwed || Date.parse(closedAt) >= since;
  });
  return {
    kind,
    version: 1,
    ...head,
    // What a customer wrote is of no use once it is closed.
    rows: shared
      .slice(0, mostRows)
      .map((row) => shareRow(row, head.deviceId, head.texts ? (row.closedAt === undefined ? 'all' : 'ours') : 'none')),
  };
}

export function writeHandOver(file: HandOver): string {
  return `${JSON.stringify(file, null, 1)}\n`;
}

export type HandOverFile =
  | { readonly ok: true; readonly file: HandOver }
  /** `notJson`: no file of this kind can be read. `notOurs`: something else, or newer. `badRow`: `where` does not fit. */
  | { readonly ok: false; readonly problem: 'notJson' | 'notOurs' | 'badRow' | 'tooLarge'; readonly where?: string };

export function readHandOver(text: string): HandOverFile {
  if (text.length > MAX_HAND_OVER) return { ok: false, problem: 'tooLarge' };
  const json = readJson(text.replace(/^\uFEFF/, ''), 12);
  if (!json.ok) return { ok: false, problem: 'notJson' };
  const file = fileSchema.safeParse(json.value);
  if (!file.success) {
    const path = file.error.issues[0]?.path ?? [];
    if (path[0] !== 'rows' || path.length < 2) return { ok: false, problem: 'notOurs' };
    return { ok: false, problem: 'badRow', where: path.join('.') };
  }
  const wrong = file.data.rows.findIndex((row) => !isItself(row));
  return wrong < 0 ? { ok: true, file: file.data } : { ok: false, problem: 'badRow', where: `rows.${wrong}.key` };
}

/** The key is that of the post, and the post is one of a customer. */
function isItself({ key, post }: SharedRow): boolean {
  return key === `${post.site}/${post.id}` && !post.isOwn;
}
