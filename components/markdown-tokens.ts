import { Lexer, type MarkedToken } from 'marked';

/** Deeper than anybody writes; what lies below is shown as it was typed. */
export const DEEPEST = 12;

/**
 * Markdown as blocks. `undefined`: it cannot be read (thousands of nested quotes), show it as it was typed.
 *
 * @param text Markdown as GitHub reads it, at most 50,000 characters; HTML in it is text
 */
export function readMarkdown(text: string): readonly MarkedToken[] | undefined {
  try {
    return new Lexer({ gfm: true }).lex(text) as MarkedToken[];
  } catch {
    // The only error the lexer knows is a call stack that is too deep.
    return undefined;
  }
}

/** Entities that people type or programs leave behind; any other stays as it is. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  euml: 'ë',
  iuml: 'ï',
};

/** `&euro; 5 &#38; meer` → `€ 5 & meer`. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** The address when a link may lead there: https or mailto, written out in full. */
export function safeAddress(href: string): string | undefined {
  const written = decodeEntities(href).trim();
  if (!/^(?:https:\/\/|mailto:)/iu.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  // A name before the host makes one host look like another.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
