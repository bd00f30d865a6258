import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import { makeProtocol, makeReply } from './sample.ts';

const source = JSON.stringify(
  makeProtocol({
    categories: [{ id: 'water', title: { nl: 'Water' } }],
    placeholders: { naam: { label: { nl: 'Naam' }, from: 'author', fallback: { nl: 'daar' } } },
    watchedPages: [{ url: 'https://forum.zilt.example/*', as: 'own' }],
    replies: [makeReply({ category: 'water', short: { x: { nl: 'Hoi {naam}' } } }), makeReply({ id: 'kroos' })],
  }),
  null,
  1,
);

const nasty = fc.constantFrom(
  '"__proto__"',
  '"__proto__": {"polluted": true},',
  '"constructor": {"prototype": {"polluted": true}},',
  '{"a":'.repeat(40),
  '['.repeat(50_000),
  'null',
  '1e999',
  '-0',
  '"\\ud800"',
  '\u0000',
  '{}',
  '[]',
  '""',
  '"2027-13-45"',
  '\uFEFF',
);
const edit = fc.record({
  at: fc.nat({ max: source.length }),
  cut: fc.nat({ max: 40 }),
  put: fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 6 }), fc.json({ maxDepth: 2 })),
});
/** The good file with pieces cut out and others put in. */
const mutated = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((edits) => edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), source));

/** The good file with whole values replaced: stays JSON, so it gets as far as the schema and the rules. */
const replaced = fc
  .array(fc.tuple(fc.nat(), fc.jsonValue({ maxDepth: 2 })), { minLength: 1, maxLength: 4 })
  .map((swaps) => {
    const root: unknown = JSON.parse(source);
    for (const [pick, value] of swaps) {
      const holders: object[] = [];
      const collect = (node: unknown) => {
        if (typeof node !== 'object' || node === null) return;
        holders.push(node);
        Object.values(node).forEach(collect);
      };
      collect(root);
      const holder = holders[pick % holders.length] ?? {};
      const keys = Object.keys(holder);
      const key = keys[pick % Math.max(1, keys.length)];
      if (key !== undefined) Reflect.set(holder, key, value);
    }
    return JSON.stringify(root);
  });

const before = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

const holdsItsWord = (text: string) => {
  const answer = parseProtocol(text);
  if (answer.ok) expect(answer.protocol.format).toBe('kantlijn-protocol');
  else expect(answer.problems.length).toBeGreaterThan(0);
  return answer.ok;
};

describe('parseProtocol on files that are broken', () => {
  it('never throws on 2,000 files with pieces cut out and put in', () => {
    fc.assert(
      fc.property(mutated, (text) => void holdsItsWord(text)),
      { numRuns: 2_000 },
    );
  });

  it('never throws on 2,000 files with values of another kind', () => {
    let refused = 0;
    fc.assert(
      fc.property(replaced, (text) => {
        if (!holdsItsWord(text)) refused += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });
});
