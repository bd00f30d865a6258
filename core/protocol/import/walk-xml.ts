/** Hears of every tag and text, in order. Names come without their prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Walks the XML of a sheet once, from start to end. No document type, no entities of its own, nothing outside the text:
 * what a sheet needs is tags, attributes and words. What is broken ends the walk or falls away; it never throws.
 */
export function walkXml(xml: string, { open, close, text }: XmlListener): void {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    if (start > at) text(decodeXml(xml.slice(at, start)));
    if (xml.startsWith('<!--', start)) {
      const end = xml.indexOf('-->', start);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      if (end < 0) return;
      text(xml.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    at = end + 1;
    const isSelfClosing = xml[end - 1] === '/';
    const inner = xml.slice(start + 1, isSelfClosing ? end - 1 : end);
    if (inner.startsWith('?') || inner.startsWith('!')) continue;
    const name = /^\/?(?:[\w.-]{1,40}:)?([\w.-]{1,60})/u.exec(inner)?.[1] ?? '';
    if (inner.startsWith('/')) close(name);
    else {
      open(name, inner);
      if (isSelfClosing) close(name);
    }
  }
}

/** Value of an attribute, also one with a prefix (`r:id`). */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found === null ? undefined : decodeXml(found[1] ?? found[2] ?? '');
}

function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/giu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
