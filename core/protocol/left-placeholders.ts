/** A piece of a text, `[start, end)` in UTF-16 units. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const braces = /\{+[^{}\n]{1,80}\}+/gu;
const brackets = /\[\s*\p{L}[\p{L}\d _/'’-]{0,60}\](?![(:[])/gu;
const angles = /<\s*\p{L}[\p{L}\d _'’-]{0,60}>/gu;
const percents = /%\p{L}[\p{L}\d_]{1,40}%/gu;

/** Codes and tags that belong on forums and weblogs. */
const bbCode =
  /^\[\s*(?:b|i|u|s|url|img|quote|code|list|li|ul|ol|size|color|colour|center|left|right|spoiler|email|youtube|media|table|tr|td|th|hr|h\d|sub|sup|font|align|indent|user|post|attachment|sic|x)\s*\]$/iu;
const htmlTag =
  /^<\s*(?:a|b|i|u|s|em|strong|strike|del|ins|br|p|q|cite|code|pre|blockquote|ul|ol|li|abbr|acronym|sub|sup|small|img|hr|span|div|h\d)(?:\s[^>]*)?>$/iu;

/**
 * Placeholders that stand in a finished draft: `{naam}`, `{{naam}}`, `[naam]`, `<naam>`, `%naam%`. BBCode, HTML tags,
 * Markdown links, smileys and hearts (`<3`) are none.
 */
export function leftPlaceholders(draft: string): Place[] {
  return [braces, brackets, angles, percents]
    .flatMap((form) => Array.from(draft.matchAll(form)))
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ text, start }) => isPlaceholder(text, draft, start))
    .sort((a, b) => a.start - b.start);
}

function isPlaceholder(found: string, draft: string, start: number): boolean {
  if (found.startsWith('{')) return /\p{L}/u.test(found);
  if (found.startsWith('<')) return !htmlTag.test(found);
  if (found.startsWith('%')) return true;
  // `[tekst][1]`, and a pair of tags that this list does not know: `[sarcasm]…[/sarcasm]`.
  if (bbCode.test(found) || draft[start - 1] === ']') return false;
  return !draft
    .slice(start)
    .toLowerCase()
    .includes(`[/${found.slice(1).toLowerCase()}`);
}
