import * as z from 'zod/mini';
import { readNumbers, writeNumbers } from './base64.ts';
import { type Example, packExamples, unpackExamples } from './examples.ts';
import { blocks } from './features.ts';
import { maxLearnedFile } from './learned-size.ts';

/**
 * What was learned in one browser as a file for colleagues: which reply a handled post got, and features of the post;
 * no texts, names, links. Contact ids keep the same example from counting twice.
 */

const kind = 'kantlijn-learned';
/** Raise it when the hash of a feature changes its meaning: examples of before then say nothing. */
const version = 1;
/** As many handled posts as an index learns from. */
export const maxLessons = 2_000;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/));
const id = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const name = z.string().check(z.minLength(1), z.maxLength(300));

const fileSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(version),
  /** Name of the protocol. */
  protocol: name,
  /** The browser profile in which it was learned. */
  source: id,
  exportedAt: moment,
  replies: z.array(name).check(z.maxLength(10_000)),
  contacts: z.array(id).check(z.maxLength(maxLessons)),
  /** When each was handled, days since 1970. */
  days: base64,
  /** Per contact the number of the reply; one more than there are: answered outside the protocol. */
  rows: base64,
  ends: base64,
  dropped: base64,
  words: base64,
  hashes: base64,
  codes: base64,
});

/** A handled post as it is passed on. */
export interface Lesson {
  /** Id of the contact. */
  readonly id: string;
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly example: Example;
}

export interface LearnedFile {
  readonly protocol: string;
  /** The browser profile in which it was learned. */
  readonly source: string;
  /** ISO 8601 UTC */
  readonly exportedAt: string;
  /** Oldest first. */
  readonly lessons: readonly Lesson[];
}

export type LearnedAnswer =
  | { readonly ok: true; readonly file: LearnedFile }
  /** `notOurs`: another kind of file, or one that was changed. `newer`: of a later version of Kantlijn. */
  | { readonly ok: false; readonly problem: 'notOurs' | 'newer' };

export function writeLearnedFile({ protocol, source, exportedAt, lessons }: LearnedFile): string {
  const kept = lessons.slice(-maxLessons);
  const replies = [...new Set(kept.flatMap(({ example }) => example.replyId ?? []))].sort();
  const numbers = new Map(replies.map((reply, number) => [reply, number]));
  const packed = packExamples(
    kept.map(({ example }) => example),
    (replyId) => numbers.get(replyId ?? '') ?? replies.length,
  );
  const file: z.infer<typeof fileSchema> = {
    kind,
    version,
    protocol,
    source,
    exportedAt,
    replies,
    contacts: kept.map((lesson) => lesson.id),
    days: writeNumbers(
      kept.map(({ day }) => day),
      2,
    ),
    rows: writeNumbers(packed.rows, 2),
    ends: writeNumbers(packed.ends, 2),
    dropped: writeNumbers(packed.dropped, 2),
    words: writeNumbers(packed.words, 2),
    hashes: writeNumbers(packed.hashes, 4),
    codes: writeNumbers(packed.codes, 1),
  };
  return `${JSON.stringify(file)}\n`;
}

export function readLearnedFile(text: string): LearnedAnswer {
  if (text.length > maxLearnedFile) return { ok: false, problem: 'notOurs' };
  const read = fileSchema.safeParse(readJson(text));
  if (!read.success) return { ok: false, problem: isNewer(readJson(text)) ? 'newer' : 'notOurs' };
  const { protocol, source, exportedAt, replies, contacts } = read.data;
  const days = readNumbers(read.data.days, 2);
  const rows = readNumbers(read.data.rows, 2);
  const ends = readNumbers(read.data.ends, 2);
  const dropped = readNumbers(read.data.dropped, 2);
  const words = readNumbers(read.data.words, 2);
  const hashes = readNumbers(read.data.hashes, 4);
  const codes = readNumbers(read.data.codes, 1);
  if (!days || !rows || !ends || !dropped || !words || !hashes || !codes) return { ok: false, problem: 'notOurs' };
  const count = contacts.length;
  const fits =
    days.length === count &&
    rows.length === count &&
    rows.every((row) => row <= replies.length) &&
    ends.length === count * blocks.length &&
    dropped.length === ends.length &&
    words.length === count &&
    ends.every((end, at) => at % blocks.length === 0 || end >= (ends[at - 1] ?? 0)) &&
    hashes.length === codes.length &&
    hashes.length === ends.reduce((sum, end, at) => sum + (at % blocks.length === blocks.length - 1 ? end : 0), 0);
  if (!fits) return { ok: false, problem: 'notOurs' };
  const packed = {
    rows: Uint16Array.from(rows),
    ends: Uint16Array.from(ends),
    dropped: Uint16Array.from(dropped),
    words: Uint16Array.from(words),
    hashes: Uint32Array.from(hashes),
    codes: Uint8Array.from(codes),
  };
  const lessons = unpackExamples(packed, (row) => replies[row] ?? null).map(
    (example, at): Lesson => ({
      id: contacts[at] ?? '',
      day: days[at] ?? 0,
      example,
    }),
  );
  return { ok: true, file: { protocol, source, exportedAt, lessons } };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const isNewer = (file: unknown): boolean =>
  typeof file === 'object' &&
  file !== null &&
  'kind' in file &&
  file.kind === kind &&
  'version' in file &&
  typeof file.version === 'number' &&
  file.version > version;
