/** Words that people and CRMs put before a case number. */
const label =
  /^(?:(?:case|ticket|zaak|zaaknummer|incident|request|verzoek|melding|nummer|number|referentie|reference|ref|id|nr|no)\b[\s.:#]*|#\s*)+/iu;
const token = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*/u;
const address = /^[a-z][a-z\d+.-]*:\/\//iu;
const place = '{number}';

/**
 * The case number in what somebody pastes from a CRM: an address, "Case 00123 | CRM", "#123". What cannot be taken apart
 * stays as it is, without the white space around it: it is never guessed.
 *
 * @param patterns what stands around the number in what the CRM gives to copy, with `{number}` in its place; the first
 *   that fits counts
 */
export function caseNumberIn(pasted: string, patterns: readonly string[]): string {
  const text = pasted.replace(/\s+/g, ' ').trim();
  for (const pattern of patterns) {
    const found = between(text, pattern);
    if (found !== undefined) return found;
  }
  const before = label.exec(text)?.[0];
  if (address.test(text) || before === undefined) return text;
  return numberAt(text.slice(before.length)) ?? text;
}

function between(text: string, pattern: string): string | undefined {
  const [before = '', after = ''] = pattern.split(place);
  const lower = text.toLowerCase();
  const start = before.toLowerCase();
  for (let at = lower.indexOf(start); at >= 0; at = lower.indexOf(start, at + 1)) {
    const rest = text.slice(at + start.length);
    // An address has its own signs behind the number; a slash would take along what follows.
    const run = numberAt(rest.split('/', 1)[0] ?? '');
    const follows = run === undefined ? '' : rest.slice(run.length).toLowerCase();
    if (run !== undefined && follows.startsWith(after.toLowerCase())) return run;
    // Nothing before it: only the beginning counts.
    if (start === '') return undefined;
  }
  return undefined;
}

/** A run of letters and digits that has a digit, at the beginning. */
function numberAt(text: string): string | undefined {
  const run = token.exec(text)?.[0].replace(/[._/-]+$/u, '');
  return run !== undefined && /\p{N}/u.test(run) ? run : undefined;
}
