// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { absoluteLink, queryOf } from '../../adapters/links.ts';
import { countIn, deep, either, idTime, readersFor } from '../../adapters/readers.ts';
import { pageOf } from './open-fixture.ts';

const { find, all, text, line, attr, href, time, count, has } = readersFor(['.post'], ['.quote']);

const page = () =>
  pageOf(
    `<div class="post" id="outer" data-n="p7">
    <div class="quote"><b class="name">Geciteerd</b><p class="words">Citaat</p></div>
    <div class="post" id="inner"><b class="name">Binnen</b><p class="words">Binnenste</p><a href="/in">in</a><time datetime="2026-01-01T00:00:00Z"></time></div>
    <b class="name"> </b><b class="name">Buiten</b><p class="words">Buitenste <span class="post">nog een</span></p>
    <a href="javascript:alert(1)">js</a><a href="../uit?sid=0123456789abcdef0123456789abcdef&amp;t=4#p7">uit</a>
    <button aria-label="1.204 likes">1,2K</button></div>`,
    'https://plek.example/a/b/',
  );

function root(id: string) {
  const opened = page();
  const found = opened.document.getElementById(id);
  if (!found) throw new Error(`no #${id} in the example`);
  return [found, opened] as const;
}

describe('readers stay inside their own post', () => {
  it('finds own elements only, the foreign part itself included', () => {
    const [outer] = root('outer');
    expect(find(outer, '.name')?.textContent).toBe(' ');
    expect(all(outer, '.quote')).toHaveLength(1);
    expect(all(outer, '.words').map(({ textContent }) => textContent)).toEqual(['Buitenste nog een']);
  });

  it('reads text without the posts inside it', () => {
    expect(text(['.words'])(...root('outer'))).toBe('Buitenste');
    expect(text(['.words'])(...root('inner'))).toBe('Binnenste');
    expect(text(['.absent'])(...root('inner'))).toBeUndefined();
  });

  it('takes the first name that says something', () => {
    expect(line('.absent', '.name')(...root('outer'))).toBe('Buiten');
  });

  it('gives safe, absolute links without session keys', () => {
    expect(href('a')(...root('outer'))).toBe('https://plek.example/a/uit?t=4#p7');
    expect(href('a')(...root('inner'))).toBe('https://plek.example/in');
  });

  it('reads attributes, numbers, times', () => {
    expect(attr('data-n', undefined, /^p(\d+)$/)(...root('outer'))).toBe('7');
    expect(attr('data-n')(...root('inner'))).toBeUndefined();
    expect(count('button')(...root('outer'))).toBe(1204);
    expect(time('time')(...root('outer'))).toBeUndefined();
    expect(time('time')(...root('inner'))?.at).toBe('2026-01-01T00:00:00.000Z');
    expect(has('#outer')(...root('outer'))).toBe(true);
    expect(has('time')(...root('outer'))).toBe(false);
    expect(either(attr('data-x'), attr('data-n'))(...root('outer'))).toBe('p7');
  });
});

describe('links', () => {
  it('follows the base that the page names', () => {
    const based = pageOf('<base href="/forum/">', 'https://plek.example/onderwerp-t4.html');
    expect(absoluteLink('viewtopic.php?p=1', based)).toBe('https://plek.example/forum/viewtopic.php?p=1');
  });

  it.each([
    ['index.php?PHPSESSID=8k2vq5h3u0cl1t9m7bprj4ndfa&action=profile;u=3', 'index.php?action=profile;u=3'],
    ['index.php?topic=5.0;PHPSESSID=0123456789abcdef0123456789abcdef', 'index.php?topic=5.0'],
    ['viewtopic.php?sid=0123456789abcdef0123456789abcdef#p3', 'viewtopic.php#p3'],
    ['?s=een-heel-lang-zoekwoord&q=a+b', '?s=een-heel-lang-zoekwoord&q=a+b'],
  ])('takes the session out of %s and leaves the rest as it is', (link, clean) => {
    expect(absoluteLink(link, page())).toBe(new URL(clean, page().url).href);
  });

  it('reads a parameter of a link', () => {
    expect(queryOf('./viewtopic.php?f=1&t=12', 't', page())).toBe('12');
    expect(queryOf('./viewtopic.php?f=1&t=', 't', page())).toBeUndefined();
    expect(queryOf(undefined, 't', page())).toBeUndefined();
    expect(queryOf('./x.php?naam=J%C3%B6rg+B&t=3', 'naam', page())).toBe('Jörg B');
    expect(queryOf('./x.php?post=4&t=3#t=9', 't', page())).toBe('3');
    expect(queryOf('#t=9', 't', page())).toBeUndefined();
    expect(queryOf('javascript:open("?t=3")', 't', page())).toBeUndefined();
    expect(absoluteLink('http://[', page())).toBeUndefined();
  });
});

describe('numbers', () => {
  it.each([
    ['2378 Likes. Liked', 2378],
    ['1.122.900 weergaven', 1_122_900],
    ['1,122,900 views', 1_122_900],
    ['1 204', 1204],
    ['2.3K', 2300],
    ['1,1 mln.', 1_100_000],
    ['5,9 Tsd. Follower', 5900],
    ['1,2 Mio. Aufrufe', 1_200_000],
    ['3,4 M de vues', 3_400_000],
    ['5,9 d.', 5900],
    ['1.204 anderen vinden dit leuk', 1204],
    ['2 mln weergaven', 2_000_000],
    ['1.2万', 12_000],
    ['3 dagen', 3],
    // A unit that we do not know: the part before it is not the number.
    ['14,8 rb', undefined],
    ['0', 0],
    ['1+', undefined],
    ['Vind ik leuk', undefined],
    [null, undefined],
  ])('%s', (shown, number) => {
    expect(countIn(shown)).toBe(number);
  });
});

it('reads the time inside an id, and refuses what is no such id', () => {
  const x = (id: bigint) => (id >> 22n) + 1_288_834_974_657n;
  expect(idTime('2101481430098288767', x)).toMatchObject({
    at: '2026-09-20T01:19:51.229Z',
    precision: 'exact',
    from: 'id',
  });
  expect(idTime('12345678', (id) => id >> 16n)).toBeUndefined();
  expect(idTime('abc', x)).toBeUndefined();
  expect(idTime(undefined, x)).toBeUndefined();
});

it('looks into open shadow roots', () => {
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<p class="deep">diep</p>';
  const { document: opened } = pageOf('<p class="deep">gewoon</p>');
  opened.body.append(host);
  expect(deep(opened, '.deep').map(({ textContent }) => textContent)).toEqual(['gewoon', 'diep']);
});
