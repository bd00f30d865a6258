import type { Faithfulness } from '../contact.ts';
import { fillText } from './fill.ts';

/** At least this part of the approved words, in their order: *adapted*. */
const ADAPTED = 0.6;
/** Below this, what is shared is what any two Dutch texts share ("we", "de", "een"): *own*. */
const OWN = 0.3;
/** Longest that one slot may be filled with, in UTF-16 units. */
const SLOT_MAX = 400;
const MAX_WORDS = 2_500;

/**
 * How the posted text relates to the approved one.
 *
 * - `asApproved`: the approved text word for word; slots hold anything (not nothing), up to 400 signs each.
 * - `adapted`: at least 60 % of the approved words outside slots are kept, in their order; more may stand between them.
 * - `deviated`: at least 30 %.
 * - `own`: less, or no approved text at all.
 *
 * Not looked at: white space, kinds of quotes and dashes, mentions at the start (sites prefill them), `https://`, and
 * a signature (`^MV`) at the end. Capitals count for `asApproved` only.
 *
 * @param approvedText with its slots (`{naam}`), in the language that was used; '' when no reply was used
 * @param values what the slots were filled with when it was inserted
 */
export function faithfulness(
  approvedText: string,
  values: Readonly<Record<string, string>>,
  posted: string,
): Faithfulness {
  const fixed = splitAtSlots(approvedText);
  const said = normalise(posted);
  if (fixed.join('').trim() === '' || said === '') return 'own';
  if (matchesInOrder(fixed, said) || normalise(fillText(approvedText, values).joined) === said) {
    return 'asApproved';
  }
  const fixedWords = wordsOf(fixed.join(' '));
  if (fixedWords.length === 0) return 'own';
  const kept = countKept(fixedWords, wordsOf(said)) / fixedWords.length;
  if (kept >= ADAPTED) return 'adapted';
  return kept >= OWN ? 'deviated' : 'own';
}

/** Shorter texts than this are the same when they are the same, not when they are alike ("Bedankt!"). */
const SHORT = 5;

/** How much two posted texts are one text: share of the longer one's words that both have in the same order, 0 to 1. */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(normalise(one)), wordsOf(normalise(other))];
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 0;
  if (longer < SHORT) return a.join(' ') === b.join(' ') ? 1 : 0;
  // Lengths that differ this much cannot be alike; most pairs end here.
  return Math.min(a.length, b.length) / longer < 0.5 ? 0 : countKept(a, b) / longer;
}

const mark = '\uE000';
const slotSignature = /\s*[\^~]\s*\{+[^{}]*\}+\s*$/u;

/** The fixed pieces around the slots, without the signature: always one more than there are slots. */
function splitAtSlots(approvedText: string): readonly string[] {
  const { segments } = fillText(approvedText.replaceAll(mark, '').replace(slotSignature, ''), {});
  const marked = segments.map((segment) => (segment.kind === 'open' ? mark : segment.text)).join('');
  // White space before a slot at the end goes with it: that slot may be the signature, which is not looked at.
  return normalise(marked)
    .replace(new RegExp(`\\s+${mark}$`, 'u'), mark)
    .split(mark);
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFE0E|\uFE0F|\uFEFF/gu, '')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’‚′`´]/gu, "'")
    .replace(/[‐‑‒–—]/gu, '-')
    .replaceAll('…', '...')
    .replace(/https?:\/\/(?:www\.)?/giu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:@[\p{L}\p{N}_.-]+(?:@[\p{L}\p{N}.-]+)?[\s,:]*)+/u, '')
    .replace(/\s*[\^~]\s*\p{L}{1,5}\.?$/u, '')
    .trim();
}

/** Do the fixed pieces follow each other, first at the start and last at the end, with something in every gap? */
function matchesInOrder(fixed: readonly string[], said: string): boolean {
  const [first = '', ...others] = fixed;
  const last = others.at(-1);
  if (last === undefined) return said === first;
  if (!said.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others.slice(0, -1)) {
    const found = said.indexOf(piece, at + 1);
    if (found < 0 || found - at > SLOT_MAX) return false;
    at = found + piece.length;
  }
  const gap = said.length - last.length - at;
  return said.endsWith(last) && gap >= (last === '' ? 0 : 1) && gap <= SLOT_MAX;
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []).slice(0, MAX_WORDS);
}

/** Length of the longest row of words that both have in the same order. */
function countKept(approved: readonly string[], posted: readonly string[]): number {
  let row = new Uint16Array(posted.length + 1);
  for (const wordOfApproved of approved) {
    const next = new Uint16Array(posted.length + 1);
    for (let index = 0; index < posted.length; index += 1) {
      next[index + 1] =
        posted[index] === wordOfApproved ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
