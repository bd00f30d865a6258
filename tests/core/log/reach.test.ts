import { describe, expect, it } from 'vitest';
import { isOwnNewPost } from '../../../core/clock/own-post.ts';
import { reachPatch } from '../../../core/log/reach.ts';
import type { Post } from '../../../core/post.ts';
import { joke } from './examples.ts';

const next = '2026-03-02T12:00:00Z';

describe('reach seen again', () => {
  it('is kept beside the reach at answering, with the moment', () => {
    expect(reachPatch(joke, { post: { views: 1500, replies: 14 } }, next)).toEqual({
      reachLast: { views: 1500, replies: 14 },
      reachLastAt: next,
    });
  });

  it('keeps the first counters of our reply, then the last', () => {
    expect(reachPatch(joke, { reply: { likes: 2 } }, next)).toEqual({
      replyReachAtAnswer: { likes: 2 },
      reachLastAt: next,
    });
    const later = { ...joke, replyReachAtAnswer: { likes: 2 }, reachLastAt: next };
    expect(reachPatch(later, { reply: { likes: 9 } }, '2026-03-03T12:00:00Z')).toEqual({
      replyReachLast: { likes: 9 },
      reachLastAt: '2026-03-03T12:00:00Z',
    });
  });

  it('takes our reply a moment after the post: one look at a page tells of both', () => {
    const looked = { ...joke, replyReachAtAnswer: { likes: 2 }, reachLastAt: next };
    expect(reachPatch(looked, { reply: { likes: 9 } }, '2026-03-02T12:00:02Z')).toEqual({
      replyReachLast: { likes: 9 },
      reachLastAt: '2026-03-02T12:00:02Z',
    });
    expect(reachPatch(looked, { reply: { likes: 9 } }, '2026-03-02T12:02:00Z')).toBeUndefined();
  });

  it('says nothing when nothing changed, or when it was written a moment ago', () => {
    expect(reachPatch(joke, { post: { views: 1208, replies: 14 } }, next)).toBeUndefined();
    const fresh = { ...joke, reachLastAt: '2026-03-02T11:46:00Z' };
    expect(reachPatch(fresh, { post: { views: 9000 } }, next)).toBeUndefined();
    expect(reachPatch(fresh, { post: { views: 9000 } }, '2026-03-02T12:01:00Z')).toBeDefined();
  });
});

describe('a post of our own that answers nobody', () => {
  const post: Post = {
    site: 'x',
    id: '20',
    threadId: '20',
    author: { name: 'Pakkelaar' },
    text: 'Vandaag zijn we een uur later open.',
    posted: { at: '2026-03-02T08:00:00Z', precision: 'exact', from: 'attribute' },
    isOwn: true,
  };
  const rules = { since: '2026-03-01T00:00:00Z', horizonDays: 7, now: new Date(next) };
  it.each<[string, Partial<Post>, boolean]>([
    ['begins its thread', {}, true],
    ['is called the first of its thread', { threadId: 'topic-4', isStarter: true }, true],
    ['stands further on in a flat topic', { threadId: 'topic-4' }, false],
    ['answers a post', { parentId: '19' }, false],
    ['quotes somebody', { quotes: [{ postId: '19' }] }, false],
    ['is by somebody else', { isOwn: false }, false],
    ['waits for a moderator', { isPending: true }, false],
    [
      'is from before the site was switched on',
      { posted: { at: '2026-02-27T08:00:00Z', precision: 'day', from: 'text' } },
      false,
    ],
  ])('%s', (_, change, is) => {
    expect(isOwnNewPost({ ...post, ...change }, rules)).toBe(is);
  });

  it('is not logged without a time, which could be any', () => {
    const { posted: _, ...untimed } = post;
    expect(isOwnNewPost(untimed, rules)).toBe(false);
  });
});
