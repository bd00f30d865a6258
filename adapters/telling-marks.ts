/**
 * What a page's own marks say of an element, as selectors that also fit elements like it: what is said by meaning
 * (data attributes, numbered ids, roles, addresses of links) before what only gives looks.
 */

/** A selector for one element without its surroundings. */
export interface Compound {
  readonly selector: string;
  /** 0 is the surest: microdata and roles, then data attributes, ids and links, tags, class names; 9 says only a tag. */
  readonly rank: number;
}

/** Attributes by which a page says what something is, with the values that repeat. */
const MEANING = ['itemprop', 'property', 'role', 'typeof'];
const TELLING_REL = /^(?:author|bookmark|permalink)$/;
/** Of the framework or of the moment, not of the content. */
const PASSING_DATA =
  /^data-(?:v-|s$|state|index|react|radix|headlessui|astro|aos|toggle|bs-|ga-|track|analytics|tooltip)/;
const PLAIN_VALUE = /^[A-Za-z][\w .:/-]{0,59}$/;
const PLAIN_NAME = /^-?[A-Za-z_][\w-]*$/;
/** Tags that say something by themselves. */
const TELLING_TAGS = /^(?:article|time|blockquote|address|textarea|h[1-6]|cite)$/;

const UTILITY =
  /^-?(?:[mp][trblxyse]?-.+|(?:min-|max-)?[wh]-.+|size-.+|inset.*|top-.+|flex.*|grid.*|gap-.+|col(?:-.+|\d*)|row(?:-.+|\d*)|text-.+|bg-.+|border.*|rounded.*|font-.+|leading-.+|tracking-.+|items-.+|justify-.+|self-.+|place-.+|space-.+|divide-.+|shadow.*|ring.*|overflow-.+|opacity-.+|z-.+|order-.+|float-.+|d-.+|pull-.+|fs-.+|fw-.+|align-.+|transition.*|duration-.+|cursor-.+|select-.+|break-.+|whitespace-.+|object-.+|hidden|block|inline.*|relative|absolute|fixed|sticky|static|truncate|container|clear(?:fix)?|cf|group|peer|prose.*|underline|italic|uppercase|antialiased|visible|invisible|(?:is|has)-.+|active|selected|current|open|closed|odd|even|first|last|alt\d?|new|unread|read|visited|loaded)$/;
/** `css-1q2w3e`, `sc-bdVaJa`, `svelte-abc12`: made by a build. */
const MADE = /^(?:css|sc|jsx|jss|emotion|svelte|astro|e|tw|_)-?[A-Za-z0-9_]*$/;
/** `Post_body__a1B2c`: the name that a person wrote, and a hash. */
const MODULE = /^([A-Za-z][\w-]*?__?)[A-Za-z0-9+/_-]{5,}$/;

/** Compounds of an element, the surest first, at most 14. */
export function compoundsOf(element: Element): readonly Compound[] {
  const tag = element.localName;
  const found: Compound[] = [];
  const add = (selector: string, rank: number) => {
    if (selector.length <= 120) found.push({ selector, rank });
  };
  for (const name of MEANING) {
    const value = element.getAttribute(name);
    if (value && PLAIN_VALUE.test(value)) add(`[${name}="${value}"]`, 0);
  }
  for (const rel of (element.getAttribute('rel') ?? '').split(/\s+/))
    if (TELLING_REL.test(rel)) add(`[rel~="${rel}"]`, 0);
  const type = /[/#]([A-Za-z]+)$/.exec(element.getAttribute('itemtype') ?? '')?.[1];
  if (type) add(`[itemtype$="/${type}"]`, 0);
  for (const { name, value } of element.attributes) {
    if (!name.startsWith('data-') || PASSING_DATA.test(name) || !/^data-[a-z][a-z-]*$/.test(name)) continue;
    // The value may be a kind ("comment") or a person: which of the two finds the other posts is tried.
    if (PLAIN_VALUE.test(value) && !looksHashed(value)) add(`[${name}="${value}"]`, 1);
    add(`[${name}]`, /\d/.test(value) ? 1 : 3);
  }
  const numbered = /^([A-Za-z][A-Za-z_:-]*?)[-_:]?\d/.exec(element.id);
  if (numbered !== null) add(`${tag}[id^="${element.id.slice(0, element.id.search(/\d/))}"]`, 2);
  else if (PLAIN_NAME.test(element.id) && !looksHashed(element.id)) add(`#${element.id}`, 2);
  for (const part of partsOfLink(element)) add(`a[href*="${part}"]`, 2);
  const name = element.getAttribute('name');
  if (name && PLAIN_NAME.test(name)) add(`${tag}[name="${name}"]`, 2);
  if (element.getAttribute('contenteditable') !== null) add(`${tag}[contenteditable]`, 4);
  if (element.getAttribute('datetime') !== null) add(`${tag}[datetime]`, 3);
  if (TELLING_TAGS.test(tag) || tag.includes('-')) add(tag, 7);
  for (const kind of element.classList) {
    const part = MODULE.exec(kind)?.[1];
    if (isTelling(kind)) add(`${tag}.${kind}`, SAYS_WHAT.test(kind) ? 5 : 6);
    else if (part !== undefined && looksHashed(kind.slice(part.length))) add(`[class*="${part}"]`, 6);
  }
  add(tag, 9);
  return [...found].sort((a, b) => a.rank - b.rank).slice(0, 14);
}

const SAYS_WHAT =
  /post|comment|message|reply|repl|author|user|member|name|body|content|text|date|time|review|thread|item/i;

/** Does this class name say what something is: neither a look, nor a state, nor made by a build? */
export function isTelling(kind: string): boolean {
  return PLAIN_NAME.test(kind) && kind.length > 2 && !/\d{2,}/.test(kind) && !UTILITY.test(kind) && !looksHashed(kind);
}

/** Letters and digits by chance: `x1y2z3a`, `bdVaJa`, `kqzxw`. */
export function looksHashed(word: string): boolean {
  if (MADE.test(word)) return true;
  return word.split(/[-_]+/).some((part) => {
    if (part.length < 5) return false;
    if (/\d/.test(part) && /[A-Za-z]/.test(part)) return !/^[A-Za-z]{3,}\d{1,2}$/.test(part);
    if (/^[bcdfghjklmnpqrstvwxz]+$/i.test(part)) return true;
    // Capitals in odd places: words begin with one and go on in small letters.
    const humps = part.match(/[A-Z][a-z]{0,1}(?=[A-Z]|$)/g) ?? [];
    return humps.length >= 2;
  });
}

/** The part of an address that links of one kind share: `/members/`, `memberlist.php?mode=viewprofile`. */
function partsOfLink(element: Element): readonly string[] {
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  const [path = '', query = ''] =
    href
      .replace(/^[a-z]+:\/\/[^/]*/i, '')
      .split('#', 1)[0]
      ?.split('?', 2) ?? [];
  const parts: string[] = [];
  const folder = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const words = folder.slice(0, -1).filter((part) => /^[A-Za-z][A-Za-z_-]{1,30}$/.test(part));
  if (words[0] !== undefined) parts.push(`/${words[0]}/`);
  const file = folder.at(-1);
  if (file !== undefined && /^[A-Za-z_-]+\.(?:php|aspx?|cgi|html?)$/.test(file)) parts.push(file);
  const at = /^@|^~/.exec(file ?? '')?.[0];
  if (at !== undefined) parts.push(`/${at}`);
  for (const [key, value] of new URLSearchParams(query)) {
    if (!PLAIN_NAME.test(key)) continue;
    if (/^[a-z_]{3,30}$/i.test(value)) parts.push(`${key}=${value}`);
    parts.push(`${key}=`);
  }
  return parts.filter((part) => /^[\w/.=@~-]+$/.test(part)).slice(0, 5);
}
