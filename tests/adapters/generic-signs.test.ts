// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { MOMENT_SIGN, NUMBERED_ID, postSigns } from '../../adapters/generic-signs.ts';
import { hasSigns } from '../../browser/look-through.ts';
import { fixturesOf, openFixture, pageOf } from './open-fixture.ts';

const moment = new RegExp(MOMENT_SIGN, 'u');
const show = (body: string) => pageOf(`<!DOCTYPE html><body>${body}</body>`);

describe('where a moment can stand', () => {
  it.each([
    'Wed Jul 03, 2019 9:15 am',
    'wo 3 jul 2019 09:15',
    '03-07-2019',
    '2019-7-3',
    '3.7.19',
    'gisteren',
    'Gisteren om 10:15',
    'Monday at 5:04 PM',
    '12 maart',
    'May 5',
    '3 u',
    '5m',
    '5mEerste woord',
    '1 hour, 5 minutes ago',
    'een week geleden',
    'vor 3 Tagen',
    'vor einem Tag',
    'il y a 2 heures',
    'il y a une heure',
    "Mar '24",
    '10 oktober 2026',
    '1er février 2026',
    '9h15',
    '9.15 uur',
    'zojuist',
    'Mo3 dagen geleden',
  ])('%s', (words) => {
    expect(moment.test(words)).toBe(true);
  });

  it.each([
    'Ding 12Wie fietst er ook elke dag over de oude dijk?',
    'Prijs 12,50 per stuk',
    'We hebben het er gisteren nog over gehad.',
    'Dat was drie weken geleden al zo',
    'Vandaag besteld is morgen in huis',
    '© 2026 Winkel',
  ])('not %s', (words) => {
    expect(moment.test(words)).toBe(false);
  });
});

it.each([
  ['comment-12', true],
  ['div-comment-7', true],
  ['reactie_tekst45', true],
  ['comments', false],
  ['post', false],
  ['item-12', false],
])('the id %s says that it is a post: %s', (id, is) => {
  expect(new RegExp(NUMBERED_ID, 'i').test(id)).toBe(is);
});

describe('a page that may hold posts', () => {
  it.each(fixturesOf('generic'))('%s', (name) => {
    openFixture('generic', name);
    expect(hasSigns(postSigns)).toBe(true);
  });

  it.each([
    ['two moments in words', '<p>Mo</p><i>3 u</i><p>Bo</p><i>gisteren</i>'],
    ['a numbered comment', '<div id="comment-4">Dag</div>'],
    ['a declared comment without a time', '<div itemscope itemtype="https://schema.org/Comment">Dag</div>'],
  ])('%s', (_, body) => {
    show(body);
    expect(hasSigns(postSigns)).toBe(true);
  });

  it.each([
    ['a shop', '<h2><a href="/1">Ding 1</a></h2><p>Vandaag besteld is morgen in huis</p><b>12,50</b>'],
    ['one moment', '<p>Bijgewerkt op 3 maart 2026</p>'],
    ['another kind of thing', '<div itemscope itemtype="https://schema.org/Product">Een ding</div>'],
    ['nothing', ''],
  ])('not %s', (_, body) => {
    show(body);
    expect(hasSigns(postSigns)).toBe(false);
  });
});
