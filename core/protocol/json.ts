/**
 * A strict JSON reader for files that people edit by hand. It differs from `JSON.parse` in three ways: an error has a
 * line and a column in every browser, keys that could reach an object's prototype are refused, and nesting is bounded.
 */

type JsonFault = 'syntax' | 'endOfFile' | 'tooDeep' | 'badKey' | 'doubleKey';

interface JsonProblem {
  readonly code: JsonFault;
  /** UTF-16 offset in the text. */
  readonly offset: number;
  /** What stands there: a sign, or the key. */
  readonly found: string;
}

type JsonAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; problem: JsonProblem };

const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const blank = /[ \t\n\r]*/y;
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapeToken = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Thrown inside this file only: the quickest way out of a recursive reader. */
class Stop extends Error {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Reads one JSON value. `onPath` is told the offset of every value, by its path (`replies[3].text.nl`), for whoever
 * wants to say where something stands.
 */
export function readJson(text: string, maxDepth: number, onPath?: (path: string, offset: number) => void): JsonAnswer {
  let at = 0;

  const fail = (code: JsonFault, offset = at, found = text.slice(offset, offset + 1)): never => {
    throw new Stop({ code: code === 'syntax' && offset >= text.length ? 'endOfFile' : code, offset, found });
  };
  const skip = () => {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
  };
  const take = (token: RegExp): string | undefined => {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) return undefined;
    at = token.lastIndex;
    return match[0];
  };
  /** A loop and no expression over the whole string: those run out of memory on strings of megabytes. */
  const readString = (): string => {
    const start = at;
    let hasEscape = false;
    at += 1;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 0x22) break;
      if (code === 0x5c) {
        hasEscape = true;
        if (take(escapeToken) === undefined) fail('syntax');
      } else if (code >= 0x20) at += 1;
      else fail('syntax'); // a control character, or (NaN) the end of the file
    }
    at += 1;
    return hasEscape ? String(JSON.parse(text.slice(start, at))) : text.slice(start + 1, at - 1);
  };
  const expect = (sign: string) => {
    skip();
    if (text[at] !== sign) fail('syntax');
    at += 1;
  };

  const readObject = (depth: number, path: string): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    at += 1;
    skip();
    if (text[at] === '}') {
      at += 1;
      return made;
    }
    for (;;) {
      skip();
      const start = at;
      const key = text[at] === '"' ? readString() : fail('syntax');
      if (unsafeKeys.has(key)) fail('badKey', start, key);
      if (Object.hasOwn(made, key)) fail('doubleKey', start, key);
      expect(':');
      made[key] = readValue(depth + 1, path === '' ? key : `${path}.${key}`);
      skip();
      if (text[at] === '}') break;
      if (text[at] !== ',') fail('syntax');
      at += 1;
    }
    at += 1;
    return made;
  };

  const readArray = (depth: number, path: string): unknown[] => {
    const made: unknown[] = [];
    at += 1;
    skip();
    if (text[at] === ']') {
      at += 1;
      return made;
    }
    for (;;) {
      made.push(readValue(depth + 1, `${path}[${made.length}]`));
      skip();
      if (text[at] === ']') break;
      if (text[at] !== ',') fail('syntax');
      at += 1;
    }
    at += 1;
    return made;
  };

  const readValue = (depth: number, path: string): unknown => {
    if (depth > maxDepth) fail('tooDeep');
    skip();
    onPath?.(path, at);
    const sign = text[at];
    if (sign === '{') return readObject(depth, path);
    if (sign === '[') return readArray(depth, path);
    if (sign === '"') return readString();
    for (const [word, value] of words) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return value;
      }
    }
    const number = take(numberToken);
    return number === undefined ? fail('syntax') : Number(number);
  };

  try {
    const value = readValue(1, '');
    skip();
    if (at < text.length) fail('syntax');
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Line and column, both from 1, of offsets in a text. A CRLF counts as one line break. */
export function makePlaceFinder(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
