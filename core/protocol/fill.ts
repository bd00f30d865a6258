import { firstName } from './first-name.ts';
import type { Placeholder } from './schema.ts';

/** A gap in a reply, with what the protocol says of it. */
export interface Slot extends Placeholder {
  /** As the protocol writes it, else as the text does. */
  readonly name: string;
  /** False: the protocol does not name it; it is asked under its own name. */
  readonly isDefined: boolean;
}

/** What of the protocol (or of its view) tells about slots. */
export interface SlotSource {
  readonly placeholders?: Readonly<Record<string, Placeholder>> | undefined;
}

/** A piece of a reply: fixed text, a slot with its value, or a slot that still waits for one. */
export interface Segment {
  readonly kind: 'text' | 'filled' | 'open';
  readonly text: string;
  readonly slot?: string;
}

export interface FilledText {
  readonly segments: readonly Segment[];
  /** The whole text. An open slot stands as `…`, never as its placeholder. */
  readonly joined: string;
  /** Names of the open slots, in order. Only a text without open slots may be inserted. */
  readonly open: readonly string[];
}

/** `{naam}`, `{{naam}}`, `{ datum en tijd }`. */
const placeholder = /\{\{\s*(\p{L}[\p{L}\d _-]{0,60}?)\s*\}\}|\{\s*(\p{L}[\p{L}\d _-]{0,60}?)\s*\}/gu;

/** Names that mean the same everywhere, for files that use placeholders without defining them. */
const wellKnown: Readonly<Record<string, Placeholder['from']>> = {
  naam: 'author',
  voornaam: 'author',
  name: 'author',
  firstname: 'author',
  initialen: 'initials',
  initials: 'initials',
};

/** The slots of a text, each once, in the order in which they appear. `{Naam}` and `{naam}` are one slot. */
export function slotsOf(text: string, source: SlotSource): Slot[] {
  const slots = new Map<string, Slot>();
  for (const match of text.matchAll(placeholder)) {
    const written = nameIn(match);
    const key = written.toLowerCase();
    if (!slots.has(key)) slots.set(key, findSlot(written, source));
  }
  return [...slots.values()];
}

function nameIn(match: RegExpExecArray | RegExpMatchArray): string {
  return match[1] ?? match[2] ?? '';
}

function findSlot(written: string, source: SlotSource): Slot {
  const key = written.toLowerCase();
  const defined = Object.entries(source.placeholders ?? {}).find(([name]) => name.toLowerCase() === key);
  if (defined !== undefined) return { ...defined[1], name: defined[0], isDefined: true };
  const from = Object.hasOwn(wellKnown, key) ? (wellKnown[key] ?? 'ask') : 'ask';
  return { name: written, from, label: { nl: written, en: written, de: written, fr: written }, isDefined: false };
}

/**
 * Puts values in a text. A value that is missing or blank leaves its slot open. Values are text: a placeholder inside a
 * value (a customer may be called `{naam}`) loses its braces.
 *
 * @param values by slot name, in any case
 */
export function fillText(text: string, values: Readonly<Record<string, string>>): FilledText {
  const byName = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), cleanValue(value)]));
  const segments: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > from) segments.push({ kind: 'text', text: text.slice(from, match.index) });
    const slot = nameIn(match);
    const value = byName.get(slot.toLowerCase()) ?? '';
    segments.push(value === '' ? { kind: 'open', text: '…', slot } : { kind: 'filled', text: value, slot });
    from = match.index + match[0].length;
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from) });
  const open = segments.flatMap((segment) => (segment.kind === 'open' ? [segment.slot ?? ''] : []));
  return { segments, joined: segments.map((segment) => segment.text).join(''), open: [...new Set(open)] };
}

function cleanValue(value: string): string {
  return value.replace(/[{}]/gu, '').trim();
}

export interface StartValues {
  /** Name as the page shows it. */
  readonly authorName?: string | undefined;
  readonly initials?: string | undefined;
}

/** The values that need no question: the author's first name (or the fallback of this slot) and the initials. */
export function startValues(
  slots: readonly Slot[],
  known: StartValues,
  language: 'nl' | 'en' | 'de' | 'fr',
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const slot of slots) {
    const fallback = slot.fallback?.[language];
    const own = slot.from === 'author' ? firstName(known.authorName ?? '') : known.initials?.trim();
    const value = slot.from === 'ask' ? fallback : own || fallback;
    if (value !== undefined && value !== '') values[slot.name] = value;
  }
  return values;
}

/**
 * The reply with the protocol's signature behind it, unless the text has a slot for initials already or ends with it.
 */
export function signText(text: string, signature: string | undefined, source: SlotSource): string {
  const body = text.trimEnd();
  if (signature === undefined || slotsOf(body, source).some((slot) => slot.from === 'initials')) return body;
  return body.endsWith(signature.trim()) ? body : `${body} ${signature.trim()}`;
}
