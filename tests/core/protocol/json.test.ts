import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePlaceFinder, readJson } from '../../../core/protocol/json.ts';

const faultOf = (text: string) => {
  const answer = readJson(text, 5);
  return answer.ok ? undefined : answer.problem;
};

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 2), (text, indent) => {
        fc.pre(!/"(?:__proto__|constructor|prototype)"/.test(text));
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(readJson(spaced, 20)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\0123.eE+-tru \nabcé\u0001') }), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const fault = faultOf(text)?.code;
        expect(fault === undefined || fault === 'doubleKey' || fault === 'tooDeep').toBe(isJson);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['{"a": 1,}', 'syntax', 8, '}'],
    ["{'a': 1}", 'syntax', 1, "'"],
    ['{"a": 1 "b": 2}', 'syntax', 8, '"'],
    ['{"a": "line\nbreak"}', 'syntax', 11, '\n'],
    ['{"a": "\\x"}', 'syntax', 7, '\\'],
    ['[1, 2', 'endOfFile', 5, ''],
    ['{"a": "no end', 'endOfFile', 13, ''],
    ['', 'endOfFile', 0, ''],
    ['[01]', 'syntax', 2, '1'],
    ['[NaN]', 'syntax', 1, 'N'],
    ['{} // done', 'syntax', 3, '/'],
    ['{"a": 1, "a": 2}', 'doubleKey', 9, 'a'],
    ['{"a": {"__proto__": {}}}', 'badKey', 7, '__proto__'],
    ['{"\\u005f_proto__": {}}', 'badKey', 1, '__proto__'],
    ['{"constructor": 1}', 'badKey', 1, 'constructor'],
    ['[[[[[[1]]]]]]', 'tooDeep', 5, '['],
  ])('%j: %s at %d', (text, code, offset, found) => {
    expect(faultOf(text)).toEqual({ code, offset, found });
  });

  it('survives a hundred thousand brackets and a string of two megabytes', () => {
    expect(faultOf('['.repeat(100_000))?.code).toBe('tooDeep');
    expect(readJson(`"${'é\\n'.repeat(700_000)}"`, 5)).toMatchObject({ ok: true });
  });

  it('tells where each value stands', () => {
    const places: Record<string, number> = {};
    readJson('{"a": [10, {"b": true}]}', 5, (path, offset) => {
      places[path] = offset;
    });
    expect(places).toEqual({ '': 0, a: 6, 'a[0]': 7, 'a[1]': 11, 'a[1].b': 17 });
  });
});

describe('makePlaceFinder', () => {
  it.each([
    ['abc', 0, 1, 1],
    ['abc', 2, 1, 3],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc\r\nd', 7, 3, 1],
    ['a\n\n\n', 4, 4, 1],
  ])('%j at %d is line %d, column %d', (text, offset, line, column) => {
    expect(makePlaceFinder(text)(offset)).toEqual({ line, column });
  });
});
