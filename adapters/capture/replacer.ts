import { createInventions, type Inventions } from './inventions.ts';
import { splitTimes } from './time-words.ts';

/** Puts invented words, names, numbers and hosts in the place of those of a page, the same everywhere. */
export interface Replacer {
  /** What a person reads: every word is replaced. */
  readonly text: (text: string) => string;
  /** Names of the page's structure (`class`, `id`, `role`): words that our own readers know stay. */
  readonly structure: (value: string) => string;
  /** Addresses, data, words for a screen reader: the same, but words of a person's name never stay. */
  readonly value: (value: string) => string;
  /** Digits as they are written. */
  readonly number: Inventions['number'];
}

/** A run of letters and digits; marks belong to their letter. */
const run = /[\p{L}\p{M}\d]+/gu;
/** The same beside what is written with a percent sign (`%3A`), and a name made of parts (`@mila_v`, `mila_v2`). */
const runOrSign = /%[\dA-Fa-f]{2}|[\p{L}\p{M}\d]+/gu;
const identifier = /@[\p{L}\d][\p{L}\d._-]*|[\p{L}\d]+(?:_[\p{L}\d]+)+|[\p{L}\p{M}\d]+/gu;
const host = /((?:https?:)?\/\/)(?:[^\s/@"'<>?#]*@)?([^\s/?#"'<>:\\]+)(:\d+)?/gi;
const domain = /[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d-]+)+/gu;

interface Vocabulary {
  /** Words of our own readers, in lower case. */
  readonly known: ReadonlySet<string>;
  /** Words of the names of people on the page, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Everything that the page holds, so that nothing of it is given again. */
  readonly source: string;
}

export function createReplacer({ known, names, source }: Vocabulary): Replacer {
  const runs = source.match(run) ?? [];
  const invent = createInventions(new Set(runs.flatMap((one) => [one, one.toLowerCase()])));
  const hosts = new Set([...source.matchAll(host)].map((found) => (found[2] ?? '').toLowerCase()));
  const isKnown = (word: string): boolean => {
    const lower = word.toLowerCase();
    // Selectors leave out a first letter that may be a capital: `[data-urn*="ponsored"]`.
    return known.has(lower) || (lower.length > 6 && known.has(lower.slice(1)));
  };
  const isName = (word: string): boolean => names.has(word.toLowerCase());

  const hostFor = (name: string): string => {
    const labels = name.toLowerCase().split('.');
    // An address in numbers says where somebody's test server is.
    if (/^\d+(?:\.\d+){3}$/.test(name)) return 'host.example';
    if (name === '' || labels.every((label) => label.length <= 2 || isKnown(label))) return name;
    return [...labels.slice(0, -1).map((label) => label.replace(run, inStructure)), 'example'].join('.');
  };

  function inValue(one: string): string {
    return isName(one) && one.length > 1 && !/\d/.test(one) ? invent.word(one) : inStructure(one);
  }

  function inStructure(one: string): string {
    if (/^\d+$/.test(one)) return /^(?:19|20)\d\d$/.test(one) ? one : invent.number(one);
    if (isKnown(one) || one.length === 1) return one;
    const inside = base64Text(one);
    if (inside !== undefined) return btoa(inside.replace(run, inStructure)).replace(/=+$/, '');
    // `pfbid02AbC…`: a word of ours before a code.
    const [, word = '', rest = ''] = /^(\p{L}{2,}?)(\d[\p{L}\d]*\p{L}[\p{L}\d]*)$/u.exec(one) ?? [];
    if (word !== '' && isKnown(word)) return word + invent.code(rest);
    const humps = one.match(/\p{Lu}?[^\p{Lu}\d]+|\p{Lu}+|\d+/gu) ?? [];
    // `sponsoredContentV2`: what begins with a word of ours was made by a program, part by part.
    if (humps.length > 1 && isKnown(humps[0] ?? '')) return humps.map(inStructure).join('');
    if (!/\d/.test(one)) return isOfKnownParts(one) || one.length <= 2 ? one : invent.word(one);
    const [, letters = '', digits = ''] = /^(\p{L}+)(\d+)$/u.exec(one) ?? [];
    if (letters !== '' && (letters.length <= 2 || isKnown(letters))) return letters + invent.number(digits);
    const [, count = '', unit = ''] = /^(\d+)(\p{L}{1,2})$/u.exec(one) ?? [];
    if (unit !== '') return invent.number(count) + unit;
    return invent.code(one);
  }

  /** `punviewtopic`: both parts are words of ours. */
  function isOfKnownParts(word: string): boolean {
    const cuts = Array.from({ length: Math.max(0, word.length - 6) }, (_, index) => index + 3);
    return cuts.some((cut) => isKnown(word.slice(0, cut)) && isKnown(word.slice(cut)));
  }

  function inText(one: string): string {
    // A handle is written the same in addresses.
    return /[@_]/.test(one) ? one.replace(run, inValue) : wordInText(one);
  }

  function wordInText(one: string): string {
    if (/^\d+$/.test(one)) return one.length <= 3 || /^(?:19|20)\d\d$/.test(one) ? one : invent.number(one);
    if (!/\d/.test(one)) return one.length === 1 ? one : invent.word(one);
    // A code, or a name with a number: written the same in addresses.
    return one.length <= 3 ? one : inValue(one);
  }

  /** Hosts first, so that a name in a host and the same name elsewhere become one. */
  const around = (text: string, pattern: RegExp, put: (one: string) => string): string =>
    text.split(domain).reduce<{ readonly done: string; readonly at: number }>(
      ({ done, at }, between, index, all) => {
        const next = all[index + 1] === undefined ? '' : domainAt(text, at + between.length);
        // A name with points (`mila.example`) is a handle: written the same everywhere.
        const name = hosts.has(next.toLowerCase()) ? hostFor(next) : next.replace(run, inValue);
        return { done: done + between.replace(pattern, put) + name, at: at + between.length + next.length };
      },
      { done: '', at: 0 },
    ).done;

  const replaceIn = (raw: string, put: (one: string) => string): string => {
    const signed = (one: string): string => (one.startsWith('%') ? one : put(one));
    const text = decoded(raw);
    const parts: string[] = [];
    let end = 0;
    for (const found of text.matchAll(host)) {
      parts.push(around(text.slice(end, found.index), runOrSign, signed));
      parts.push(found[1] ?? '', hostFor(found[2] ?? ''), found[3] ?? '');
      end = found.index + found[0].length;
    }
    parts.push(around(text.slice(end), runOrSign, signed));
    return text === raw ? parts.join('') : encodeURI(parts.join(''));
  };
  const text = (raw: string): string => {
    // What our readers look for on a page ("Comment deleted by user") and nobody's name.
    const words = raw.match(run) ?? [];
    if (words.length <= 6 && words.every((word) => isKnown(word) && !isName(word))) return raw;
    return splitTimes(raw)
      .map((part) => (part.isTime ? part.text : around(part.text, identifier, inText)))
      .join('');
  };
  return {
    text,
    structure: (raw) => replaceIn(raw, inStructure),
    value: (raw) => replaceIn(raw, inValue),
    number: invent.number,
  };
}

/** Facebook writes `comment:7001_8001` in base 64; `undefined` for what holds no text. */
function base64Text(code: string): string | undefined {
  if (code.length < 12 || !/^(?=.*\d)(?=.*[A-Z])[A-Za-z\d]+$/.test(code)) return undefined;
  try {
    const text = atob(code);
    return /^[\x20-\x7e]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

function domainAt(text: string, start: number): string {
  domain.lastIndex = start;
  return domain.exec(text)?.[0] ?? '';
}

/** Names in addresses may be written with `%C3%A9`. */
function decoded(value: string): string {
  if (!/%[\da-f]{2}/i.test(value)) return value;
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}
