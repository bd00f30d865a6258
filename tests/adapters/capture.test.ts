// @vitest-environment jsdom
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../adapters/capture/capture-page.ts';
import { peopleOn } from '../../adapters/capture/people.ts';
import { adapters } from '../../adapters/index.ts';
import { findAdapter, readPosts } from '../../adapters/read-page.ts';
import { knownWords } from '../../scripts/capture/known-words.mjs';
import { fixturesOf, openFixture, pageOf } from './open-fixture.ts';

const known = new Set(knownWords(join(import.meta.dirname, '../..')));
const capture = (html: string, url = 'https://forum.duinstad.example/t/12') =>
  capturePage(pageOf(html, url).document, url, { known, people: [] });

describe('capture of a page', () => {
  it('gives the same name the same invented name everywhere, in words, links and attributes', () => {
    const { html } = capture(`<a class="author" href="/u/bezorgbuur" data-user="bezorgbuur">Bezorgbuur</a>
      <p>@bezorgbuur en BEZORGBUUR</p>`);
    const [, name = ''] = /href="\/u\/(\w+)"/.exec(html) ?? [];
    expect(name).toHaveLength('bezorgbuur'.length);
    const big = name.charAt(0).toUpperCase() + name.slice(1);
    expect(html).toContain(`<a class="author" href="/u/${name}" data-user="${name}">${big}</a>`);
    expect(html).toMatch(new RegExp(`@${name} \\w\\w ${name.toUpperCase()}`));
  });

  it('renumbers ids the same everywhere and keeps the time in those that hold one', () => {
    const { html } = capture(`<div id="post-27298"><a href="?p=27298#post-27298">#27298</a>
      <a href="/status/2101481430098288767">x</a><a href="/status/2101481430098288768">y</a></div>`);
    const [, id = ''] = /id="post-(\d+)"/.exec(html) ?? [];
    expect(id).toMatch(/^\d{5}$/);
    expect(id).not.toBe('27298');
    expect(html).toContain(`<a href="?p=${id}#post-${id}">#${id}</a>`);
    const ids = [...html.matchAll(/status\/(\d+)/g)].map((found) => BigInt(found[1] ?? '0'));
    expect(ids.map((one) => one >> 22n)).toEqual([2101481430098288767n >> 22n, 2101481430098288767n >> 22n]);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(2101481430098288767n);
  });

  it('keeps times and languages, and what our readers look for', () => {
    const { html } = capture(`<body lang="nl-NL"><time datetime="2026-11-20T09:05:00+01:00" data-time="1763625900">
      20 november 2026, 09:05</time><i>gisteren om 21:10</i><i>3 uur geleden</i><i>Jul 3, 2019 at 9:05 pm</i><b>Jan Mei</b>
      <article data-testid="tweet" role="article" class="js-post"></article></body>`);
    for (const kept of [
      'lang="nl-NL"',
      'datetime="2026-11-20T09:05:00+01:00" data-time="1763625900"',
      '20 november 2026, 09:05',
      'gisteren om 21:10',
      '3 uur geleden',
      'Jul 3, 2019 at 9:05 pm',
      'data-testid="tweet" role="article" class="js-post"',
    ]) {
      expect(html).toContain(kept);
    }
    expect(html).not.toMatch(/Jan|Mei/);
  });

  it('replaces what stands behind a date as machines write it', () => {
    const { html } =
      capture(`<time title="2026-11-20 Wubbina Geheimpje" data-x='{"at":"2026-11-20T09:05 Wubbina"}'></time>
      <time datetime="2026-11-20 09:05:10 +0100"></time>`);
    expect(html).not.toMatch(/Wubbina|Geheimpje/i);
    expect(html).toContain('datetime="2026-11-20 09:05:10 +0100"');
  });

  it('leaves out scripts, styles, comments and pictures inside addresses; of data the structure stays', () => {
    const { html } = capture(`<style>.geheimpje {}</style><script>let geheimpje = 'x'; smf_member_id = 4812;</script>
      <!-- geheimpje --><script type="application/ld+json">{"@type": "Comment", "author": {"name": "Geheim Mens"},
      "datePublished": "2026-11-20T09:05:00Z", "upvoteCount": 7}</script><p style="display: none; color: red">x</p>`);
    expect(html).not.toMatch(/geheim|mens|let|color/i);
    expect(html).toMatch(/smf_member_id = \d{4}/);
    expect(html).not.toContain('4812');
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
    expect(data).toMatchObject({ '@type': 'Comment', datePublished: '2026-11-20T09:05:00Z', upvoteCount: 7 });
    expect(html).toContain('style="display: none;"');
  });

  it('gives hosts invented names that end in .example, in addresses and in handles', () => {
    const { html, url } = capture(
      '<a href="https://toetjeplaats.nl/@jip">@jip@toetjeplaats.nl</a><a href="https://www.phpbb.com/">phpBB</a>',
      'https://forum.klussenhoek.nl/viewtopic.php?t=194',
    );
    expect(html).not.toMatch(/toetjeplaats|klussenhoek/);
    expect(url).toMatch(/^https:\/\/forum\.\w+\.example\/viewtopic\.php\?t=\d{3}$/);
    const [, host = ''] = /href="https:\/\/(\w+\.example)\//.exec(html) ?? [];
    expect(html).toContain(`@${host}</a>`);
    expect(html).toContain('href="https://www.phpbb.com/"');
    expect(capture('<p>x</p>', 'http://192.168.4.17:8080/viewtopic.php?t=1').url).toBe(
      'http://host.example:8080/viewtopic.php?t=1',
    );
  });

  it('gives the same outcome every time, and keeps open shadow roots', () => {
    const page = pageOf('<div id="host"></div><p>Een tekst</p>');
    const shadow = page.document.querySelector('#host')?.attachShadow({ mode: 'open' });
    shadow?.append(Object.assign(page.document.createElement('b'), { textContent: 'Verborgen' }));
    const first = capturePage(page.document, page.url.href, { known, people: [] }).html;
    expect(capturePage(page.document, page.url.href, { known, people: [] }).html).toBe(first);
    expect(first).toMatch(/<template shadowrootmode="open"><b>\w+<\/b><\/template>/);
    expect(first).not.toContain('Verborgen');
  });

  it('leaves no word, number, code or host that was planted anywhere', () => {
    const word = fc.stringMatching(/^[a-z]{9,14}$/).filter((one) => !known.has(one));
    const number = fc.stringMatching(/^[3-9]\d{4,11}$/);
    const code = fc.stringMatching(/^[a-z]{3}\d[a-z]\d{2}[a-z]{3}$/);
    fc.assert(
      fc.property(fc.oneof(word, number, code), fc.constantFrom(...places), (secret, place) => {
        const { html, url } = capture(place.replaceAll('SECRET', secret), `https://${secret}.nl/${secret}?q=${secret}`);
        expect(`${html} ${url}`.toLowerCase()).not.toContain(secret);
      }),
      { numRuns: 400 },
    );
  });

  it.each(
    adapters
      .filter(({ id }) => !id.startsWith('practice-'))
      .flatMap(({ id }) => fixturesOf(id).map((name) => [id, name] as const)),
  )('%s %s: is read as before: as many posts, the same times, parents and own posts', (id, name) => {
    const { page } = openFixture(id, name);
    const adapter = findAdapter(page, adapters);
    const before = adapter && readPosts(adapter, page);
    const people = adapter === undefined ? [] : peopleOn(page, adapter);
    const made = capturePage(page.document, page.url.href, { known, people });
    const again = pageOf(made.html, made.url, page.now.toISOString(), page.zone);
    const after = adapter && readPosts(adapter, again);
    expect(findAdapter(again, adapters)?.id).toBe(id);
    expect(shapeOf(after)).toEqual(shapeOf(before));
  });
});

/** What must not change: parents as places in the page, since ids are other ones. */
function shapeOf(result: ReturnType<typeof readPosts> | undefined) {
  const posts = result?.posts.map(({ post }) => post) ?? [];
  const place = (id: string | undefined) => posts.findIndex((post) => post.id === id);
  return {
    skipped: result?.skipped,
    posts: posts.map(({ posted, parentId, isOwn }) => ({ posted, parent: place(parentId), isOwn })),
  };
}

const places = [
  '<title>SECRET</title><meta name="description" content="about SECRET here">',
  '<link rel="canonical" href="https://SECRET.nl/SECRET">',
  '<body class="SECRET" id="SECRET" data-user="SECRET">x</body>',
  '<div id="p1" class="post SECRET"><a class="username" href="/u/SECRET">SECRET</a><p>SECRET</p></div>',
  '<img alt="SECRET" src="/SECRET.png?v=SECRET" title="SECRET" srcset="/SECRET.png 2x">',
  '<button role="button" aria-label="reply to SECRET" onclick="SECRET()">SECRET</button>',
  '<p data-testid="UserAvatar-Container-SECRET" style="--a: SECRET">x</p>',
  '<input name="SECRET" value="SECRET" placeholder="SECRET"><option value="SECRET">SECRET</option>',
  '<textarea>SECRET</textarea><!-- SECRET --><noscript><p>SECRET</p></noscript>',
  '<script>var user = "SECRET"; var userid = "SECRET"</script><style>.SECRET {}</style>',
  '<script type="application/json">{"SECRET": {"name": "SECRET", "url": "https://SECRET.nl"}}</script>',
  '<svg><title>SECRET</title><text>SECRET</text></svg>',
  '<iframe srcdoc="SECRET" src="https://SECRET.nl"></iframe><template><b>SECRET</b></template>',
  '<a href="mailto:SECRET@SECRET.nl">SECRET@SECRET.nl</a><a href="/%73ECRET/SECRET">x</a>',
];
