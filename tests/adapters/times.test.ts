import { describe, expect, it } from 'vitest';
import { zoneByClock, zoneIn } from '../../adapters/board-zone.ts';
import { machineTime, shownTime } from '../../adapters/times.ts';
import { dateOrderIn } from '../../adapters/times-date.ts';

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
    // A year of two digits with its apostrophe, or in a German date with points
    ["3 jul '19 09:15", '2019-07-03T07:15:00.000Z minute'],
    ["Mar 12 '18 at 9:15", '2018-03-12T08:15:00.000Z minute'],
    ['03.07.19, 09:15', '2019-07-03T07:15:00.000Z minute'],
    // A month alone
    ["Mar '18", '2018-02-28T23:00:00.000Z month'],
    ['maart 2018', '2018-02-28T23:00:00.000Z month'],
    // Day of the week: the last one before today, which is a Friday
    ['Monday at 5:04 PM', '2019-07-01T15:04:00.000Z minute'],
    ['maandag om 14:32', '2019-07-01T12:32:00.000Z minute'],
    ['zaterdag 23:59', '2019-06-29T21:59:00.000Z minute'],
    ['Mittwoch um 09:15', '2019-07-03T07:15:00.000Z minute'],
    ['jeudi à 10:15', '2019-07-04T08:15:00.000Z minute'],
    // Clock times as Flemish, French and older Dutch boards write them
    ['3 juli 2019, 10u15', '2019-07-03T08:15:00.000Z minute'],
    ["Aujourd'hui à 9 h 15", '2019-07-05T07:15:00.000Z minute'],
    ['juli 03, 2019, 09:15:22 nm', '2019-07-03T19:15:00.000Z minute'],
    ['Juli 03, 2019, 12:15:22 vm', '2019-07-02T22:15:00.000Z minute'],
    ['July 03, 2019, 09:15:22 PM', '2019-07-03T19:15:00.000Z minute'],
    ['03 Jul 2019 14:15 PM', '2019-07-03T12:15:00.000Z minute'],
    ['Today at 10:15:33 am', '2019-07-05T08:15:00.000Z minute'],
    ['op 3 juli 2019 om 9.15 uur', '2019-07-03T07:15:00.000Z minute'],
    ['3rd of July 2019, 9:15 am', '2019-07-03T07:15:00.000Z minute'],
    // A zone in the time itself counts before that of the page
    ['Wed, 03 Jul 2019 09:15:00 GMT', '2019-07-03T09:15:00.000Z minute'],
    ['Wed, 03 Jul 2019 09:15:00 +0200', '2019-07-03T07:15:00.000Z minute'],
    ['Wed Jul 03 2019 09:15:00 GMT-0400 (Eastern Daylight Time)', '2019-07-03T13:15:00.000Z minute'],
    ['3 juli 2019 09:15 CEST', '2019-07-03T07:15:00.000Z minute'],
    ['2019-07-03 09:15 UTC', '2019-07-03T09:15:00.000Z minute'],
    // Several units; the finest counts
    ['1 hour, 5 minutes ago', '2019-07-05T11:25:00.000Z minute'],
    ['2 dagen en 3 uur geleden', '2019-07-03T09:30:00.000Z hour'],
    ['vor 1 Woche und 2 Tagen', '2019-06-26T12:30:00.000Z day'],
    // Said loosely
    ['een paar seconden geleden', '2019-07-05T12:30:00.000Z minute'],
    ['il y a quelques secondes', '2019-07-05T12:30:00.000Z minute'],
    ['a few minutes ago', '2019-07-05T12:25:00.000Z hour'],
    ['een half uur geleden', '2019-07-05T12:00:00.000Z hour'],
    ['about an hour ago', '2019-07-05T11:30:00.000Z hour'],
    ['meer dan een jaar geleden', '2018-07-05T12:30:00.000Z year'],
    ['almost 3 years ago', '2016-07-05T12:30:00.000Z year'],
    ['vorige maand', '2019-06-05T12:30:00.000Z month'],
    ['letzte Woche', '2019-06-28T12:30:00.000Z week'],
    ['le mois dernier', '2019-06-05T12:30:00.000Z month'],
    ['2w • Edited', '2019-06-21T12:30:00.000Z week'],
    ['3 u · bewerkt', '2019-07-05T09:30:00.000Z hour'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['03/07/2019 09:15', 'the third of July or the seventh of March'],
    ['03-07-2019 09:15', 'the same, on a page in English'],
    ['3 jul 19 09:15', 'a year in two digits might be a day'],
    ['3 juli 2019 09:15-10:30', 'from one time to another, or an offset'],
    ['3 juli 2019 09:15 -17:00', 'no zone is so far away'],
    ['3 jui 2019', 'juin or juillet'],
    ['klik hier', 'Dutch for a place'],
    ['03-07-19 09:15', 'any of the three might be the year'],
    ['Friday at 9:15 am', 'today, or a week ago'],
    ['Wed Jul 03, 2019 9:15 am IST', 'a zone of several countries'],
    ['03 Jul 2019 14:15 am', 'contradicts itself'],
    ['Edited a week ago', 'when it was edited'],
    ['Bewerkt: een week geleden', 'the same in Dutch'],
    ['over 3 uur', 'still to come'],
    ['5 days, 3 weeks', 'no time that anybody says'],
    ['3 hours of work', 'something else that takes hours'],
    ['Page 2019', 'a word that is no month'],
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

  it('reads a date of numbers so that it is not to come', () => {
    expect(shown('07/03/2019 09:15')).toBeUndefined();
    // 12 July is still to come on the fifth.
    expect(shown('12/07/2018 09:15')).toBeUndefined();
    expect(shown('12/07/2019 09:15')).toBeUndefined();
    expect(shown('07/06/2019 09:15')).toBeUndefined();
    expect(shown('06/09/2019 09:15')).toBe('2019-06-09T07:15:00.000Z minute');
    expect(shown('06/09/2019 09:15', { lang: 'nl' })).toBe('2019-06-09T07:15:00.000Z minute');
  });

  it('takes the order that other dates of the page prove, before the language', () => {
    const context = { now: NOW, zone: AMSTERDAM, document: { documentElement: { lang: 'nl' } } };
    expect(shownTime('03-04-2019 09:15', context, AMSTERDAM, 'month')?.at).toBe('2019-03-04T08:15:00.000Z');
    expect(shownTime('03-04-2019 09:15', context, AMSTERDAM, 'day')?.at).toBe('2019-04-03T07:15:00.000Z');
  });

  it('knows that "j" is a day in French, else a year', () => {
    expect(shown('2 j', { lang: 'fr' })).toBe('2019-07-03T12:30:00.000Z day');
    expect(shown('2 j', { lang: 'nl' })).toBe('2017-07-05T12:30:00.000Z year');
  });

  it('knows that "j" is a day behind French words, whatever the page says of its language', () => {
    expect(shown('il y a 2 j', { lang: 'nl' })).toBe('2019-07-03T12:30:00.000Z day');
  });

  it('reads "hier" as yesterday on a French page, as a place on a Dutch or German one', () => {
    expect(shown('hier, 10:15', { lang: 'fr' })).toBe('2019-07-04T08:15:00.000Z minute');
    expect(shown('hier', { lang: 'nl' })).toBeUndefined();
    expect(shown('Antwort hier, 10:15', { lang: 'de' })).toBeUndefined();
  });

  it('takes an offset behind a date as machines write it', () => {
    expect(shown('2019-07-03 09:15-04:00')).toBe('2019-07-03T13:15:00.000Z minute');
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
    ['2026-11-09T08:42:10+01', '2026-11-09T07:42:10.000Z exact'],
    ['2026-11-09 07:42:10 UTC', '2026-11-09T07:42:10.000Z exact'],
    ['1562138100', '2019-07-03T07:15:00.000Z exact'],
    ['1562138100000', '2019-07-03T07:15:00.000Z exact'],
  ])('%s', (raw, expected) => {
    const time = machineTime(raw, AMSTERDAM);
    expect(time && `${time.at} ${time.precision}`).toBe(expected);
  });

  it.each([
    null,
    '',
    'gisteren',
    '2026-13-40T00:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-02-30',
    '9999-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '12',
  ])('refuses %s', (raw) => {
    expect(machineTime(raw, AMSTERDAM)).toBeUndefined();
  });
});

describe('the order that dates of a page prove', () => {
  const today = Temporal.PlainDate.from('2019-07-05');
  it.each([
    [['03-07-2019', '23-06-2019'], 'day'],
    [['03-07-2019', '06-23-2019'], 'month'],
    [['06-23-2019', '23-06-2019'], undefined],
    [['03-07-2019', '04-05-2019'], undefined],
    [['01-12-2019'], 'month'],
    [['12-01-2019', 'wo 3 juli', ''], 'day'],
    [[], undefined],
  ])('%j: %s', (texts, order) => {
    expect(dateOrderIn(texts, today)).toBe(order);
  });
});

describe('the zone of a board', () => {
  it.each([
    ['All times are GMT +2. The time now is 09:15 PM.', '+02:00'],
    ['Alle tijden zijn UTC+02:00', '+02:00'],
    ['All times are GMT', '+00:00'],
    ['All times are GMT +5.5', '+05:30'],
    ['All times are GMT + 5.30 Hours', '+05:30'],
    ['All times are GMT +5.75', '+05:45'],
    ['Times are UTC − 3:30', '-03:30'],
    ['Powered by a board', undefined],
  ])('%s', (text, zone) => {
    expect(zoneIn(text)).toBe(zone);
  });

  const page = (openedAt: number) => ({
    now: NOW,
    zone: AMSTERDAM,
    url: new URL('https://forum.duinstad.example/'),
    document: { documentElement: { lang: 'en' }, defaultView: { performance: { timeOrigin: openedAt } } } as Document,
  });
  const atLoading = page(NOW.getTime());
  it.each([
    ['Current time: 07-05-2019, 08:30 AM', '-04:00'],
    ['Het is nu 5 juli 2019, 14:31', AMSTERDAM],
    ['It is currently Fri Jul 05, 2019 12:28 pm', '+00:00'],
    ['July 05, 2019, 06:01:44 PM', '+05:30'],
    // Between two quarters: a wrong clock, not a zone
    ['July 05, 2019, 14:38', undefined],
    ['vandaag', undefined],
  ])('by its clock: %s', (text, zone) => {
    expect(zoneByClock(text, atLoading)).toBe(zone);
  });

  it('counts from the moment at which the page was loaded', () => {
    expect(zoneByClock('5 juli 2019, 12:30', page(NOW.getTime() - 2 * 3_600_000))).toBe(AMSTERDAM);
  });
});
