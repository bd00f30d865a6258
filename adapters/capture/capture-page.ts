import { createReplacer, type Replacer } from './replacer.ts';
import { splitTimes } from './time-words.ts';

/**
 * A page as a fixture: its structure, with invented words, names, numbers, links and hosts in the place of its own, the
 * same one everywhere. Times and languages stay. Code, styles and comments are left out; of data in scripts the structure
 * stays, since some readers look there.
 */
export interface PageCapture {
  readonly html: string;
  /** Its address, with the same inventions. */
  readonly url: string;
}

const dropped = 'link[rel~=preload],link[rel~=modulepreload],link[rel~=icon],object,embed';
/** Elements that Kantlijn itself put into the page (`page.content/ours.ts`). */
const ours = /^x-[a-z]{8}$/;
/** Attributes that hold no structure. */
const bare = /^(?:on.*|style|srcset|sizes|integrity|nonce|srcdoc|d|points|transform|viewbox|ping|imagesrcset)$/i;
/** Of a style only this, as it is written: readers pass over what nobody sees. */
const hiding = /(?:display:\s*none|visibility:\s*hidden);?/;
/** Attributes that name parts of the page. */
const structural =
  /^(?:class|id|for|name|type|role|rel|property|itemprop|itemtype|component|slot|part|data-(?:test.*|type|role|component))$/i;
/** Attributes that a person reads. */
const read =
  /^(?:alt|title|placeholder|content|value|label|summary|aria-(?:label|description|valuetext|roledescription))$/i;
/** What a time in seconds or milliseconds is called. */
const timeName = /time|date|utc|created|stamp|since|epoch|posted|published|(?:^|[-_])(?:ts|at)$|At$/i;
const epoch = /^1\d{9}(?:\d{3})?$/;
/** With no words behind it, which may name somebody; Hacker News writes the seconds since 1970 there. */
const isoTime =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?|\d{10})?)?$/;
const language = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/;
const isJson = /^(?:application|text)\/(?:[\w.+-]*\+)?json$/i;

export interface CaptureOptions {
  /** Words of our own readers, in lower case: what they look for must stay. */
  readonly known: ReadonlySet<string>;
  /** Names and handles of people on the page, as far as they are known: they never stay. */
  readonly people: readonly string[];
}

export function capturePage(document: Document, url: string, { known, people }: CaptureOptions): PageCapture {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  // Somebody called "Former user" does not make `user` a name where the page itself speaks of users.
  const parts = new Set(structureOf(document.documentElement).flatMap(words));
  const names = new Set(people.flatMap(words).filter((word) => !parts.has(word)));
  const replacer = createReplacer({ known, names, source: sourceOf(document.documentElement, url) });
  const made = document.implementation.createHTMLDocument('');
  const root = copyOf(document.documentElement, made, replacer);
  const address = replacer.value(url);
  return {
    url: address,
    html: `<!doctype html>\n<!-- saved from url=(0000)${address} -->\n${root?.outerHTML ?? ''}\n`,
  };
}

/** All that the page says, to know which words may not be given. */
function sourceOf(root: Element, url: string): string {
  const parts = [url];
  const add = (element: Element): void => {
    for (const { value } of element.attributes) parts.push(value, decodedOf(value));
    for (const node of element.childNodes) if (node.nodeType === 3) parts.push(node.nodeValue ?? '');
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) add(child);
    if (element.shadowRoot) for (const node of element.shadowRoot.childNodes) parts.push(node.nodeValue ?? '');
  };
  add(root);
  return parts.join('\n');
}

function structureOf(root: Element): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes].filter(({ name }) => structural.test(name)).map(({ value }) => value),
  );
}

function decodedOf(value: string): string {
  try {
    return decodeURI(value);
  } catch {
    return '';
  }
}

function copyOf(element: Element, into: Document, replacer: Replacer): Element | undefined {
  if (element.matches(dropped) || ours.test(element.localName)) return undefined;
  const copy = into.createElementNS(element.namespaceURI, element.localName);
  for (const { name, value } of element.attributes) {
    const hides = bare.test(name) ? hiding.exec(value)?.[0] : undefined;
    if (bare.test(name) && hides === undefined) continue;
    try {
      copy.setAttribute(name, hides ?? attributeOf(name, value, replacer));
    } catch {
      // A name that only a parser can make ("@click"): no reader looks for it.
    }
  }
  if (element.localName === 'script') return scriptOf(element, copy, replacer);
  // Software is known by the names and addresses of its styles, so the empty elements stay.
  if (element.localName === 'style') return copy;
  if (element.shadowRoot) copy.append(shadowOf(element.shadowRoot, into, replacer));
  copy.append(...childrenOf(element, into, replacer));
  return copy;
}

function childrenOf(parent: ParentNode & Node, into: Document, replacer: Replacer): readonly Node[] {
  return [...parent.childNodes].flatMap((node): readonly Node[] => {
    if (node.nodeType === 3) return [into.createTextNode(replacer.text(node.nodeValue ?? ''))];
    const child = isElement(node) ? copyOf(node, into, replacer) : undefined;
    return child === undefined ? [] : [child];
  });
}

/** An open shadow root as HTML can hold it. */
function shadowOf(root: ShadowRoot, into: Document, replacer: Replacer): Element {
  const template = into.createElement('template');
  template.setAttribute('shadowrootmode', 'open');
  template.content.append(...childrenOf(root, into, replacer));
  return template;
}

function attributeOf(name: string, value: string, replacer: Replacer): string {
  if (isoTime.test(value) || (/^(?:xml:)?lang$|^hreflang$|^srclang$/.test(name) && language.test(value))) return value;
  if (timeName.test(name) && epoch.test(value)) return value;
  if (/^\s*[{[]/.test(value)) {
    const data = dataOf(value, replacer);
    if (data !== undefined) return data;
  }
  if (structural.test(name)) return replacer.structure(value);
  if (!read.test(name)) return replacer.value(value);
  return splitTimes(value)
    .map((part) => (part.isTime ? part.text : replacer.value(part.text)))
    .join('');
}

/** Data keeps its structure; of code only what our readers look for: a number under a name that they know. */
function scriptOf(script: Element, copy: Element, replacer: Replacer): Element | undefined {
  const text = script.textContent ?? '';
  if (isJson.test(script.getAttribute('type') ?? '')) {
    // `<` would end the script.
    copy.textContent = (dataOf(text, replacer) ?? '').replaceAll('<', '\\u003c');
    return copy;
  }
  const facts = [...text.matchAll(/(["']?)\b([A-Za-z_]\w{4,})\1\s*[=:]\s*["']?(\d{1,20})\b["']?(?:\s*>\s*\d+)?/g)]
    .filter((found) => found[2] !== undefined && replacer.value(found[2]) === found[2])
    .map((found) => found[0].replace(found[3] ?? '', replacer.number(found[3] ?? '')));
  if (facts.length === 0 && !script.hasAttribute('src')) return undefined;
  // Never run nor loaded; readers look at the text, and software is known by the address.
  copy.setAttribute('type', 'text/plain');
  copy.textContent = facts.join(';\n');
  return copy;
}

/** JSON with the same structure; `undefined` for what is none. */
function dataOf(text: string, replacer: Replacer): string | undefined {
  try {
    return JSON.stringify(inData('', JSON.parse(text), replacer));
  } catch {
    return undefined;
  }
}

function inData(name: string, value: unknown, replacer: Replacer): unknown {
  if (Array.isArray(value)) return value.map((one) => inData(name, one, replacer));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [replacer.value(key), inData(key, one, replacer)]),
    );
  }
  if (typeof value === 'string') {
    if (isoTime.test(value) || (timeName.test(name) && epoch.test(value))) return value;
    return /\s/.test(value.trim()) ? replacer.text(value) : replacer.value(value);
  }
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1_000) return value;
  return timeName.test(name) && epoch.test(String(value)) ? value : Number(replacer.number(String(value)));
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
