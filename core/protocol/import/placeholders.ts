import type { Placeholder } from '../schema.ts';

/** A gap as another tool wrote it, and what became of it. */
export interface Turned {
  readonly from: string;
  /** With braces; '' when it was taken out. */
  readonly to: string;
}

export interface TurnedText {
  readonly text: string;
  readonly turned: readonly Turned[];
  /** Conditions and loops that a reply cannot hold: `{% if … %}`. They stand in the text as they were. */
  readonly logic: readonly string[];
}

/** Each way of writing a gap; the first group is its name. Ours goes first, so that it is left alone. */
const shapes = [
  String.raw`\{\{\s*([\p{L}_][\p{L}\d_.' |:-]{0,80}?)\s*\}\}`,
  String.raw`\{\s*([\p{L}_][\p{L}\d_. -]{0,60}?)\s*\}`,
  String.raw`\[\[\s*([\p{L}_][\p{L}\d_. -]{0,40}?)\s*\]\]`,
  // TextExpander: %filltext:name=ordernummer:default=…%
  String.raw`%fill(?:text|area|popup|part)?:(?:name=)?([\p{L}][\p{L}\d_ -]{0,40}?)(?::[^%\n]{0,200})?%`,
  String.raw`%([\p{L}][\p{L}\d_.-]{1,40})%`,
  // Not the words of a Markdown link.
  String.raw`\[([\p{L}][\p{L}\d_ -]{1,30})\](?!\()`,
  String.raw`\$\{([\p{L}_][\p{L}\d_.]{0,40})\}`,
  String.raw`\$([A-Z][A-Z_]{2,30})\b`,
];
// `${name}` holds `{name}`: it is tried first.
const gap = new RegExp([shapes[6], ...shapes.slice(0, 6), shapes[7]].join('|'), 'gu');
/** The place of the cursor. */
const cursor = /\$\|\$|%\|/gu;
const logicBlock = /\{%[^%\n]{0,200}%\}/gu;

const forumTags = /^\[(?:img|url|quote|code|list|hr|sic|link)\]$/iu;

const agentWords = /agent|assignee|current_?user|medewerker|afzender|signature|handtekening|initial/iu;
const nameWords = /^(?:(?:voor|first_?|full_?|klant_?|customer_?)?(?:naam|name)|firstname|voornaam|klant|customer)$/iu;
const personWords = /requester|customer|contact|user|author|klant|client|conversation|sender/iu;

/**
 * Turns the gaps of other tools (`{{ticket.requester.first_name}}`, `%name%`, `[naam]`, `$NAME`) into ours. The name of
 * the author and the initials get the name that the protocol has for them; anything else is asked under its own name.
 */
export function turnPlaceholders(text: string, defined: Readonly<Record<string, Placeholder>> | undefined): TurnedText {
  const turned = new Map<string, string>();
  const logic = [...new Set([...text.matchAll(logicBlock)].map(([found]) => found))];
  const made = text
    .replace(cursor, (found) => {
      turned.set(found, '');
      return '';
    })
    .replace(gap, (found, ...rest: readonly unknown[]) => {
      const name = rest.slice(0, shapes.length).find((group): group is string => typeof group === 'string');
      if (name === undefined || isMarkup(found, text)) return found;
      const to = `{${ourName(name, defined ?? {})}}`;
      if (to !== found) turned.set(found, to);
      return to;
    });
  return { text: made, turned: [...turned].map(([from, to]) => ({ from, to })), logic };
}

/** `[b]…[/b]` and its like belong on forums. */
function isMarkup(found: string, text: string): boolean {
  if (!found.startsWith('[') || found.startsWith('[[')) return false;
  return forumTags.test(found) || text.toLowerCase().includes(`[/${found.slice(1).toLowerCase()}`);
}

function ourName(written: string, defined: Readonly<Record<string, Placeholder>>): string {
  const path = (written.split('|')[0] ?? '').trim();
  const known = Object.keys(defined).find((name) => name.toLowerCase() === path.toLowerCase());
  if (known !== undefined) return known;
  const last = path.split('.').at(-1) ?? path;
  const isPath = path.includes('.');
  if (agentWords.test(path)) return nameFrom('initials', defined) ?? ownOr(path, 'initialen');
  if (nameWords.test(last) && (!isPath || personWords.test(path)))
    return nameFrom('author', defined) ?? ownOr(path, 'naam');
  // `{datum en tijd}` is one of ours already.
  if (!isPath && /^\p{L}[\p{L}\d _-]*$/u.test(path)) return path;
  const plain = path
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^[_\d]+|_+$/gu, '')
    .toLowerCase();
  return plain === '' ? 'invullen' : plain.slice(0, 60);
}

/** Names that are filled in without being defined stay as they are. */
function ownOr(path: string, other: string): string {
  return /^(?:naam|voornaam|name|firstname|initialen|initials)$/iu.test(path) ? path : other;
}

function nameFrom(from: Placeholder['from'], defined: Readonly<Record<string, Placeholder>>): string | undefined {
  return Object.entries(defined).find(([, placeholder]) => placeholder.from === from)?.[0];
}
