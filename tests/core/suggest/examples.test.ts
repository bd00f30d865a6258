import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropRare, makeExample, packExamples, unpackExamples } from '../../../core/suggest/examples.ts';
import { makeExtractor } from '../../../core/suggest/features.ts';
import { buildIndex, type HandledPost, learn, serialiseIndex, suggestReplies } from '../../../core/suggest/index.ts';
import { sampleProtocol } from './sample-protocol.ts';

/** Of a handled post only features stay. */

const makeAll = (posts: readonly HandledPost[]) => posts.map((post) => makeExample(post, makeExtractor(), 'nl'));

/** What the last step of a generator gives. */
function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const words = ['Zonnewijzer', 'scheef', 'plein', 'kliko', 'vol', 'Wilhelmina', '2024', 'boete', '😡', 'wachten'];
const posts = fc.array(
  fc.record({
    text: fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((list) => list.join(' ')),
    replyId: fc.constantFrom('lamp', 'kliko', 'boete', null),
  }),
  { maxLength: 8 },
);

describe('examples', () => {
  it('packed and unpacked are the same', () => {
    fc.assert(
      fc.property(posts, (list) => {
        const examples = finish(dropRare(makeAll(list), () => true));
        const ids = ['lamp', 'kliko', 'boete'];
        const packed = packExamples(examples, (id) => (id === null ? 3 : ids.indexOf(id)));
        expect(unpackExamples(packed, (row) => ids[row] ?? null)).toEqual(examples);
      }),
    );
  });

  it('of a post and of its features teach the same, byte for byte', () => {
    fc.assert(
      fc.property(posts, (list) => {
        const fromTexts = serialiseIndex(buildIndex(sampleProtocol, list));
        expect(Buffer.from(fromTexts).equals(serialiseIndex(buildIndex(sampleProtocol, makeAll(list))))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('do not tell in which order the words stood', () => {
    const one = { text: 'kliko wordt vandaag geleegd', replyId: null };
    const other = { text: 'vandaag geleegd wordt kliko', replyId: null };
    const sorted = (post: HandledPost) => makeAll([post]).map(({ hashes }) => hashes.toSorted());
    expect(sorted(one)).toEqual(sorted(other));
  });

  it('lose what one person alone said, however often', () => {
    const rare = { text: 'Wilhelmina wacht', replyId: null, by: 'x@wil' };
    const [first] = finish(dropRare(makeAll([rare, rare]), () => false));
    expect(first?.hashes).toHaveLength(0);
    const other = { text: 'wacht', replyId: null, by: 'x@sam' };
    const [shared] = finish(dropRare(makeAll([rare, other]), () => false));
    const [alone] = makeAll([other]);
    expect(new Set(shared?.hashes)).toEqual(new Set(alone?.hashes));
  });
});

it('an index holds no word of the posts it learned from', () => {
  const secret = 'Zonnebloemlaan';
  const handled = [1, 2].map((number) => ({ text: `lamp stuk op de ${secret} ${number}`, replyId: 'lamp' }));
  const index = learn(buildIndex(sampleProtocol, handled), { text: secret, replyId: 'lamp' });
  const [best] = suggestReplies(index, { text: `de ${secret}` }, { count: 1 }).suggestions;
  expect(best?.replyId).toBe('lamp');
  expect(best?.reasons).toContainEqual({ kind: 'handled', count: 3 });
  for (const encoding of ['latin1', 'utf16le'] as const) {
    expect(Buffer.from(serialiseIndex(index)).toString(encoding)).not.toMatch(/zonnebloem/iu);
  }
});
