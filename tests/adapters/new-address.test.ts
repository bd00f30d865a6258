// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { bluesky } from '../../adapters/bluesky.ts';
import { facebook } from '../../adapters/facebook.ts';
import { linkedin } from '../../adapters/linkedin.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { threads } from '../../adapters/threads.ts';
import { tiktok } from '../../adapters/tiktok.ts';
import { x } from '../../adapters/x.ts';
import { youtube } from '../../adapters/youtube.ts';
import { openFixture } from './open-fixture.ts';

/**
 * These sites change the address first and draw the new page later: what still stands there is not what the address
 * says. The second address is one that the old page could be taken for: of the same author, or of a reply on it.
 */
const cases = [
  [x, 'status', 'https://x.com/rik/status/2060000000000000004'],
  [x, 'status', 'https://x.com/tess/status/2060000000000000777'],
  [threads, 'post', 'https://www.threads.com/@tom_k/post/DReply-0001'],
  [threads, 'post', 'https://www.threads.com/@fenna.op.reis/post/DAnders-001'],
  [tiktok, 'video', 'https://www.tiktok.com/@zwembad.deplons/video/7400000000000000099'],
  [youtube, 'watch', 'https://www.youtube.com/watch?v=AndereFilm1'],
  [bluesky, 'thread', 'https://bsky.app/profile/tess.bsky.example/post/3mzzzzzzzzz2b'],
  [linkedin, 'v2', 'https://www.linkedin.com/feed/update/urn:li:activity:7525999999999999999/'],
  [facebook, 'page-post', 'https://www.facebook.com/waterschapdedijk/posts/pfbid02Anders'],
] as const;

it.each(cases.map(([adapter, ...rest]) => [adapter.id, ...rest, adapter] as const))(
  '%s %s under %s',
  (_, name, address, adapter) => {
    const { page } = openFixture(adapter.id, name);
    const told = (url: URL) =>
      readPosts(adapter, { ...page, url }).posts.map(({ post: { id, threadId, permalink } }) => [
        id,
        threadId,
        permalink,
      ]);
    const parents = (url: URL) =>
      readPosts(adapter, { ...page, url }).posts.flatMap(({ post: { id, parentId } }) =>
        parentId ? [`${id} ${parentId}`] : [],
      );
    const [before, parentsBefore] = [told(page.url), parents(page.url)];
    expect(told(new URL(address))).toEqual(before);
    // It may know less about who answers whom, and nothing else.
    expect(parentsBefore).toEqual(expect.arrayContaining(parents(new URL(address))));
  },
);
