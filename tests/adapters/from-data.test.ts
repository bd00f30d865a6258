// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { changed } from '../../adapters/changed.ts';
import { adapterFromData, changeAdapter } from '../../adapters/from-data.ts';
import { phpbb } from '../../adapters/phpbb.ts';
import { readOwnAccount, readPosts } from '../../adapters/read-page.ts';
import { taught } from '../../adapters/taught.ts';
import type { SiteData } from '../../core/site-data.ts';
import { openFixture, pageOf } from './open-fixture.ts';

const data: SiteData = {
  posts: ['.reactie'],
  ignore: ['.reclame'],
  read: {
    name: [{ selector: '.wie', exclude: '.rang' }],
    text: [{ selector: '.tekst', exclude: 'blockquote' }],
    time: [{ selector: 'time' }],
    permalink: [{ selector: 'a.link' }],
    profile: [{ selector: 'a.wie' }],
  },
  composer: ['textarea[name=antwoord]'],
  openComposer: ['.antwoordknop'],
  ownAccount: [{ selector: '.ik' }],
};

const html = `<div class="ik">Bakkerij De Halve Bol</div>
<div class="reactie"><a class="wie" href="/leden/mo">Mo <i class="rang">lid</i></a><time datetime="2026-11-02T10:00:00Z"></time>
  <a class="link" href="?t=4&amp;p=31#r31">#</a><div class="tekst"><blockquote>Eerder</blockquote>Is de krentenbol op?</div>
  <button class="antwoordknop">Antwoord</button>
  <div class="reactie"><a class="wie" href="/leden/bol">Bakkerij De Halve Bol</a><time>3 november 2026 09:00</time>
    <a class="link" href="#r32">#</a><div class="tekst">Morgen weer!</div></div></div>
<div class="reactie reclame"><b class="wie">Koop nu</b><p class="tekst">Brood!</p></div>
<form><textarea name="zoek"></textarea></form><form><textarea name="antwoord"></textarea><button type="submit"></button></form>`;

describe('an adapter of data', () => {
  it('reads what the data points at, each post for itself', () => {
    const page = pageOf(html, 'https://wijkplein.example/onderwerp?t=4');
    const adapter = adapterFromData('taught', 'Wijkplein', data);
    const { posts, skipped } = readPosts(adapter, page);
    expect(skipped).toEqual({ id: 0, author: 0, text: 0 });
    expect(posts.map(({ post }) => post)).toEqual([
      {
        site: 'taught@wijkplein.example',
        id: 'r31',
        permalink: 'https://wijkplein.example/onderwerp?t=4&p=31#r31',
        author: { name: 'Mo', url: 'https://wijkplein.example/leden/mo' },
        text: 'Is de krentenbol op?',
        posted: { at: '2026-11-02T10:00:00.000Z', precision: 'exact', from: 'attribute' },
        isOwn: false,
      },
      {
        site: 'taught@wijkplein.example',
        id: 'r32',
        parentId: 'r31',
        permalink: 'https://wijkplein.example/onderwerp?t=4#r32',
        author: { name: 'Bakkerij De Halve Bol', url: 'https://wijkplein.example/leden/bol' },
        text: 'Morgen weer!',
        posted: { at: '2026-11-03T08:00:00.000Z', precision: 'minute', from: 'text' },
        isOwn: true,
      },
    ]);
    expect(readOwnAccount(adapter, page)).toEqual({ name: 'Bakkerij De Halve Bol' });
    expect(adapter.composer(page, posts[0]?.root)?.getAttribute('name')).toBe('antwoord');
    expect(adapter.openComposer?.(posts[0]?.root as Element, page)?.textContent).toBe('Antwoord');
    expect(adapter.openComposer?.(posts[1]?.root as Element, page)).toBeUndefined();
  });

  it.each([
    ['the root itself', '<p class="reactie" id="c7"><b>Mo</b><i>Hoi</i></p>', 'c7'],
    ['its data', '<p class="reactie" data-post-id="77"><b>Mo</b><i>Hoi</i></p>', '77'],
    [
      'its data, not that of its author or thread',
      '<p class="reactie" data-user-id="5" data-topic-id="9" data-id="78"><b>Mo</b><i>Hoi</i></p>',
      '78',
    ],
    ['a number in the path', '<p class="reactie"><b>Mo</b><i>Hoi</i><a href="/bericht/455/hoi">x</a></p>', '455'],
    ['the post, not the thread', '<p class="reactie"><b>Mo</b><i>Hoi</i><a href="/t?id=4&pid=9">x</a></p>', '4'],
  ])('without a taught id: %s', (_, row, id) => {
    const page = pageOf(row);
    const read = { name: [{ selector: 'b' }], text: [{ selector: 'i' }], permalink: [{ selector: 'a' }] };
    const adapter = adapterFromData('taught', 'Wijkplein', { posts: ['.reactie'], read });
    expect(readPosts(adapter, page).posts.map(({ post }) => post.id)).toEqual([id]);
  });

  it('where nothing names a post, author and words do, the same at every visit', () => {
    const read = { name: [{ selector: 'b' }], text: [{ selector: 'i' }] };
    const adapter = adapterFromData('taught', 'Wijkplein', { posts: ['.reactie'], read });
    const ids = (rows: string) => readPosts(adapter, pageOf(rows)).posts.map(({ post }) => post.id);
    const mo = '<p class="reactie"><b>Mo</b><i>Hoi</i></p>';
    const bo = '<p class="reactie"><b>Bo</b><i>Hoi</i></p>';
    const [first, second] = ids(mo + bo);
    expect(ids(`<h1>Nieuw</h1>${bo}${mo}`)).toEqual([second, first]);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^h[0-9a-z]+-[0-9a-z]+$/);
  });

  it('a selector that the browser does not take is skipped', () => {
    const broken = adapterFromData('taught', 'Wijkplein', {
      posts: ['p:nonsense-of(', '.reactie'],
      ignore: ['::'],
      read: { name: [{ selector: ':what(' }, { selector: 'b' }], text: [{ selector: 'i', exclude: 'u' }] },
      composer: ['::'],
      ownAccount: [{ selector: ':what(' }],
    });
    const page = pageOf('<p class="reactie" id="a"><b>Mo</b><i>Hoi<u>!</u></i></p>');
    expect(readPosts(broken, page).posts.map(({ post }) => [post.author.name, post.text])).toEqual([['Mo', 'Hoi']]);
    expect(broken.composer(page, undefined)).toBeUndefined();
    expect(readOwnAccount(broken, page)).toBeUndefined();
    const none = adapterFromData('taught', 'Wijkplein', { ...data, posts: ['::'] });
    expect(readPosts(none, pageOf(html)).posts).toEqual([]);
  });

  it('a taught page without its lesson has no adapter', async () => {
    const page = pageOf(html);
    expect(await taught(page, {})).toBeUndefined();
    expect((await taught(page, { data }))?.id).toBe('taught');
  });
});

describe('times of data are never more exact than the page', () => {
  const timeOf = (time: string, foot = '') => {
    const read = { name: [{ selector: 'b' }], text: [{ selector: 'i' }], time: [{ selector: '.t' }] };
    const adapter = adapterFromData('taught', 'Wijkplein', { posts: ['.reactie'], read });
    const page = pageOf(
      `<p class="reactie" id="c1"><b>Mo</b><i>Hoi</i>${time}</p><p>${foot}</p>`,
      `https://a.example/${foot}`,
    );
    return readPosts(adapter, page).posts[0]?.post.posted;
  };

  it.each([
    [
      'with a zone',
      '<time class="t" datetime="2026-11-02T10:00:00+02:00">x</time>',
      '2026-11-02T08:00:00.000Z',
      'exact',
    ],
    [
      'without one, nothing beside it',
      '<time class="t" datetime="2026-11-02T10:00:00">3 u</time>',
      '2026-11-02T09:00:00.000Z',
      'day',
    ],
    [
      'the page shows the same clock',
      '<time class="t" datetime="2026-11-02T10:00:00">2 november 2026 10:00</time>',
      '2026-11-02T09:00:00.000Z',
      'minute',
    ],
    [
      'one attribute names its zone',
      '<time class="t" datetime="2026-11-02T10:00:00" title="2026-11-02T10:00:00Z">x</time>',
      '2026-11-02T10:00:00.000Z',
      'exact',
    ],
    ['a day', '<span class="t">2 november 2026</span>', '2026-11-01T23:00:00.000Z', 'day'],
  ])('%s', (_, time, at, precision) => {
    expect(timeOf(time)).toMatchObject({ at, precision });
  });

  it.each([
    ['All times are GMT -5', '2026-11-02T15:00:00.000Z'],
    ['Alle tijden zijn UTC+02:00', '2026-11-02T08:00:00.000Z'],
    ['All times are UTC [ DST ]', '2026-11-02T09:00:00.000Z'],
    ['All times are yours', '2026-11-02T09:00:00.000Z'],
  ])('the zone that the page names: %s', (foot, at) => {
    expect(timeOf('<span class="t">2 november 2026 10:00</span>', foot)).toMatchObject({ at, precision: 'minute' });
  });
});

describe('an adapter that a protocol repairs', () => {
  const renamed = (name: string) => {
    const { page, expected } = openFixture('phpbb', name);
    for (const root of page.document.querySelectorAll(phpbb.posts.join())) {
      if (!root.matches(phpbb.ignore?.join() ?? 'nothing')) root.className = 'bericht';
    }
    return { page, expected };
  };

  it('is read with other roots, and its own readers follow', async () => {
    const { page, expected } = renamed('topic-3.3');
    expect(readPosts(phpbb, page).posts).toEqual([]);
    const mended = await changed(phpbb)(page, { change: { site: 'phpbb', posts: ['.bericht'] } });
    if (mended === undefined) throw new Error('no adapter');
    expect(readPosts(mended, page).posts.map(({ post }) => post.author)).toEqual(
      expected.posts.map((post) => post.author),
    );
    expect(readPosts(mended, page).posts.map(({ post }) => post.text)).toEqual(expected.posts.map((post) => post.text));
    // And only for that page: the adapter itself is as it was.
    expect(readPosts(phpbb, openFixture('phpbb', 'topic-3.3').page).posts).toHaveLength(expected.posts.length);
  });

  it('takes one field from the data and leaves the others', () => {
    const { page, expected } = openFixture('phpbb', 'topic-3.3');
    const mended = changeAdapter(phpbb, { site: 'phpbb', read: { name: [{ selector: '.content' }] } });
    const { posts } = readPosts(mended, page);
    expect(posts.map(({ post }) => post.text)).toEqual(expected.posts.map((post) => post.text));
    expect(posts[0]?.post.author.name).toBe(posts[0]?.post.text.replace(/\s+/g, ' '));
  });

  it('keeps what it passes over where the browser takes none of the new selectors', () => {
    const passes = { ...phpbb, ignore: ['.reclame'] };
    expect(changeAdapter(passes, { site: 'phpbb', ignore: ['.post..b'] }).ignore).toEqual(['.reclame']);
    expect(changeAdapter(passes, { site: 'phpbb', ignore: ['.advertentie'] }).ignore).toEqual(['.advertentie']);
  });

  it('writes in another box', () => {
    const page = pageOf('<form id="qr"><textarea name="message"></textarea><textarea id="anders"></textarea></form>');
    const mended = changeAdapter(phpbb, { site: 'phpbb', composer: ['#anders'] });
    expect(mended.composer(page, undefined)?.id).toBe('anders');
  });
});
