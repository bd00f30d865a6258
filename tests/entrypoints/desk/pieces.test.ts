// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedStatuses } from '../../../core/clock/status.ts';
import { channels } from '../../../core/contact.ts';
import { fileName } from '../../../entrypoints/desk/export/formats.ts';
import { sizeWords } from '../../../entrypoints/desk/export/size-words.ts';
import {
  type Filters,
  noFilters,
  periods,
  queryOf,
  readFilters,
  writeFilters,
} from '../../../entrypoints/desk/log/filters.ts';
import { weekWords } from '../../../entrypoints/desk/protocol/opening-words.ts';
import { protocolFileName } from '../../../entrypoints/desk/protocol/protocol-file.ts';
import { fitsReply, groupReplies, heldBack } from '../../../entrypoints/desk/protocol/reply-search.ts';
import { hrefOf, parseRoute } from '../../../entrypoints/desk/route.ts';
import { webLink } from '../../../entrypoints/desk/sites.ts';
import { smallProtocol } from './small-protocol.ts';

describe('the address', () => {
  test.each([
    ['', 'home', undefined],
    ['#/', 'home', undefined],
    ['#/log', 'log', undefined],
    ['#/log/11111111-1111-4111-8111-111111111111', 'log', '11111111-1111-4111-8111-111111111111'],
    ['#/protocol/bak%20vol', 'protocol', 'bak vol'],
    ['#/nergens', 'home', undefined],
    ['#/log/%E0%A4%A', 'log', undefined],
  ])('%s', (hash, screen, id) => {
    const route = parseRoute(hash);
    expect(route.screen).toBe(screen);
    expect(route.id).toBe(id);
  });

  test('any id comes back as it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(parseRoute(hrefOf({ screen: 'log', id })).id).toBe(id);
      }),
    );
  });
});

describe('filters', () => {
  const dayText = fc.constantFrom('', '2026-11-01', '2026-02-28');
  const anyFilters: fc.Arbitrary<Filters> = fc.record({
    text: fc.string(),
    site: fc.constantFrom('', 'x', 'phpbb@forum.duinstad.example'),
    channel: fc.constantFrom('' as const, ...channels),
    outcome: fc.constantFrom('' as const, ...closedStatuses),
    period: fc.constantFrom(...periods),
    from: dayText,
    to: dayText,
    notCopied: fc.boolean(),
  });

  test('survive the address', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const kept = filters.period === 'custom' ? filters : { ...filters, from: '', to: '' };
        expect(readFilters(new URLSearchParams(writeFilters(filters).toString()))).toEqual(kept);
      }),
    );
  });

  test('a strange address asks what is usual', () => {
    expect(readFilters(new URLSearchParams('period=ever&outcome=won&from=yesterday&copied=yes'))).toEqual(noFilters);
  });

  // 20 November 2026, 12:26 on this machine, whatever its zone.
  const now = new Date(2026, 10, 20, 12, 26);
  const local = (...date: [number, number, number]) => new Date(...date).toISOString();
  test.each<[Partial<Filters>, object]>([
    [{ period: 'today' }, { from: local(2026, 10, 20) }],
    [{ period: 'week' }, { from: local(2026, 10, 14) }],
    [{ period: 'month' }, { from: local(2026, 9, 22) }],
    [{ period: 'all' }, {}],
    [
      { period: 'custom', from: '2026-11-01', to: '2026-11-03' },
      { from: local(2026, 10, 1), to: local(2026, 10, 4) },
    ],
    [{ period: 'custom', to: '2026-11-03' }, { to: local(2026, 10, 4) }],
    [
      { period: 'all', text: '  bak ', site: 'x', outcome: 'answered', notCopied: true },
      { text: 'bak', site: 'x', outcome: 'answered', notCopied: true },
    ],
    [
      { period: 'all', outcome: 'answeredLate' },
      { outcome: 'answered', metTarget: false },
    ],
  ])('%o asks %o', (filters, query) => {
    expect(queryOf({ ...noFilters, ...filters }, now)).toEqual(query);
  });
});

describe('files', () => {
  test.each([
    ['excel', 'kantlijn-logboek-2026-03-05.csv'],
    ['ndjson', 'kantlijn-logboek-2026-03-05.ndjson'],
  ] as const)('%s is called %s', (format, name) => {
    expect(fileName('kantlijn-logboek', format, new Date(2026, 2, 5, 23, 59))).toBe(name);
  });

  test.each([
    ['Gemeente Duinstad', 'gemeente-duinstad-v12.json'],
    ['Café “De Zon” / Óost', 'cafe-de-zon-oost-v12.json'],
    ['株式会社', 'protocol-v12.json'],
  ])('the protocol of %s is called %s', (name, file) => {
    expect(protocolFileName({ name, version: 12 })).toBe(file);
  });

  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [48_200, '48 kB'],
    [1_345_000, '1,3 MB'],
    [123_456_789, '123 MB'],
  ])('%d bytes is %s', (bytes, words) => {
    expect(sizeWords(bytes, 'nl')).toBe(words);
  });
});

test.each([
  ['https://x.com/a/status/1', true],
  ['HTTP://forum.example/', true],
  ['javascript:alert(1)', false],
  [' https://x.com', false],
  ['data:text/html,x', false],
])('%s is a link to follow: %s', (url, isLink) => {
  expect(webLink(url)).toBe(isLink ? url : undefined);
});

describe('replies', () => {
  const [bin, lamp, injury] = smallProtocol.replies;
  if (!bin || !lamp || !injury) throw new Error('the protocol has three replies');

  test.each([
    ['', true],
    ['bak', true],
    ['GELEE', true],
    ['kliko', true],
    ['emptied', true],
    ['gft opgeh', true],
    ['bak lamp', false],
  ])('‘%s’ finds the bin: %s', (typed, found) => {
    expect(fitsReply(bin, typed)).toBe(found);
  });

  test('stand under their category, the rest last', () => {
    const groups = groupReplies([injury, lamp, bin], smallProtocol.categories ?? []);
    expect(groups.map(({ id, replies }) => [id, replies.map((reply) => reply.id)])).toEqual([
      ['afval', ['bak-niet-geleegd']],
      ['straat', ['lamp-kapot']],
      ['', ['letsel']],
    ]);
  });

  test.each([
    [bin, '2026-11-20', undefined],
    [lamp, '2026-10-31', undefined],
    [lamp, '2026-11-01', 'expired'],
    [{ ...bin, validFrom: '2026-12-01' }, '2026-11-20', 'notYet'],
    [injury, '2026-11-20', 'draft'],
    [{ ...bin, status: 'reviewed' as const }, '2026-11-20', 'reviewed'],
  ])('is offered or held back', (reply, day, why) => {
    expect(heldBack(reply, day)).toBe(why);
  });
});

test('days with the same hours stand on one line', () => {
  expect(weekWords(smallProtocol.calendar.week, 'nl', 'gesloten')).toEqual([
    { days: 'ma–wo', hours: '09:00–17:00' },
    { days: 'do', hours: '09:00–20:00' },
    { days: 'vr', hours: '09:00–17:00' },
    { days: 'za–zo', hours: 'gesloten' },
  ]);
});
