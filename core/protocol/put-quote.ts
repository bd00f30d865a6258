/** A text with a piece put in, and where the caret stands then. */
export interface Quoted {
  readonly text: string;
  /** Behind what was put in, in UTF-16 units from the start. */
  readonly caret: number;
}

/**
 * Puts a quoted piece into the reply that is being written; nothing that stands there is lost. Several lines get a blank
 * line around them, one line gets spaces where it would stick to a word.
 *
 * @param at place of the caret; `undefined`: at the end, before the signature when the text ends with it
 * @param signature as it stands filled in; empty when there is none
 */
export function putQuote(text: string, at: number | undefined, quote: string, signature = ''): Quoted {
  const place = at === undefined ? endOf(text, signature) : Math.max(0, Math.min(at, text.length));
  const before = text.slice(0, place);
  const after = text.slice(place);
  const isApart = at === undefined || quote.includes('\n');
  const start = `${before}${gapBefore(before, isApart)}${quote}`;
  return { text: `${start}${gapAfter(after, quote.includes('\n'))}${after}`, caret: start.length };
}

function endOf(text: string, signature: string): number {
  const signed = signature.trim();
  const body = text.trimEnd();
  return signed !== '' && body.endsWith(signed) ? body.slice(0, -signed.length).trimEnd().length : body.length;
}

function gapBefore(before: string, isApart: boolean): string {
  if (before.trim() === '' || before.endsWith('\n\n')) return '';
  if (isApart) return before.endsWith('\n') ? '\n' : '\n\n';
  return /\s$/u.test(before) ? '' : ' ';
}

function gapAfter(after: string, isApart: boolean): string {
  if (after.trim() === '' || after.startsWith('\n\n')) return '';
  if (isApart) return after.startsWith('\n') ? '\n' : '\n\n';
  return /^[\s.,;:!?)]/u.test(after) ? '' : ' ';
}
