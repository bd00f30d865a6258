import { describe, expect, it } from 'vitest';
import { coverageOfAll, type ReplyUse } from '../../../core/protocol/coverage.ts';
import { makeReply } from './sample.ts';

const day = '2026-11-27';
const withExample = { examples: { nl: ['een voorbeeld'] } };

describe('coverageOfAll', () => {
  it('names both of a pair that competes, by title or by text, in one language', () => {
    const replies = [
      makeReply({ ...withExample, id: 'a', title: { nl: 'Bak niet geleegd' }, text: { nl: 'Laat hem staan.' } }),
      makeReply({
        ...withExample,
        id: 'b',
        title: { nl: 'Lamp stuk' },
        text: { nl: 'We geven het door aan de buitendienst.' },
      }),
      makeReply({
        ...withExample,
        id: 'c',
        title: { nl: 'Niet geleegd: bak' },
        text: { nl: 'Morgen komen we langs.' },
      }),
      makeReply({
        ...withExample,
        id: 'd',
        title: { nl: 'Putdeksel' },
        text: { nl: 'We geven het door, aan de buitendienst!' },
      }),
      makeReply({ ...withExample, id: 'e', title: { en: 'Bin' }, text: { en: 'Bak niet geleegd' } }),
    ];
    expect([...coverageOfAll(replies, day)]).toEqual([
      ['a', [{ kind: 'twin', other: 'c' }]],
      ['b', [{ kind: 'twin', other: 'd' }]],
      ['c', [{ kind: 'twin', other: 'a' }]],
      ['d', [{ kind: 'twin', other: 'b' }]],
    ]);
  });

  it('three words of four in common is the border for titles', () => {
    const titled = (id: string, nl: string) =>
      makeReply({ ...withExample, id, title: { nl }, text: { nl: `Tekst van ${id} alleen, ${id}${id}.` } });
    expect(coverageOfAll([titled('a', 'een twee drie vier'), titled('b', 'een twee drie')], day).size).toBe(2);
    expect(coverageOfAll([titled('a', 'een twee drie vier'), titled('b', 'een twee')], day).size).toBe(0);
  });

  describe('never used', () => {
    const use = (days: number, ...ids: string[]): ReplyUse => ({ days, counts: new Map(ids.map((id) => [id, 1])) });
    const approved = makeReply({ ...withExample, approvedAt: '2026-08-01' });
    const neverUsed = (changes: Parameters<typeof makeReply>[0], counted: ReplyUse) =>
      coverageOfAll([{ ...approved, ...changes }], day, counted).get('sloot');

    it('is said of what could be taken all that time and was not', () => {
      expect(neverUsed({}, use(90))).toEqual([{ kind: 'neverUsed', days: 90 }]);
      expect(neverUsed({}, use(90, 'sloot'))).toBeUndefined();
    });

    it('is not said of a draft, of what was approved or became valid meanwhile, or after a short time', () => {
      expect(neverUsed({ status: 'draft' }, use(90))).toBeUndefined();
      expect(neverUsed({ approvedAt: '2026-11-01' }, use(90))).toBeUndefined();
      expect(neverUsed({ validFrom: '2026-11-01' }, use(90))).toBeUndefined();
      expect(neverUsed({}, use(29))).toBeUndefined();
    });
  });

  it('asks no examples and no use of what tells of a fault by ourselves', () => {
    const report = makeReply({ kind: 'report', approvedAt: '2026-08-01' });
    expect(coverageOfAll([report], day, { days: 90, counts: new Map() }).size).toBe(0);
  });

  it('takes thousands of replies', () => {
    const replies = Array.from({ length: 3_000 }, (_, at) =>
      makeReply({
        id: `r${at}`,
        title: { nl: `Titel ${at}` },
        text: { nl: `De tekst over onderwerp ${at} is ${at}${at}.` },
      }),
    );
    expect(coverageOfAll(replies, day).size).toBe(3_000);
  });
});
