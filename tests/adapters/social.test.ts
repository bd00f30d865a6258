// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter, Page } from '../../adapters/adapter.ts';
import { bluesky } from '../../adapters/bluesky.ts';
import { discourse } from '../../adapters/discourse.ts';
import { lemmy } from '../../adapters/lemmy.ts';
import { linkedin } from '../../adapters/linkedin.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { reddit } from '../../adapters/reddit.ts';
import { trustpilot } from '../../adapters/trustpilot.ts';
import { youtube } from '../../adapters/youtube.ts';
import { openFixture, pageOf } from './open-fixture.ts';

// What every adapter must do is in fixtures.test.ts; here stands what only these sites do.

function open(adapter: Adapter, name: string) {
  const { page } = openFixture(adapter.id, name);
  const { posts } = readPosts(adapter, page);
  const root = (id: string): Element => {
    const found = posts.find(({ post }) => post.id === id)?.root;
    if (!found) throw new Error(`no post ${id}`);
    return found;
  };
  /** Which posts a box is for, as far as the page tells. */
  const targets = (box: HTMLElement) =>
    Object.fromEntries(posts.map(({ post, root: of }) => [post.id, adapter.composerIsFor?.(box, of, page)]));
  return { page, root, targets };
}

const box = (page: Page, selector: string): HTMLElement => {
  const found = page.document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe('the open box for an answer to this post', () => {
  it.each([
    [reddit, 'thread', 't1_c1', '#open-box'],
    [linkedin, 'v2', '7525150123622400077', '#reply-box'],
    [linkedin, 'v1', '7525169123819520003', '#reply-box'],
    [youtube, 'watch', 'UgxAAAAAAAAAAAAAAAA4AaABAg.9abcDEF', '.answer'],
    [lemmy, 'post-0.19', 'comment-501', '#markdown-textarea-reply'],
    [discourse, 'topic-2026', '905', '.d-editor-input'],
    [bluesky, 'thread', '3mzui4z6m6f2b', '.ProseMirror'],
  ] as const)('$id $1 $2', (adapter, name, id, selector) => {
    const { page, root, targets } = open(adapter, name);
    const found = adapter.composer(page, root(id));
    expect(found).toBe(box(page, selector));
    const { [id]: own, ...others } = targets(box(page, selector));
    expect(own).toBe(true);
    expect(Object.values(others)).not.toContain(true);
    expect(adapter.sendButton?.(box(page, selector), page)?.localName).toBe('button');
  });

  it('LinkedIn: each box has a send button of its own', () => {
    const { page } = open(linkedin, 'v2');
    expect(linkedin.sendButton?.(box(page, '#post-box'), page)?.textContent).toBe('Commentaar');
    expect(linkedin.sendButton?.(box(page, '#reply-box'), page)?.textContent).toBe('Beantwoorden');
  });

  it('LinkedIn: without the mention the page does not tell whom a box behind a comment answers', () => {
    const { page, targets } = open(linkedin, 'v2');
    box(page, '#reply-box [data-type="mention"]').remove();
    expect(targets(box(page, '#reply-box'))).toEqual({
      '7525119924633600001': false,
      '7525127518420996096': false,
      '7525136282419200009': false,
      '7525169123819520003': false,
      '7525150123622400077': undefined,
    });
  });

  it('LinkedIn: the mention tells which of a thread is answered', () => {
    const { page, targets } = open(linkedin, 'v2');
    const reply = box(page, '#reply-box');
    box(page, '#reply-box strong').textContent = 'Bo de Jong';
    // Behind the thread of Bo, which Chris does not belong to.
    page.document.querySelector('[id$="7525169123819520003)"]')?.after(reply.closest('[componentkey]') ?? reply);
    expect(targets(reply)['7525169123819520003']).toBe(true);
    expect(targets(reply)['7525127518420996096']).toBe(false);
    expect(targets(reply)['7525150123622400077']).toBe(false);
  });

  it('Reddit: a box written as markdown is in the shadow of its component', () => {
    const { page, root } = open(reddit, 'thread');
    const host = box(page, 'shreddit-composer');
    host.querySelector('[contenteditable]')?.remove();
    const inner = page.document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).innerHTML = '<textarea id="markdown"></textarea>';
    const found = reddit.composer(page, root('t1_c1'));
    expect(found?.id).toBe('markdown');
    expect(found && reddit.composerIsFor?.(found, root('t1_c1'), page)).toBe(true);
    expect(found && reddit.composerIsFor?.(found, root('t1_c2'), page)).toBe(false);
    expect(found && reddit.sendButton?.(found, page)?.textContent).toBe('Reageren');
  });

  it('Reddit: the box below the post is for the post alone', () => {
    const { page, root, targets } = open(reddit, 'thread');
    const below = page.document.createElement('shreddit-composer');
    below.innerHTML = '<div contenteditable="true" role="textbox"></div>';
    box(page, 'main > comment-composer-host').append(below);
    expect(reddit.composer(page, root('t3_1vuil9'))).toBe(below.firstElementChild);
    // A comment without a box of its own must not get the answer to the post.
    expect(targets(below.firstElementChild as HTMLElement)).toEqual({
      t3_1vuil9: true,
      t1_c1: false,
      t1_c2: false,
      t1_c4: false,
      t1_c6: false,
    });
  });

  it('old Reddit: the form under a comment goes before the one for the thread', () => {
    const { page, root, targets } = open(reddit, 'old-thread');
    const form = box(page, '.commentarea > form').cloneNode(true) as HTMLElement;
    form.querySelector('[name="thing_id"]')?.setAttribute('value', 't1_c1');
    box(page, '.id-t1_c1 > .child').prepend(form);
    const own = form.querySelector('textarea') as HTMLElement;
    expect(reddit.composer(page, root('t1_c1'))).toBe(own);
    expect(reddit.composer(page, root('t3_1vuil9'))).not.toBe(own);
    expect(targets(own)).toEqual({ t3_1vuil9: false, t1_c1: true, t1_c2: false, t1_c5: false });
    // What is typed there is not what was said.
    expect(readPosts(reddit, page).posts[1]?.post.text).toBe('Hier ook.');
  });

  it('YouTube: the box at the top starts a thread, the one for changing a comment is nobody’s', () => {
    const { page, root, targets } = open(youtube, 'watch');
    const top = box(page, '.top');
    expect(Object.values(targets(top))).toEqual([false, false]);
    box(page, '.answer').closest('#reply-dialog')?.setAttribute('id', 'edit-dialog');
    expect(youtube.composer(page, root('UgxAAAAAAAAAAAAAAAA4AaABAg.9abcDEF'))).toBe(top);
  });

  it('Lemmy: the form in a comment changes it', () => {
    const { page, root } = open(lemmy, 'post-0.19');
    box(page, '#comment-501').append(box(page, '.comment-comment-container'));
    expect(lemmy.composer(page, root('comment-501'))?.id).toBe('markdown-textarea-abc');
  });

  it.each([
    ['a new topic', '<input id="reply-title">', ''],
    ['a private message', '<div class="user-selector"></div>', ''],
    ['a change', '', '<a class="post-link" href="/t/lampen-dorpsstraat/45/3">#3</a>'],
  ])('Discourse: not the window for %s', (_, field, title) => {
    const { page, root } = open(discourse, 'topic-2026');
    box(page, '#reply-control').insertAdjacentHTML('beforeend', field);
    if (title) box(page, '.action-title').innerHTML = title;
    expect(discourse.composer(page, root('905'))).toBeUndefined();
  });

  it.each([
    ['<a class="topic-link" href="/t/lampen-dorpsstraat/45">Lampen</a>', [true, false, false]],
    ['<a class="user-link" href="/u/fenna">fenna</a>', [undefined, false, undefined]],
    ['', [undefined, undefined, undefined]],
  ])('Discourse: the window says %s', (title, expected) => {
    const { page, targets } = open(discourse, 'topic-2026');
    box(page, '.action-title').innerHTML = title;
    expect(Object.values(targets(box(page, '.d-editor-input')))).toEqual(expected);
  });

  it('Bluesky: a window that repeats no post is for none; one with a name alone is for a picture', () => {
    const { page, targets } = open(bluesky, 'thread');
    const window = box(page, '[aria-modal] [role="text"]');
    const editor = box(page, '.ProseMirror');
    window.innerHTML = '<div dir="auto">Tess 📦</div><div>300</div>';
    expect(targets(editor)).toMatchObject({ '3mzui4z6m6f2b': false, '3mzujpxpzvv2b': true });
    window.remove();
    expect(Object.values(targets(editor))).not.toContain(true);
  });

  it('Trustpilot has none: companies answer elsewhere', () => {
    const { page, root } = open(trustpilot, 'company');
    expect(trustpilot.composer(page, root('6af18488aaaaaaaaaaaaaaaa'))).toBeUndefined();
  });
});

describe('the site’s own button that opens the box', () => {
  it.each([
    [reddit, 'thread', 't1_c1', 'Beantwoorden'],
    [reddit, 'old-thread', 't1_c1', 'reply'],
    [linkedin, 'v1', '7525169123819520003', 'Reply'],
    [linkedin, 'v1', '7525463438656488000', 'Comment'],
    [youtube, 'watch', 'UgxAAAAAAAAAAAAAAAA4AaABAg', 'Beantwoorden'],
    [discourse, 'topic-2026', '901', 'Antwoorden'],
    [discourse, 'topic-2022', '56008', 'Antworten'],
    [bluesky, 'thread', '3mzui4z6m6f2b', '3'],
  ] as const)('$id $1 $2', (adapter, name, id, words) => {
    const { page, root } = open(adapter, name);
    expect(adapter.openComposer?.(root(id), page)?.textContent?.trim()).toBe(words);
  });

  it('is found without its word: by icon, by place, as the only one', () => {
    const social = open(lemmy, 'post-0.19');
    expect(lemmy.openComposer?.(social.root('comment-501'), social.page)?.id).toBe('reply-501');
    const professional = open(linkedin, 'v2');
    // A language that we do not know, and one button only.
    const unknown = linkedin.openComposer?.(professional.root('7525169123819520003'), professional.page);
    expect(unknown?.getAttribute('aria-label')).toBe('Antwoord aan Bo');
    const known = linkedin.openComposer?.(professional.root('7525150123622400077'), professional.page);
    expect(known?.getAttribute('aria-label')).toBe('Beantwoorden');
    const post = linkedin.openComposer?.(professional.root('7525119924633600001'), professional.page);
    expect(post?.querySelector('svg')?.id).toBe('comment-small');
    const thread = open(reddit, 'thread');
    expect(reddit.openComposer?.(thread.root('t3_1vuil9'), thread.page)?.localName).toBe('faceplate-textarea-input');
    // Its row is empty until it comes into view.
    expect(reddit.openComposer?.(thread.root('t1_c2'), thread.page)).toBeUndefined();
  });
});

describe('Reddit', () => {
  it('reads nothing of the layout that is gone', () => {
    const page = pageOf(
      '<div id="SHORTCUT_FOCUSABLE_DIV"><div class="Post t3_a _x1"><h1>Oud</h1><div data-click-id="text"><p>Woorden</p></div></div><div class="Comment t1_b"><p>Reactie</p></div></div>',
      'https://www.reddit.com/r/duinstad/comments/a/oud/',
    );
    expect(readPosts(reddit, page)).toEqual({ posts: [], skipped: { id: 0, author: 0, text: 0 } });
  });

  it('does not guess whom the first comment on a comment’s own page answers', () => {
    const page = pageOf(
      '<shreddit-comment author="jo" thingid="t1_c2" depth="0" permalink="/r/a/comments/t/comment/c2/"><div slot="comment">Hoi</div></shreddit-comment>',
      'https://www.reddit.com/r/a/comments/t/comment/c2/',
    );
    expect(readPosts(reddit, page).posts[0]?.post.parentId).toBeUndefined();
  });

  it('knows whose comments stand on a person’s page', () => {
    const page = pageOf(
      '<shreddit-profile-comment comment-id="t1_c7" href="/r/a/comments/t/comment/c7/?context=3"><time datetime="2026-11-09T08:00:00Z"></time><div id="-post-rtjson-content"><p>Mijn woorden</p></div></shreddit-profile-comment>',
      'https://www.reddit.com/user/jo_an/comments/',
    );
    expect(readPosts(reddit, page).posts[0]?.post).toMatchObject({
      id: 't1_c7',
      threadId: 't3_t',
      author: { name: 'jo_an', handle: 'jo_an' },
      text: 'Mijn woorden',
      permalink: 'https://www.reddit.com/r/a/comments/t/comment/c7/',
    });
  });

  it('finds ids in links where attributes lack', () => {
    const page = pageOf(
      '<shreddit-post author="jo" post-title="Titel" permalink="/r/a/comments/1abc/titel/"></shreddit-post><shreddit-comment author="bo" permalink="/r/a/comments/1abc/comment/xyz/"><div slot="comment">Hoi</div></shreddit-comment>',
      'https://www.reddit.com/r/a/',
    );
    expect(readPosts(reddit, page).posts.map(({ post }) => post.id)).toEqual(['t3_1abc', 't1_xyz']);
  });
});

it('Bluesky: somebody whose handle does not work is known by the lasting id', () => {
  const page = pageOf(
    '<div role="link" data-testid="feedItem-by-handle.invalid"><a href="/profile/did:plc:zzzz" dir="auto">Zonder</a><a href="/profile/did:plc:zzzz/post/3mzuhgnos5v2b">1u</a><div data-testid="postText">Hoi</div><button data-testid="likeBtn"></button></div>',
    'https://bsky.app/search?q=hoi',
  );
  const [read] = readPosts(bluesky, page).posts;
  expect(read?.post.author).toEqual({ name: 'Zonder', url: 'https://bsky.app/profile/did:plc:zzzz' });
  expect(read?.post.permalink).toBe('https://bsky.app/profile/did:plc:zzzz/post/3mzuhgnos5v2b');
});
