import { describe, expect, it } from 'vitest';
import { pageFor } from '../../../entrypoints/background/beside.ts';
import type { PageState } from '../../../entrypoints/background/sessions.ts';

const weblog: PageState = {
  tabId: 4,
  frameId: 0,
  url: 'https://blog.example/1',
  site: 'wordpress@blog.example',
  isPractice: false,
  here: ['wordpress@blog.example/12'],
};
const comments: PageState = {
  ...weblog,
  frameId: 7,
  url: 'https://disqus.com/embed/comments/?f=blog',
  around: weblog.url,
  site: 'disqus',
  here: ['disqus/6001'],
};

describe('which page of a tab a post belongs to', () => {
  it.each([
    ['one that shows it', 'disqus/6001', comments],
    ['one that shows it', 'wordpress@blog.example/12', weblog],
    // The page of an editor shows no posts.
    ['one of its site', 'disqus/7000', comments],
    ['one of its site, not of its software', 'wordpress@other.example/12', undefined],
    ['none', 'x/1', undefined],
  ])('%s: %s', (_, key, page) => {
    expect(pageFor([weblog, comments], key)).toBe(page);
  });
});
