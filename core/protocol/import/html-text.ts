const looksLikeHtml =
  /<\/?(?:p|br|div|span|a|ul|ol|li|b|i|u|em|strong|font|h[1-6]|table|tr|td|blockquote|img)\b[^<>]*>/i;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d?));/gi;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  reg: '®',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  aacute: 'á',
  agrave: 'à',
  oacute: 'ó',
  uacute: 'ú',
  iacute: 'í',
  ccedil: 'ç',
  szlig: 'ß',
};

const blocks = new Set(['p', 'div', 'ul', 'ol', 'table', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** What is in these is never text. */
const dropped = new Set(['script', 'style', 'head', 'title']);

/** Does a text come from an editor that writes HTML? */
export function isHtml(text: string): boolean {
  return looksLikeHtml.test(text);
}

/**
 * The words of a piece of HTML: paragraphs become lines, items get a dash, a link keeps its address when the words do not
 * say it. No document is made and nothing is run: the text is walked once, and every tag falls away.
 */
export function htmlToText(html: string): string {
  let made = '';
  let at = 0;
  let inside: string | undefined;
  let link: { readonly href: string; readonly from: number } | undefined;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const words = html.slice(at, open < 0 ? html.length : open);
    if (inside === undefined) made += decode(words.replace(/\s+/gu, ' '));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = html.indexOf('>', open + 1);
    const tag =
      end < 0 ? null : /^(\/?)([a-z][a-z0-9]*)(?=[\s/]|$)/i.exec(html.slice(open + 1, Math.min(end, open + 40)));
    if (tag === null) {
      // A bare "<", as in "< 5 euro".
      if (inside === undefined) made += '<';
      at = open + 1;
      continue;
    }
    at = end + 1;
    const isEnd = tag[1] === '/';
    const name = (tag[2] ?? '').toLowerCase();
    if (inside !== undefined) {
      if (isEnd && name === inside) inside = undefined;
    } else if (dropped.has(name)) inside = isEnd ? undefined : name;
    else if (name === 'br') made += '\n';
    else if (name === 'li') made += isEnd ? '' : '\n- ';
    else if (blocks.has(name)) made += name === 'p' && isEnd ? '\n\n' : '\n';
    else if (name === 'a' && !isEnd) link = { href: hrefIn(html.slice(open, end)), from: made.length };
    else if (name === 'a' && link !== undefined) {
      if (link.href !== '' && !made.slice(link.from).includes(bare(link.href))) made += ` (${link.href})`;
      link = undefined;
    }
  }
  return made
    .split('\n')
    .map((line) => line.replace(/[ \u00a0]+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Only addresses of the web are kept. */
function hrefIn(tag: string): string {
  const [, quoted, bareValue] = /\bhref\s*=\s*(?:["']([^"']*)["']|([^\s>]+))/i.exec(tag) ?? [];
  const href = decode(quoted ?? bareValue ?? '').trim();
  return /^https?:\/\/\S+$/i.test(href) ? href : '';
}

function bare(href: string): string {
  return href.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function decode(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
