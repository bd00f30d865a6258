// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter, Page } from '../../adapters/adapter.ts';
import { facebook } from '../../adapters/facebook.ts';
import { commentIds, personIn, storyIn } from '../../adapters/facebook-links.ts';
import { findFingerprint } from '../../adapters/fingerprints.ts';
import { googleReviews } from '../../adapters/google-reviews.ts';
import { hashedId } from '../../adapters/hashed-id.ts';
import { instagram } from '../../adapters/instagram.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { threads } from '../../adapters/threads.ts';
import { tiktok } from '../../adapters/tiktok.ts';
import { openFixture, pageOf } from './open-fixture.ts';

// Adapters by documentation: what only these sites do, beside fixtures.test.ts.

function open(adapter: Adapter, name: string) {
  const { page } = openFixture(adapter.id, name);
  const { posts } = readPosts(adapter, page);
  const root = (id: string): Element => {
    const found = posts.find(({ post }) => post.id === id)?.root;
    if (!found) throw new Error(`no post ${id}`);
    return found;
  };
  const targets = (box: HTMLElement) =>
    Object.fromEntries(posts.map(({ post, root: of }) => [post.id, adapter.composerIsFor?.(box, of, page)]));
  return { page, root, targets };
}

const at = (page: Page, selector: string): HTMLElement => {
  const found = page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('Facebook', () => {
  const post = 'pfbid02AbCdEf';

  it('gives a comment the box that stands near it and begins with its author', () => {
    const { page, root, targets } = open(facebook, 'page-post');
    const box = at(page, '#box-1');
    expect(facebook.composer(page, root('8001'))).toBe(box);
    expect(facebook.sendButton?.(box, page)?.id).toBe('send-1');
    expect(targets(box)).toEqual({ [post]: false, 8001: true, 8002: false, 8003: false, 8004: false, 8005: false });
  });

  it('does not know whom a box among answers is for once the name is gone', () => {
    const { page, targets } = open(facebook, 'page-post');
    at(page, '#box-1').textContent = '';
    at(page, '#box-1').setAttribute('aria-label', 'Schrijf een openbare reactie…');
    expect(targets(at(page, '#box-1'))).toMatchObject({ [post]: false, 8001: undefined, 8003: false });
  });

  it('has no box for a comment that none was opened for, and never the one for messages', () => {
    const { page, root } = open(facebook, 'page-post');
    expect(facebook.composer(page, root('8003'))).toBeUndefined();
    expect(facebook.openComposer?.(root('8001'), page)?.id).toBe('answer-1');
    for (const box of page.document.querySelectorAll('[role="textbox"]:not(#dm)')) box.remove();
    expect(facebook.composer(page, undefined)).toBeUndefined();
  });

  it('does not read the moment of a post whose letters stand in another order', () => {
    const { page, root } = open(facebook, 'page-post');
    expect(facebook.read.posted?.(root(post), page)).toBeUndefined();
  });

  it('takes who is signed in from the page’s data where no box says who speaks', () => {
    const { page } = open(facebook, 'page-post');
    for (const box of page.document.querySelectorAll('[role="textbox"]')) box.remove();
    expect(facebook.ownAccount?.(page)).toEqual({ id: '900', name: 'Karin Böhm' });
  });

  it.each([
    ['/groups/55/posts/6601/?__cft__=x', '6601'],
    ['/groups/naam/permalink/77', '77'],
    ['/groups/55/?multi_permalinks=6601', '6601'],
    ['/gemeente/posts/een-titel/pfbid0Abc', 'pfbid0Abc'],
    ['/permalink.php?story_fbid=pfbid0X&id=4', 'pfbid0X'],
    ['/gemeente/videos/123456', '123456'],
    ['/reel/99', '99'],
    ['/watch/?v=42', '42'],
    ['/photo/?fbid=5&set=pcb.88', '88'],
    ['/gemeente', undefined],
    ['https://elders.example/groups/55/posts/1', undefined],
  ])('the post of %s is %s', (href, id) => {
    expect(storyIn(href)).toBe(id);
  });

  it('reads the numbers of a comment, written out or not', () => {
    expect(commentIds('/x/posts/1?comment_id=Y29tbWVudDo3MDAxXzgwMDE%3D&reply_comment_id=5')).toEqual({
      comment: '8001',
      reply: '5',
    });
    expect(commentIds('/x/posts/1?comment_id=nonsense')).toBeUndefined();
    expect(commentIds('/x/posts/1')).toBeUndefined();
  });

  it('knows people and pages from the site’s own pages', () => {
    expect(personIn('/groups/5/user/12/')).toEqual({ id: '12', path: 'https://www.facebook.com/profile.php?id=12' });
    expect(personIn('/jan.jansen?comment_id=3')).toEqual({
      handle: 'jan.jansen',
      path: 'https://www.facebook.com/jan.jansen',
    });
    expect(personIn('/watch/')).toBeUndefined();
    expect(personIn('/hashtag/dijk')).toBeUndefined();
  });

  it('is not for the other pages of Meta', () => {
    const fits = (url: string) => findFingerprint(pageOf('<p></p>', url))?.id;
    expect(fits('https://www.facebook.com/x')).toBe('facebook');
    expect(fits('https://business.facebook.com/latest/inbox')).toBeUndefined();
    expect(fits('https://m.facebook.com/x')).toBeUndefined();
  });
});

describe('Instagram', () => {
  it('the one box answers whom it names, and the post when it names nobody', () => {
    const { page, root, targets } = open(instagram, 'post');
    const box = at(page, '#box') as HTMLTextAreaElement;
    expect(instagram.sendButton?.(box, page)?.id).toBe('send');
    expect(instagram.openComposer?.(root('17900000000000001'), page)?.id).toBe('answer-1');
    box.value = '';
    expect(targets(box)).toEqual({
      DAbCdEfGhIj: true,
      '17900000000000001': false,
      '17900000000000002': false,
      '17900000000000003': false,
      '17900000000000004': false,
      '17900000000000005': false,
    });
  });

  it('never writes in messages', () => {
    const { page } = open(instagram, 'post');
    const direct = new URL('https://www.instagram.com/direct/t/1/');
    expect(instagram.composer({ ...page, url: direct }, undefined)).toBeUndefined();
  });
});

describe('Threads', () => {
  it('the box below a post is for the post of the page; the window for the post that it repeats', () => {
    const below = open(threads, 'post');
    const { 'DAbc-Start02': own, ...others } = below.targets(at(below.page, '#inline'));
    expect([own, ...new Set(Object.values(others))]).toEqual([true, false]);
    expect(threads.openComposer?.(below.root('DAbc-Start02'), below.page)?.id).toBe('answer-2');

    const window = open(threads, 'search');
    expect(threads.sendButton?.(at(window.page, '#answer'), window.page)?.id).toBe('send');
    at(window.page, '[role="dialog"] span').textContent = 'Etwas anderes';
    expect(Object.values(window.targets(at(window.page, '#answer')))).toEqual([false, false]);
  });
});

describe('TikTok', () => {
  it('an opened box is for its thread, the one below all comments for none of them', () => {
    const { page, root, targets } = open(tiktok, 'video');
    expect(tiktok.composer(page, root('hhysw50-1lv2xx6'))?.id).toBe('answer');
    expect(targets(at(page, '#answer'))).toEqual({
      'hhysw50-1lv2xx6': undefined,
      'h17r4hjm-128eiuf': undefined,
      'hr1qzv6-wh1q0d': false,
      'h1g1d7hb-11fk13j': false,
    });
    expect(new Set(Object.values(targets(at(page, '#bottom'))))).toEqual(new Set([false]));
    expect(tiktok.openComposer?.(root('hr1qzv6-wh1q0d'), page)?.textContent).toBe('Beantwoorden');
  });

  it('the id of a comment hangs on who said what', () => {
    expect(hashedId('1', 'bo', 'ja')).not.toBe(hashedId('1', 'bo', 'nee'));
    expect(hashedId('1', 'bo', 'ja')).not.toBe(hashedId('1', 'jo', 'ja'));
    expect(hashedId('1', 'bo', 'ja')).toBe(hashedId('1', 'bo', 'ja'));
  });
});

describe('Google reviews', () => {
  it('is for pages that show reviews, not for every search', () => {
    expect(
      findFingerprint(pageOf('<textarea name="q"></textarea>', 'https://www.google.nl/search?q=x')),
    ).toBeUndefined();
    expect(findFingerprint(openFixture('google-reviews', 'search-panel').page)?.id).toBe('google-reviews');
  });

  it('writes in the owner’s frame alone', () => {
    const { page } = open(googleReviews, 'owner-frame');
    expect(googleReviews.composer(page, undefined)?.id).toBe('answer');
    const maps = open(googleReviews, 'maps');
    expect(googleReviews.composer(maps.page, undefined)).toBeUndefined();
  });
});
