import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownTime } from '../../adapters/times.ts';

/** Times as the browser's own formatter writes them in the four languages: read back to the minute, or not at all. */

const NOW = new Date('2026-11-27T13:30:00Z');
const zones = ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'UTC'];
const languages = ['nl', 'en-GB', 'en-US', 'de', 'fr'];
/** Not in the hours around a change of the clock, where a wall time can mean two moments. */
const moment = fc
  .date({ min: new Date('2001-01-01T00:00:00Z'), max: NOW, noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
const minute = 60_000;
const context = (lang: string, zone: string) => ({ now: NOW, zone, document: { documentElement: { lang } } });
const seeded = { seed: 20_261_127, numRuns: 400 };

describe('a time that is shown', () => {
  it.each([
    { dateStyle: 'full', timeStyle: 'short' },
    { dateStyle: 'long', timeStyle: 'short' },
    { dateStyle: 'medium', timeStyle: 'medium' },
    { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  ] as const)('in words is read as the minute that was written: %j', (style) => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), fc.constantFrom(...languages), (at, zone, lang) => {
        const text = new Intl.DateTimeFormat(lang, { ...style, timeZone: zone }).format(at);
        const read = shownTime(text, context(lang, zone));
        expect(read, `${text} (${lang})`).toBeDefined();
        const apart = at.getTime() - Date.parse(read?.at ?? '');
        const isTwice = read?.precision === 'hour' && apart === 60 * minute;
        expect(isTwice || (apart >= 0 && apart < minute), `${text} (${lang}) ${read?.at}`).toBe(true);
      }),
      seeded,
    );
  });

  it('in numbers is read as that minute or not at all', () => {
    const style = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    fc.assert(
      fc.property(moment, fc.constantFrom(...zones), fc.constantFrom(...languages), (at, zone, lang) => {
        const read = shownTime(
          new Intl.DateTimeFormat(lang, { ...style, timeZone: zone }).format(at),
          context(lang, zone),
        );
        if (read === undefined) return;
        const apart = at.getTime() - Date.parse(read.at);
        expect((read.precision === 'hour' && apart === 60 * minute) || apart === 0).toBe(true);
      }),
      seeded,
    );
  });

  it('as a span is as coarse as its unit, and no further off', () => {
    const units = { minute, hour: 60 * minute, day: 1_440 * minute, week: 10_080 * minute } as const;
    const unit = fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[]));
    const style = fc.constantFrom('long' as const, 'short' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 59 }),
        unit,
        fc.constantFrom('nl', 'en', 'de', 'fr'),
        style,
        (n, of, lang, how) => {
          const text = new Intl.RelativeTimeFormat(lang, { style: how }).format(-n, of);
          const read = shownTime(text, context(lang, 'UTC'));
          expect(read && { at: Date.parse(read.at), precision: read.precision }, text).toEqual({
            at: NOW.getTime() - n * units[of],
            precision: of,
          });
        },
      ),
      seeded,
    );
  });

  it('is never one to come, whatever stands there', () => {
    const piece = fc.constantFrom(
      '3',
      '12',
      '31',
      '2026',
      '2019',
      ':',
      '15',
      'mrt',
      'may',
      'vandaag',
      'ago',
      'u',
      '/',
      '-',
      'pm',
      'over',
      "'24",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 7 }),
        fc.constantFrom(' ', ''),
        fc.constantFrom('nl', 'en'),
        (pieces, glue, lang) => {
          const read = shownTime(pieces.join(glue), context(lang, 'Europe/Amsterdam'));
          // A year in full is believed as it stands; everything else is against now.
          if (read !== undefined && !/20(?:26|19)/.test(pieces.join(glue))) {
            expect(Date.parse(read.at)).toBeLessThanOrEqual(NOW.getTime() + 2 * 1_440 * minute);
          }
        },
      ),
      { ...seeded, numRuns: 2_000 },
    );
  });
});
