import { describe, expect, it } from 'vitest';
import type { PageHealth } from '../../core/messages.ts';
import { siteState } from '../../core/site-state.ts';

const health = (found: number, read: number): PageHealth => ({
  adapter: 'phpbb',
  found,
  read,
  skipped: { id: 0, author: found - read, text: 0 },
  hasComposer: true,
});

describe('how well a page is read', () => {
  it.each([
    ['nothing was told yet', {}, 'unknown'],
    ['all posts', { health: health(25, 25) }, 'well'],
    ['all but one', { health: health(25, 24) }, 'partly'],
    ['exactly half', { health: health(14, 7) }, 'partly'],
    ['less than half', { health: health(14, 6) }, 'layoutUnknown'],
    ['none of the posts that were found', { health: health(14, 0) }, 'layoutUnknown'],
    ['no posts where there need be none', { health: health(0, 0) }, 'empty'],
    ['no posts on a page that always has some', { health: health(0, 0), expectsPosts: true }, 'layoutUnknown'],
    ['posts on such a page', { health: health(3, 3), expectsPosts: true }, 'well'],
    ['nothing recognised', { health: { ...health(0, 0), adapter: null } }, 'nothing'],
    ['all posts, but the box took no text', { health: health(3, 3), lastInsertion: 'refused' }, 'partly'],
    ['all posts, and the box took the text', { health: health(3, 3), lastInsertion: 'taken' }, 'well'],
    ['not read by choice', { held: { why: 'off' } }, 'held'],
  ] as const)('%s', (_, facts, state) => {
    expect(siteState(facts)).toBe(state);
  });
});
