import type { Adapter, Page } from '../../adapters/adapter.ts';
import { generic } from '../../adapters/generic.ts';
import { adapters } from '../../adapters/index.ts';
import { findAdapter, readOwnAccount, readPosts } from '../../adapters/read-page.ts';
import { guessAddress } from './guess-address.ts';
import { unknownUrl } from './saved-url.mjs';
import { selectorOf } from './selector.ts';

/**
 * What runs in the page for `npm run read`: the extension's own reading, put in the shape of the command's output.
 * @param now ISO 8601 @param zone IANA name
 * @param reader `generic`: as if no adapter knew this site
 */
export async function readThisPage(now: string, zone: string, reader?: 'generic'): Promise<object> {
  const saved = { document, url: new URL(location.href), now: new Date(now), zone };
  const isUnknown = saved.url.href === unknownUrl && findAdapter(saved, adapters) === undefined;
  const page = isUnknown ? guessAddress(saved, adapters) : saved;
  const adapter = await chooseAdapter(page, reader);
  if (!adapter) {
    return { adapter: null, ownAccount: null, posts: [], skipped: { id: 0, author: 0, text: 0 }, composer: null };
  }
  const { posts, skipped } = readPosts(adapter, page);
  const composer = adapter.composer(page, undefined);
  return {
    adapter: adapter.id,
    ...(adapter.sure === undefined ? {} : { sure: adapter.sure }),
    ownAccount: readOwnAccount(adapter, page) ?? null,
    posts: posts.map(({ post }) => ({
      id: post.id,
      parentId: post.parentId ?? null,
      author: { name: post.author.name, handle: post.author.handle ?? null, url: post.author.url ?? null },
      text: post.text,
      posted: post.posted ? { at: post.posted.at, precision: post.posted.precision } : null,
      permalink: post.permalink ?? null,
      isOwn: post.isOwn,
      reach: post.reach ?? null,
    })),
    skipped,
    composer: composer ? selectorOf(composer) : null,
  };
}

/** The adapter that the extension would use: of a fingerprint, else what the generic reader makes of the page. */
async function chooseAdapter(page: Page, reader: 'generic' | undefined): Promise<Adapter | undefined> {
  const known = reader === 'generic' ? undefined : findAdapter(page, adapters);
  return known ?? (await generic(page, {}));
}
