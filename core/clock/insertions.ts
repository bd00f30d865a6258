import type { Post } from '../post.ts';
import { comparable, fold, hasWords } from './fold.ts';
import { once } from './once.ts';
import { slackMs } from './precision.ts';

/** A text that Kantlijn put in the site's box; `at` is when. */
export interface Insertion {
  readonly text: string;
  readonly at?: string;
}

/** Shorter texts ("Bedankt!") stand in many replies: these must be equal. */
const LONG_ENOUGH = 20;
/** Clocks of site and browser differ. */
const CLOCK_SLACK = 5 * 60_000;

/**
 * Of which insertion is our post the text? The last one before it, when the same reply was inserted for several posts.
 * A post older than the insertion never is: it is the same reply to somebody else.
 */
export function pickInsertion<Row extends { readonly inserted?: Insertion | undefined }>(
  reply: Post,
  rows: readonly Row[],
): Row | undefined {
  const postedMs = reply.posted ? Date.parse(reply.posted.at) + slackMs[reply.posted.precision] : Number.NaN;
  const atMs = ({ inserted }: Row) => (inserted ? insertedMs(inserted) : Number.NaN);
  const fitting = rows.filter(
    (row) => row.inserted && !(postedMs + CLOCK_SLACK < atMs(row)) && holdsText(reply, row.inserted),
  );
  const isBefore = (row: Row) => Number(!(postedMs < atMs(row)));
  return fitting.sort((a, b) => isBefore(b) - isBefore(a) || (atMs(b) || 0) - (atMs(a) || 0))[0];
}

/**
 * Is this post that text? The site may have put a mention before it or "edited" behind it, shortened its links, made
 * pictures of its emoji, or show only its beginning; the agent may have changed a few words.
 */
function holdsText(post: Post, inserted: Insertion): boolean {
  const sent = plainText(inserted);
  const seen = plainText(post);
  if (sent === '') return fold(inserted.text) === fold(post.text);
  if (sent === seen) return true;
  if (sent.length >= LONG_ENOUGH && hasWords(seen, sent)) return true;
  if (post.isCut && seen.length >= LONG_ENOUGH && sent.startsWith(seen)) return true;
  return Math.min(sent.length, seen.length) > 0.7 * Math.max(sent.length, seen.length) && likeness(sent, seen) >= 0.85;
}

const insertedMs = once(({ at }: Insertion) => Date.parse(at ?? ''));
const plainText = once(({ text }: { readonly text: string }) => comparable(text));

/** Share of words that two texts have in common, 0 to 1; 0 for texts of less than eight words. */
function likeness(sent: string, seen: string): number {
  const [one, other] = [sent.split(' '), seen.split(' ')];
  if (Math.min(one.length, other.length) < 8) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (one.length + other.length);
}
