// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../adapters/adapter.ts';
import { findFingerprint } from '../../adapters/fingerprints.ts';
import { practiceFeed } from '../../adapters/practice-feed.ts';
import { practiceForum } from '../../adapters/practice-forum.ts';
import { readPosts } from '../../adapters/read-page.ts';

const now = new Date('2026-11-21T12:30:00Z');

function open(file: string, address: string): Page {
  const html = readFileSync(file, 'utf8');
  return {
    document: new DOMParser().parseFromString(html, 'text/html'),
    url: new URL(address),
    now,
    zone: 'Europe/Amsterdam',
  };
}

function postsOf(adapter: typeof practiceForum, page: Page) {
  return readPosts(adapter, page).posts.map(({ post }) => post);
}

/** The element that holds a post, and one that is surely there. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('not on the page');
  return value;
}

describe('practice forum', () => {
  const page = open('tests/adapters/practice-forum/topic.html', 'http://127.0.0.1:4000/forum.html');

  it('knows its own pages only', () => {
    expect(findFingerprint(page)?.id).toBe('practice-forum');
  });

  it('reads three posts, and neither the advert nor what was deleted', () => {
    const before = page.document.documentElement.outerHTML;
    const { skipped } = readPosts(practiceForum, page);
    expect(skipped).toEqual({ id: 0, author: 0, text: 0 });
    expect(postsOf(practiceForum, page)).toEqual([
      {
        site: 'practice-forum@127.0.0.1:4000',
        id: '700001',
        threadId: '700000',
        permalink: 'http://127.0.0.1:4000/forum.html?page=1#p700001',
        author: { name: 'Bo Testman', id: '31', url: 'http://127.0.0.1:4000/forum.html?lid=31' },
        text: 'De brug bij de Proefkade staat open.\n\nAl sinds gisteren,\n@GemeenteDuinstad.',
        mentions: ['GemeenteDuinstad'],
        language: 'nl',
        posted: { at: '2026-11-20T08:00:00.000Z', precision: 'exact', from: 'attribute' },
        isOwn: false,
        isStarter: true,
      },
      {
        site: 'practice-forum@127.0.0.1:4000',
        id: '700003',
        threadId: '700000',
        permalink: 'http://127.0.0.1:4000/forum.html?page=1#p700003',
        author: { name: 'Ann Example', id: '58', url: 'http://127.0.0.1:4000/forum.html?lid=58' },
        text: 'Same here.',
        quotes: [{ postId: '700001', author: 'Bo Testman' }],
        language: 'en',
        posted: { at: '2026-11-21T09:30:00.000Z', precision: 'hour', from: 'text' },
        isOwn: false,
      },
      {
        site: 'practice-forum@127.0.0.1:4000',
        id: '700004',
        threadId: '700000',
        permalink: 'http://127.0.0.1:4000/forum.html?page=1#p700004',
        author: { name: 'Gemeente Duinstad', id: '4', url: 'http://127.0.0.1:4000/forum.html?lid=4' },
        text: 'Dag Bo, we kijken.',
        language: 'nl',
        posted: { at: '2026-11-21T12:00:00.000Z', precision: 'exact', from: 'attribute' },
        isOwn: true,
        isPending: true,
      },
    ]);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  it('finds the box, its button and whom a quote in the box answers', () => {
    const [first, , third] = [...page.document.querySelectorAll('article[data-post-id]')].map(there);
    const box = there(practiceForum.composer(page, undefined)) as HTMLTextAreaElement;
    expect(box.id).toBe('message');
    expect(practiceForum.sendButton?.(box, page)?.textContent).toBe('Plaats reactie');
    expect(practiceForum.openComposer?.(there(first), page)?.textContent).toBe('Citeer');
    expect(practiceForum.composerIsFor?.(box, there(first), page)).toBeUndefined();
    box.value = '[quote=Bo Testman;700001]brug[/quote]\nDag Bo';
    expect(practiceForum.composerIsFor?.(box, there(first), page)).toBe(true);
    expect(practiceForum.composerIsFor?.(box, there(third), page)).toBe(false);
  });
});

describe('practice feed', () => {
  const page = open('tests/adapters/practice-feed/thread.html', 'http://127.0.0.1:4000/feed.html?post=810001');

  it('reads a post and its reply with parent and full counts, and no advert', () => {
    expect(readPosts(practiceFeed, page).skipped).toEqual({ id: 0, author: 0, text: 0 });
    expect(postsOf(practiceFeed, page)).toEqual([
      {
        site: 'practice-feed@127.0.0.1:4000',
        id: '810001',
        permalink: 'http://127.0.0.1:4000/feed.html?post=810001',
        author: { name: 'Ine Janszoon', handle: 'ine_jan', url: 'http://127.0.0.1:4000/feed.html?from=ine_jan' },
        text: '@Pakkelaar waar blijft mijn doos?\nPK-1',
        mentions: ['Pakkelaar'],
        language: 'nl',
        posted: { at: '2026-11-21T10:15:00.000Z', precision: 'exact', from: 'attribute' },
        reach: { likes: 1204, replies: 2, reposts: 0, views: 40110 },
        isOwn: false,
      },
      {
        site: 'practice-feed@127.0.0.1:4000',
        id: '810002',
        parentId: '810001',
        permalink: 'http://127.0.0.1:4000/feed.html?post=810002',
        author: { name: 'Pakkelaar', handle: 'Pakkelaar', url: 'http://127.0.0.1:4000/feed.html?from=Pakkelaar' },
        text: 'Onderweg, Ine! ^Li',
        language: 'nl',
        posted: { at: '2026-11-21T10:45:00.000Z', precision: 'exact', from: 'attribute' },
        reach: { replies: 0 },
        isOwn: true,
      },
    ]);
  });

  it('finds the reply box of the open post, never the window for a new one', () => {
    const [focal, reply] = [...page.document.querySelectorAll('article')];
    const box = there(practiceFeed.composer(page, undefined));
    expect(box.className).toBe('public-DraftEditor-content');
    expect(practiceFeed.composerIsFor?.(box, there(focal), page)).toBe(true);
    expect(practiceFeed.composerIsFor?.(box, there(reply), page)).toBe(false);
    expect(practiceFeed.sendButton?.(box, page)).toHaveProperty('disabled', true);
    there(box.closest('form')).remove();
    expect(practiceFeed.composer(page, undefined)).toBeUndefined();
  });
});

/** The site itself, so that page and adapter cannot drift apart. All numbers were counted by hand. */
describe('the forum as it is', () => {
  beforeEach(() => {
    vi.resetModules();
    sessionStorage.clear();
    // jsdom has no layout and so no scrolling.
    Element.prototype.scrollIntoView = () => undefined;
  });

  async function visit(address: string): Promise<Page> {
    history.replaceState(null, '', address);
    const html = readFileSync('assets/practice/forum.html', 'utf8');
    document.documentElement.innerHTML = html.slice(html.indexOf('<head>'));
    await import('../../assets/practice/forum/main.ts');
    return { document, url: new URL(location.href), now: new Date(), zone: 'Europe/Amsterdam' };
  }

  it.each([
    ['/forum.html', 9, 4, ['Gemeente Duinstad', 'Gemeente Duinstad']],
    ['/forum.html?page=2', 9, 5, []],
  ])('%s has %i posts, %i of them with our name', async (address, count, ours, own) => {
    const page = await visit(address);
    const posts = postsOf(practiceForum, page);
    expect(readPosts(practiceForum, page).skipped).toEqual({ id: 0, author: 0, text: 0 });
    expect(posts).toHaveLength(count);
    expect(posts.filter((post) => post.isOwn).map((post) => post.author.name)).toEqual(own);
    expect(posts.filter((post) => !post.isOwn && /duinstad/i.test(post.text))).toHaveLength(ours);
    expect(posts.filter((post) => post.posted === undefined)).toEqual([]);
  });

  it('puts a quote in the box by its button', async () => {
    const page = await visit('/forum.html?page=2');
    const root = there(page.document.querySelector('[data-number="18"]'));
    there(practiceForum.openComposer?.(root, page)).click();
    const box = there(practiceForum.composer(page, root)) as HTMLTextAreaElement;
    expect(box.value).toMatch(/^\[quote=Ferdi Knol;\d+\]ALWEER niet geleegd!!/);
    expect(practiceForum.composerIsFor?.(box, root, page)).toBe(true);
  });
});

describe('the feed as it is', () => {
  it('holds 300 posts, 3 adverts, and 29 of others with the name of the shop', async () => {
    const { seedFeed } = await import('../../assets/practice/feed/seeds.ts');
    const feed = seedFeed();
    const posts = feed.filter((post) => !post.isSponsored);
    expect(feed).toHaveLength(300);
    expect(posts).toHaveLength(297);
    expect(posts.filter((post) => post.by !== 'Pakkelaar' && /pakkelaar/i.test(post.text))).toHaveLength(29);
    expect(new Set(feed.map((post) => post.text)).size).toBe(300);
  });

  it('puts another post in a node in place, and leaves what others hung in it', async () => {
    const html = readFileSync('assets/practice/feed.html', 'utf8');
    document.documentElement.innerHTML = html.slice(html.indexOf('<head>'));
    const { createNote, fillNote } = await import('../../assets/practice/feed/note.ts');
    const { timeline } = await import('../../assets/practice/feed/store.ts');
    const page: Page = { document, url: new URL(location.href), now: new Date(), zone: 'Europe/Amsterdam' };
    const [first, second] = timeline();
    const node = createNote();
    there(document.querySelector('main')).append(node);
    fillNote(node, there(first));
    node.append(document.createElement('i'));
    const [before] = postsOf(practiceFeed, page);
    fillNote(node, there(second));
    const [after] = postsOf(practiceFeed, page);
    expect([before?.id, after?.id]).toEqual([first?.id, second?.id]);
    expect(after?.text).toBe(second?.text);
    expect(node.lastElementChild?.tagName).toBe('I');
  });
});
