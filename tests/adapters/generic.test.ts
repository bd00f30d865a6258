// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { generic } from '../../adapters/generic.ts';
import { readOwnAccount, readPost, readPosts } from '../../adapters/read-page.ts';
import type { Post } from '../../core/post.ts';
import { type Expected, fixturesOf, openFixture, pageOf } from './open-fixture.ts';

/** Pages of sites that nobody made an adapter for: `generic/*.html` hold posts, `generic/none/*.html` hold none. */
interface GenericExpected extends Omit<Expected, 'posts'> {
  readonly sure: Adapter['sure'];
  /** By post id: what opens the box for it. */
  readonly opens: Readonly<Record<string, string>>;
  /** False: the page names its posts in no way that a person would choose; ids only have to differ and last. */
  readonly named?: false;
  readonly posts: readonly (Omit<Post, 'id'> & { readonly id?: string })[];
}

async function open(name: string) {
  const { page, expected } = openFixture('generic', name) as ReturnType<typeof openFixture> & {
    readonly expected: GenericExpected;
  };
  const adapter = await generic(page, {});
  if (adapter === undefined) throw new Error(`${name}: nothing was found`);
  return { page, expected, adapter };
}

describe.each(fixturesOf('generic'))('%s', (name) => {
  it('gives the posts that a person sees, the account that is signed in, and how sure it is', async () => {
    const { page, expected, adapter } = await open(name);
    const { posts, skipped } = readPosts(adapter, page);
    const read = posts.map(({ post }) => post);
    const shown = expected.named === false ? read.map(({ id, permalink, ...post }) => post) : read;
    expect(shown).toEqual(expected.posts);
    expect(new Set(read.map(({ id }) => id)).size).toBe(expected.posts.length);
    expect(skipped).toEqual(expected.skipped);
    expect(readOwnAccount(adapter, page) ?? null).toEqual(expected.own);
    expect(adapter.sure).toBe(expected.sure);
  });

  it('reads each root by itself, as the watcher does, and leaves the page as it was', async () => {
    const { page, adapter } = await open(name);
    const before = page.document.documentElement.outerHTML;
    const own = readOwnAccount(adapter, page);
    const { posts } = readPosts(adapter, page);
    expect(posts.map(({ root }) => readPost(adapter, root, page, own))).toEqual(posts.map(({ post }) => post));
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  it('writes where a person would', async () => {
    const { page, expected, adapter } = await open(name);
    const box = adapter.composer(page, undefined) ?? null;
    expect(box).toBe(expected.composer === null ? null : page.document.querySelector(expected.composer));
    for (const { post, root } of readPosts(adapter, page).posts) {
      const opener = expected.opens[post.id];
      if (opener !== undefined) {
        expect(adapter.openComposer?.(root, page)).toBe(page.document.querySelector(opener));
      }
      if (box === null) continue;
      const isFor = expected.composerIsFor === undefined ? undefined : post.id === expected.composerIsFor;
      expect([post.id, adapter.composerIsFor?.(box, root, page)]).toEqual([post.id, isFor]);
    }
  });

  it('finds the same ids at the next visit, with other things on the page', async () => {
    const { page, adapter } = await open(name);
    const ids = readPosts(adapter, page).posts.map(({ post }) => post.id);
    page.document.body.prepend(Object.assign(page.document.createElement('p'), { textContent: 'Let op: onderhoud' }));
    const again = await generic(page, {});
    expect(again && readPosts(again, page).posts.map(({ post }) => post.id)).toEqual(ids);
  });
});

describe('a declared time without a zone', () => {
  const answers = (signature: string) =>
    pageOf(
      [7, 8]
        .map(
          (id) =>
            `<div itemscope itemtype="https://schema.org/Answer" id="answer-${id}"><div itemprop="text">Het ligt aan nummer ${id}, denk ik.</div>
            <p>bewerkt <time datetime="2026-11-05T10:00:00Z">gisteren</time></p>
            <p>beantwoord ${signature}</p><span itemprop="author">Mo ${id === 7 ? 'Bakker' : 'Prins'}</span></div>`,
        )
        .join(''),
      'https://vragen.example/1',
    );

  it.each([
    ['is a day', '<time itemprop="dateCreated" datetime="2026-11-02T10:00:00">toen</time>', '2026-11-02', 'day'],
    [
      'gives way to a moment with one beside it, not to that of an edit',
      '<time itemprop="dateCreated" datetime="2026-11-02T10:00:00"></time><span title="2026-11-02T10:00:00Z">toen</span>',
      '2026-11-02T10:00:00.000Z',
      'exact',
    ],
  ])('%s', async (_, signature, at, precision) => {
    const page = answers(signature);
    const adapter = await generic(page, {});
    const times = adapter && readPosts(adapter, page).posts.map(({ post }) => post.posted);
    expect(times).toHaveLength(2);
    for (const time of times ?? []) {
      expect(time?.precision).toBe(precision);
      expect(time?.at.startsWith(at)).toBe(true);
    }
  });
});

it('a post that was edited keeps the time at which it was written', async () => {
  const post = (id: number, edit: string) =>
    `<li id="reactie-${id}"><b class="naam">Mo ${'abc'.charAt(id)}</b> <p class="tekst">Mijn lamp van jaar ${id} doet het nog altijd goed.</p>
    ${edit}<p>geplaatst <span class="moment" title="2026-11-02T10:0${id}:00Z">toen</span></p></li>`;
  const edited = '<p>bewerkt <span class="moment" title="2026-11-05T12:00:00Z">net</span></p>';
  const page = pageOf(`<ul>${post(0, '')}${post(1, edited)}${post(2, '')}</ul>`, 'https://lampen.example/1');
  const adapter = await generic(page, {});
  const times = adapter && readPosts(adapter, page).posts.map(({ post: read }) => read.posted?.at);
  expect(times).toEqual(['2026-11-02T10:00:00.000Z', '2026-11-02T10:01:00.000Z', '2026-11-02T10:02:00.000Z']);
});

describe('nothing rather than nonsense', () => {
  const folder = join(import.meta.dirname, 'generic/none');
  it.each(readdirSync(folder))('%s', async (file) => {
    const page = pageOf(readFileSync(join(folder, file), 'utf8'), `https://elders.example/${file.slice(0, -5)}`);
    const adapter = await generic(page, {});
    expect(
      adapter && readPosts(adapter, page).posts.map(({ post }) => `${post.author.name}: ${post.text}`),
    ).toBeUndefined();
  });
});
