import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LearnedFile, lessonsOf, readLearnedFile, writeLearnedFile } from '../../../core/suggest/index.ts';
import { forgetLessons } from '../../../core/suggest/learned-elsewhere.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const example = fc
  .record({
    replyId: fc.constantFrom('lamp', 'kliko', null),
    blocks: fc.tuple(...Array.from({ length: 5 }, () => fc.array(fc.nat(0xffffffff), { maxLength: 4 }))),
    code: fc.nat(255),
  })
  .map(({ replyId, blocks, code }) => {
    const hashes = Uint32Array.from(blocks.flat());
    let end = 0;
    const ends = blocks.map((block) => {
      end += block.length;
      return end;
    });
    const codes = new Uint8Array(hashes.length).fill(code);
    return { replyId, hashes, codes, ends, dropped: [0, 1, 2, 0, 70], words: 12 };
  });
const file: fc.Arbitrary<LearnedFile> = fc.record({
  protocol: fc.constantFrom('Duinstad', 'Pakkelaar'),
  source: fc.nat(5).map((number) => uuid(900 + number)),
  exportedAt: fc.constantFrom('2026-11-27T10:00:00Z', '2026-11-28T10:00:00.123Z'),
  lessons: fc.array(fc.record({ id: fc.nat(30).map(uuid), day: fc.nat(30_000), example }), { maxLength: 6 }),
});

describe('a file of what was learned', () => {
  it('is read as it was written, and written the same again', () => {
    fc.assert(
      fc.property(file, (written) => {
        const text = writeLearnedFile(written);
        const read = readLearnedFile(text);
        expect(read).toEqual({ ok: true, file: written });
        if (read.ok) expect(writeLearnedFile(read.file)).toBe(text);
      }),
    );
  });

  const small = writeLearnedFile({
    protocol: 'Duinstad',
    source: uuid(1),
    exportedAt: '2026-11-27T10:00:00Z',
    lessons: [
      {
        id: uuid(2),
        day: 20_000,
        example: {
          replyId: 'lamp',
          hashes: Uint32Array.of(7),
          codes: Uint8Array.of(32),
          ends: [1, 1, 1, 1, 1],
          dropped: [0, 0, 0, 0, 0],
          words: 1,
        },
      },
    ],
  });
  const spoiled = (parts: object) => JSON.stringify({ ...JSON.parse(small), ...parts });
  it.each([
    ['no JSON', 'geleerd', 'notOurs'],
    ['something else', '{"kind": "kantlijn-taught-sites", "version": 1}', 'notOurs'],
    ['a later version', spoiled({ version: 2 }), 'newer'],
    ['something it does not know', spoiled({ text: 'Mijn kliko staat er nog' }), 'notOurs'],
    ['features that were cut off', spoiled({ hashes: '' }), 'notOurs'],
    ['a reply that is not in its list', spoiled({ rows: 'AgA=' }), 'notOurs'],
    ['ends that run back', spoiled({ ends: 'AQAAAAEAAQABAA==' }), 'notOurs'],
    ['half a number', spoiled({ days: 'IA==' }), 'notOurs'],
    ['no base64', spoiled({ codes: 'A=' }), 'notOurs'],
    ['too much', `${small}${' '.repeat(8_000_000)}`, 'notOurs'],
  ])('refuses %s', (_, text, problem) => expect(readLearnedFile(text)).toEqual({ ok: false, problem }));

  it('reads what it refused nothing of', () => expect(readLearnedFile(spoiled({})).ok).toBe(true));
});

describe('merging', () => {
  it('counts each contact once, whatever the order of the files and however often', () => {
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ source }) => source, maxLength: 4 }), (files) => {
        const merged = lessonsOf(files, new Set([uuid(3)]), 100);
        const ids = merged.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(uuid(3));
        expect(lessonsOf([...files].reverse(), new Set([uuid(3)]), 100)).toEqual(merged);
        expect(lessonsOf([...files, ...files], new Set([uuid(3)]), 100)).toEqual(merged);
        const expected = new Set(files.flatMap(({ lessons }) => lessons.map(({ id }) => id)));
        expected.delete(uuid(3));
        expect(new Set(ids)).toEqual(expected);
      }),
    );
  });

  it('keeps the latest when there are too many', () => {
    const lessons = [3, 1, 2].map((day) => ({
      id: uuid(day),
      day,
      example: {
        replyId: null,
        hashes: new Uint32Array(),
        codes: new Uint8Array(),
        ends: [0, 0, 0, 0, 0],
        dropped: [0, 0, 0, 0, 0],
        words: 0,
      },
    }));
    const one = { protocol: 'Duinstad', source: uuid(9), exportedAt: '2026-11-27T10:00:00Z', lessons };
    expect(lessonsOf([one], new Set(), 2).map(({ day }) => day)).toEqual([2, 3]);
    const text = writeLearnedFile(one);
    const forgotten = forgetLessons(
      { files: [{ source: uuid(9), name: 'a.json', mergedAt: '', text }] },
      new Set([uuid(3)]),
    );
    const read = readLearnedFile(forgotten.files[0]?.text ?? '');
    expect(read.ok && read.file.lessons.map(({ day }) => day)).toEqual([1, 2]);
  });
});
