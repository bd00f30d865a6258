import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildIndex,
  buildSteps,
  type HandledPost,
  learn,
  needsRebuild,
  restoreIndex,
  serialiseIndex,
  suggestReplies,
} from '../../../core/suggest/index.ts';
import { sampleProtocol } from './sample-protocol.ts';

const index = buildIndex(sampleProtocol, []);
/** Byte for byte. */
const areSame = (one: typeof index, other: typeof index) =>
  Buffer.from(serialiseIndex(one)).equals(serialiseIndex(other));
const idsFor = (of: typeof index, text: string) =>
  suggestReplies(of, { text }, { count: 3 }).suggestions.map((suggestion) => suggestion.replyId);

describe('building', () => {
  it('in steps gives the same as at once', () => {
    const steps = buildSteps(sampleProtocol, []);
    let count = 0;
    let step = steps.next();
    while (step.done !== true) {
      count += 1;
      step = steps.next();
    }
    expect(count).toBeGreaterThan(50);
    expect(areSame(step.value, index)).toBe(true);
  });

  it('of an empty protocol suggests nothing', () => {
    const empty = buildIndex({ replies: [], languages: ['nl'] }, []);
    expect(suggestReplies(empty, { text: 'waar blijft mijn pakket' }, { count: 3 })).toEqual({
      suggestions: [],
      fits: false,
      isSure: false,
    });
  });

  it('skips handled posts of replies that are gone', () => {
    const gone = buildIndex(sampleProtocol, [{ text: 'iets anders', replyId: 'weg' }]);
    expect(idsFor(gone, 'pakket te laat')).toEqual(idsFor(index, 'pakket te laat'));
  });
});

describe('storing', () => {
  const texts = ['lantaarn stuk', 'de bezorger was onbeschoft', 'geen wifi boven 😡', 'boete!'];
  const handledPost: fc.Arbitrary<HandledPost> = fc.record({
    text: fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 60 })),
    replyId: fc.constantFrom('lamp', 'pakket', 'wifi', 'boete', null),
  });

  it('gives back an index that suggests the same, learned posts included', () => {
    fc.assert(
      fc.property(fc.array(handledPost, { maxLength: 8 }), fc.constantFrom(...texts), (posts, asked) => {
        const learned = posts.reduce<typeof index>((current, post) => learn(current, post), index);
        const restored = restoreIndex(serialiseIndex(learned));
        if (restored === undefined) throw new Error('not restored');
        const suggested = suggestReplies(learned, { text: asked }, { count: 8 });
        expect(suggestReplies(restored, { text: asked }, { count: 8 })).toEqual(suggested);
        expect(areSame(restored, learned)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('works from bytes at any place in a buffer', () => {
    const bytes = serialiseIndex(index);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(restoreIndex(shifted.subarray(3))?.replies).toEqual(index.replies);
  });

  it.each([
    ['nothing', (bytes: Uint8Array) => bytes.slice(0, 0)],
    ['half of it', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ['another version', (bytes: Uint8Array) => bytes.map((byte, at) => (at === 4 ? byte + 1 : byte))],
    ['something else', () => new TextEncoder().encode('{"replies": []} and then some more')],
  ])('refuses %s', (_, spoil) => expect(restoreIndex(spoil(serialiseIndex(index)))).toBeUndefined());
});

describe('learning', () => {
  const text = 'die gele bak met het blauwe deksel rammelt zo';

  it('moves the reply that was picked to the front', () => {
    expect(idsFor(index, text)[0]).not.toBe('wifi');
    const learned = [1, 2].reduce<typeof index>((current) => learn(current, { text, replyId: 'wifi' }), index);
    expect(idsFor(learned, `${text} weer`)[0]).toBe('wifi');
  });

  it('leaves the index it came from as it was, also when it is learned from twice', () => {
    const before = serialiseIndex(index);
    const one = learn(index, { text, replyId: 'wifi' });
    const other = learn(index, { text, replyId: 'lamp' });
    expect(Buffer.from(before).equals(serialiseIndex(index))).toBe(true);
    expect(one.learned).toHaveLength(1);
    expect(areSame(other, learn(buildIndex(sampleProtocol, []), { text, replyId: 'lamp' }))).toBe(true);
  });

  it('ignores a reply it does not know', () => expect(learn(index, { text, replyId: 'weg' })).toBe(index));

  it('asks to be built anew after many posts', () => {
    expect(needsRebuild(index)).toBe(false);
    const many = Array.from({ length: 200 }).reduce<typeof index>(
      (current) => learn(current, { text: 'boete', replyId: 'boete' }),
      index,
    );
    expect(needsRebuild(many)).toBe(true);
  });

  it('of posts outside the protocol makes such posts fit less', () => {
    const asked = { text: 'kunnen jullie vertellen of de lift in de parkeergarage vanavond weer werkt' };
    const outside = [
      'de lift in de parkeergarage werkt weer niet',
      'lift parkeergarage defect vanavond, wanneer werkt hij weer',
      'weer een kapotte lift in de parkeergarage',
    ].map((post) => ({ text: post, replyId: null }));
    expect(suggestReplies(buildIndex(sampleProtocol, outside), asked, { count: 1 }).fits).toBe(false);
  });
});
