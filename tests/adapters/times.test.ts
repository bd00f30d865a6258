import { describe, expect, it } from 'vitest';
import { machineTime, shownTime } from '../../adapters/times.ts';

const AMSTERDAM = 'Europe/Amsterdam';
/** A Friday in summer, 14:30 in Amsterdam. */
const NOW = new Date('2019-07-05T12:30:00Z');

function shown(text: string, { lang = 'en', zone = AMSTERDAM } = {}) {
  const time = shownTime(text, { now: NOW, zone, document: { documentElement: { lang } } });
  return time && `${time.at} ${time.precision}`;
}

describe('times as boards show them', () => {
  it.each([
    // phpBB, English and Dutch
    ['Wed Jul 03, 2019 9:15 am', '2019-07-03T07:15:00.000Z minute'],
    ['Wed Jul 03, 2019 9:15 pm', '2019-07-03T19:15:00.000Z minute'],
    ['Sun Jan 06, 2019 12:05 am', '2019-01-05T23:05:00.000Z minute'],
    ['Sun Jan 06, 2019 12:05 pm', '2019-01-06T11:05:00.000Z minute'],
    ['by Skipper » Wed Jul 03, 2019 9:15 am', '2019-07-03T07:15:00.000Z minute'],
    ['03 Jul 2019, 09:15', '2019-07-03T07:15:00.000Z minute'],
    ['wo 3 jul 2019 09:15', '2019-07-03T07:15:00.000Z minute'],
    ['wo jul 03, 2019 9:15 am', '2019-07-03T07:15:00.000Z minute'],
    ['do 14 mrt 2019, 21:15', '2019-03-14T20:15:00.000Z minute'],
    ['za 04 mei 2019 00:01', '2019-05-03T22:01:00.000Z minute'],
    ['02 okt 2018 10:00', '2018-10-02T08:00:00.000Z minute'],
    ['3 juli 2019 om 9.15 uur', '2019-07-03T07:15:00.000Z minute'],
    ['July 3rd, 2019 at 9:15 am', '2019-07-03T07:15:00.000Z minute'],
    ['Sept. 12, 2018', '2018-09-11T22:00:00.000Z day'],
    ['2019-07-03 09:15', '2019-07-03T07:15:00.000Z minute'],
    ['03.07.2019 09:15:59', '2019-07-03T07:15:00.000Z minute'],
    ['23/06/2019 09:15', '2019-06-23T07:15:00.000Z minute'],
    ['06-23-2019 9:15 am', '2019-06-23T07:15:00.000Z minute'],
    // Against the moment of reading
    ['gisteren 10:15', '2019-07-04T08:15:00.000Z minute'],
    ['Gisteren om 10:15', '2019-07-04T08:15:00.000Z minute'],
    ['Vandaag, 09:15', '2019-07-05T07:15:00.000Z minute'],
    ['eergisteren 23:59', '2019-07-03T21:59:00.000Z minute'],
    ['Yesterday, 10:15 pm', '2019-07-04T20:15:00.000Z minute'],
    ['Today at 00:10', '2019-07-04T22:10:00.000Z minute'],
    ['gisteren', '2019-07-03T22:00:00.000Z day'],
    ['12 maart om 09:00', '2019-03-12T08:00:00.000Z minute'],
    ['12 december om 09:00', '2018-12-12T08:00:00.000Z minute'],
    ['Mar 12', '2019-03-11T23:00:00.000Z day'],
    // As coarse as it was said
    ['zojuist', '2019-07-05T12:30:00.000Z minute'],
    ['minder dan een minuut geleden', '2019-07-05T12:30:00.000Z minute'],
    ['5 m', '2019-07-05T12:25:00.000Z minute'],
    ['2 minuten geleden', '2019-07-05T12:28:00.000Z minute'],
    ['3 u', '2019-07-05T09:30:00.000Z hour'],
    ['3h', '2019-07-05T09:30:00.000Z hour'],
    ['12 uur geleden', '2019-07-05T00:30:00.000Z hour'],
    ['12 hours ago (edited)', '2019-07-05T00:30:00.000Z hour'],
    ['2 d', '2019-07-03T12:30:00.000Z day'],
    ['een week geleden', '2019-06-28T12:30:00.000Z week'],
    ['2 mnd', '2019-05-05T12:30:00.000Z month'],
    ['2mo', '2019-05-05T12:30:00.000Z month'],
    ['a month ago', '2019-06-05T12:30:00.000Z month'],
    ['1 j', '2018-07-05T12:30:00.000Z year'],
    ['vorige week', '2019-06-28T12:30:00.000Z week'],
    // German and French
    ['Di Dez 03, 2018 09:15', '2018-12-03T08:15:00.000Z minute'],
    ['Mittwoch, 3. Juli 2019 um 09:15', '2019-07-03T07:15:00.000Z minute'],
    ['12. März 2019', '2019-03-11T23:00:00.000Z day'],
    ['mar. 02 juil. 2019, 09:15', '2019-07-02T07:15:00.000Z minute'],
    ['1er août 2018 à 9h15', '2018-08-01T07:15:00.000Z minute'],
    ['gestern um 10:15 Uhr', '2019-07-04T08:15:00.000Z minute'],
    ['vorgestern, 23:59', '2019-07-03T21:59:00.000Z minute'],
    ['hier à 10:15', '2019-07-04T08:15:00.000Z minute'],
    ['avant-hier à 10:15', '2019-07-03T08:15:00.000Z minute'],
    ['aujourd’hui à 10:15', '2019-07-05T08:15:00.000Z minute'],
    ['vor 3 Stunden', '2019-07-05T09:30:00.000Z hour'],
    ['vor einem Tag (bearbeitet)', '2019-07-04T12:30:00.000Z day'],
    ['5 Std.', '2019-07-05T07:30:00.000Z hour'],
    ['il y a 2 semaines', '2019-06-21T12:30:00.000Z week'],
    ['il y a un an (modifié)', '2018-07-05T12:30:00.000Z year'],
    ['il y a 2 années', '2017-07-05T12:30:00.000Z year'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['03/07/2019 09:15', 'the third of July or the seventh of March'],
    ['03-07-2019 09:15', 'the same, on a page in English'],
    ["3 jul '19 09:15", 'a year in two digits might be a day'],
    ['śr. 03 lip 2019 09:15', 'a language that is not read here'],
    ['mar. 02 ene. 2019, 09:15', 'Spanish: mar. is Tuesday'],
    ['31 februari 2019 09:15', 'no such day'],
    ['Wed Jul 03, 2019 25:15', 'no such hour'],
    ['3 reacties', 'no time at all'],
    ['09:15', 'a clock time without a day'],
    ['', 'nothing'],
  ])('%s is not guessed: %s', (text) => {
    expect(shown(text)).toBeUndefined();
  });

  it('reads day before month on a Dutch page', () => {
    expect(shown('03-07-2019 09:15', { lang: 'nl-NL' })).toBe('2019-07-03T07:15:00.000Z minute');
    expect(shown('03/07/2019 09:15', { lang: 'nl' })).toBe('2019-07-03T07:15:00.000Z minute');
  });

  it('knows that "j" is a day in French, else a year', () => {
    expect(shown('2 j', { lang: 'fr' })).toBe('2019-07-03T12:30:00.000Z day');
    expect(shown('2 j', { lang: 'nl' })).toBe('2017-07-05T12:30:00.000Z year');
  });

  it('knows only the hour where the clock shows an hour twice', () => {
    expect(shown('27 okt 2019 02:30')).toBe('2019-10-27T00:30:00.000Z hour');
  });

  it('uses the zone that the page names', () => {
    const context = { now: NOW, zone: AMSTERDAM, document: { documentElement: { lang: 'en' } } };
    expect(shownTime('Wed Jul 03, 2019 9:15 am', context, '-05:00')?.at).toBe('2019-07-03T14:15:00.000Z');
    expect(shownTime('Wed Jul 03, 2019 9:15 am', context, 'no such zone')).toBeUndefined();
  });
});

describe('machine-readable times', () => {
  it.each([
    ['2026-11-09T08:42:10+01:00', '2026-11-09T07:42:10.000Z exact'],
    ['2026-11-09T08:42:10+0100', '2026-11-09T07:42:10.000Z exact'],
    ['2026-11-09T07:42:10.250Z', '2026-11-09T07:42:10.250Z exact'],
    ['2026-11-09T08:42+01:00', '2026-11-09T07:42:00.000Z minute'],
    ['2026-11-09 08:42:10', '2026-11-09T07:42:00.000Z minute'],
    ['2026-11-09', '2026-11-08T23:00:00.000Z day'],
    ['1562138100', '2019-07-03T07:15:00.000Z exact'],
    ['1562138100000', '2019-07-03T07:15:00.000Z exact'],
  ])('%s', (raw, expected) => {
    const time = machineTime(raw, AMSTERDAM);
    expect(time && `${time.at} ${time.precision}`).toBe(expected);
  });

  it.each([null, '', 'gisteren', '2026-13-40T00:00:00Z', '9999-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '12'])(
    'refuses %s',
    (raw) => {
      expect(machineTime(raw, AMSTERDAM)).toBeUndefined();
    },
  );
});
