// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { composerIn } from '../../adapters/composer.ts';
import { mastodon } from '../../adapters/mastodon.ts';
import { phpbb } from '../../adapters/phpbb.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { wordpress } from '../../adapters/wordpress.ts';
import { x } from '../../adapters/x.ts';
import { openFixture, pageOf } from './open-fixture.ts';

describe('which box a person would type in', () => {
  it.each([
    ['not shown', '<div style="display:none"><textarea></textarea></div>'],
    ['invisible', '<textarea style="visibility:hidden"></textarea>'],
    ['see-through', '<div style="opacity:0"><textarea></textarea></div>'],
    ['one pixel', '<textarea style="width:1px;height:1px"></textarea>'],
    ['hidden from everybody but robots', '<div aria-hidden="true"><textarea></textarea></div>'],
    ['out of reach of the keyboard', '<textarea tabindex="-1"></textarea>'],
    ['locked', '<textarea disabled></textarea><textarea readonly></textarea>'],
    ['locked with its form', '<fieldset disabled><textarea></textarea></fieldset>'],
  ])('%s: no', (_, html) => {
    const { document } = pageOf(`<style>.a{}</style>${html}`);
    expect(composerIn(document, ['textarea'])).toBeUndefined();
  });

  it('prefers the newest layout, then the first that can be used', () => {
    const { document } = pageOf(
      '<textarea id="old"></textarea><p hidden><textarea class="new"></textarea></p><textarea class="new" id="b"></textarea>',
    );
    expect(composerIn(document, ['.new', 'textarea'])?.id).toBe('b');
  });
});

describe('a box for an answer that everybody can read', () => {
  const BOX = '<textarea name="message"></textarea>';
  it.each([
    ['the kind of the field', '<input type="search" name="message">'],
    ['the role of its form', `<form role="search">${BOX}</form>`],
    ['the element around it', `<search>${BOX}</search>`],
    ['where its form goes', `<form action="/search.php">${BOX}</form>`],
    ['its name', '<input name="q">'],
    ['its name in words', '<textarea name="keywords"></textarea>'],
    ['its Dutch label', '<textarea aria-label="Zoeken op dit forum"></textarea>'],
    ['its Dutch hint', '<textarea placeholder="Doorzoek: titel of naam"></textarea>'],
    ['its English label', '<textarea aria-label="Search comments"></textarea>'],
    ['its German label', '<textarea aria-label="Suche"></textarea>'],
    ['its French hint', '<textarea placeholder="Rechercher…"></textarea>'],
  ])('not one to search in: told by %s', (_, html) => {
    const { document } = pageOf(html);
    expect(composerIn(document, ['input', 'textarea'])).toBeUndefined();
  });

  it.each([
    ['X', `<div data-testid="DMDrawer">${BOX}</div>`],
    ['LinkedIn', `<div class="msg-overlay-conversation-bubble"><form>${BOX}</form></div>`],
    ['Discourse', `<div class="chat-drawer">${BOX}</div>`],
    ['NodeBB', `<div component="chat/messages">${BOX}</div>`],
    ['a board', `<form action="./ucp.php?i=pm&mode=compose">${BOX}</form>`],
    ['a board with conversations', `<form action="/conversations/7/add-reply">${BOX}</form>`],
    ['a window with a Dutch name', `<div role="dialog" aria-label="Privébericht aan Wilma">${BOX}</div>`],
    ['a window with an English name', `<div role="dialog" aria-label="New direct message">${BOX}</div>`],
    ['a part with a German name', `<aside aria-label="Private Nachrichten"><form>${BOX}</form></aside>`],
    ['a part with a French name', `<section aria-label="Message privé">${BOX}</section>`],
  ])('not one for private talk: %s', (_, html) => {
    expect(composerIn(pageOf(html).document, ['textarea'])).toBeUndefined();
  });

  it.each([
    ['a question about searching', '<textarea placeholder="Zoekgeraakt? Vertel het hier"></textarea>'],
    ['a researcher', '<textarea aria-label="Researchers, reply here"></textarea>'],
    ['an answer in public', `<form action="/threads/7/add-reply" aria-label="Reageren">${BOX}</form>`],
  ])('%s is none of these', (_, html) => {
    expect(composerIn(pageOf(html).document, ['textarea'])).toBeDefined();
  });

  it('where an editor hides the textarea that it stands for, the editor, also in a frame', () => {
    const hidden = '<textarea name="message" style="display:none"></textarea>';
    const rich = pageOf(`<form>${hidden}<div contenteditable="true" id="rich"></div></form>`);
    expect(composerIn(rich.document, ['textarea'])?.id).toBe('rich');
    const elsewhere = pageOf(`<form>${hidden}</form><div contenteditable="true"></div>`);
    expect(composerIn(elsewhere.document, ['textarea'])).toBeUndefined();
    const framed = pageOf(`<form>${hidden}<iframe></iframe></form>`);
    const inner = framed.document.querySelector('iframe')?.contentDocument;
    if (inner) inner.designMode = 'on';
    expect(composerIn(framed.document, ['textarea'])).toBe(inner?.body);
  });

  it('an editor beside a box that is shown is another one’s', () => {
    const { document } = pageOf(
      `<form><textarea id="shown"></textarea><textarea style="display:none"></textarea><div contenteditable="true"></div></form>`,
    );
    expect(composerIn(document, ['textarea'])?.id).toBe('shown');
  });
});

describe('the site’s own way to a reply', () => {
  it.each([
    [phpbb, 'topic-3.3', '901', 'mode=quote&p=901'],
    [phpbb, 'topic-3.0', '5003', 'mode=reply'],
    [wordpress, 'classic', '22', 'replytocom=22'],
  ] as const)('$id $1', (adapter, name, id, link) => {
    const { page } = openFixture(adapter.id, name);
    const root = readPosts(adapter, page).posts.find(({ post }) => post.id === id)?.root;
    expect(root && adapter.openComposer?.(root, page)?.getAttribute('href')).toContain(link);
  });

  it.each([
    [mastodon, 'thread', '115000000000000001', '.detailed-status__action-bar button'],
    [mastodon, 'thread', '115000000000000010', '[data-id="115000000000000010"] .status__action-bar button'],
    [x, 'home', '2060000000000000102', '[data-testid="cellInnerDiv"]:nth-of-type(3) [data-testid="reply"]'],
  ] as const)('$id $1 $2', (adapter, name, id, selector) => {
    const { page } = openFixture(adapter.id, name);
    const root = readPosts(adapter, page).posts.find(({ post }) => post.id === id)?.root;
    expect(root && adapter.openComposer?.(root, page)).toBe(page.document.querySelector(selector));
  });
});

describe('whom the open box answers', () => {
  const TOPIC = `<body id="phpbb"><div id="p7" class="post"></div><form action="./posting.php?mode=reply&t=1"><textarea name="message"></textarea></form></body>`;

  it.each([
    ['', undefined],
    ['[quote=Jo post_id=7 time=1 user_id=2]Hoi[/quote]', true],
    ['[quote=Jo post_id=8 time=1 user_id=2]Hoi[/quote]', false],
  ])('phpBB goes by the quote %s', (value, expected) => {
    const page = pageOf(TOPIC);
    const box = phpbb.composer(page, undefined) as HTMLTextAreaElement;
    box.value = value;
    expect(phpbb.composerIsFor?.(box, page.document.getElementById('p7') as Element, page)).toBe(expected);
  });

  it('WordPress: a box that answers no comment is not for one that can be answered', () => {
    const { page } = openFixture('wordpress', 'block');
    const box = wordpress.composer(page, undefined) as HTMLElement;
    const [first, second] = readPosts(wordpress, page).posts;
    expect(first && wordpress.composerIsFor?.(box, first.root, page)).toBe(false);
    expect(second && wordpress.composerIsFor?.(box, second.root, page)).toBeUndefined();
  });

  it('X: the reply window names the post, the box above the timeline none', () => {
    const { page } = openFixture('x', 'home');
    const window = page.document.createElement('div');
    window.setAttribute('role', 'dialog');
    window.innerHTML = `<div><div data-testid="User-Name"><span>Liv</span><span>@liv</span></div><time datetime="2026-11-09T10:00:00.000Z">2 u</time></div>
      <div contenteditable="true" data-testid="tweetTextarea_0"></div><button data-testid="tweetButton"></button>`;
    expect(x.composer(page, undefined)).toBeUndefined();
    page.document.body.append(window);
    const box = x.composer(page, undefined) as HTMLElement;
    const answers = readPosts(x, page).posts.map(({ root }) => x.composerIsFor?.(box, root, page));
    expect(answers).toEqual([true, false, false]);
    expect(x.sendButton?.(box, page)).toBe(window.querySelector('button'));
  });

  it('Mastodon: a box that answers nothing is for no post', () => {
    const { page } = openFixture('mastodon', 'thread');
    page.document.querySelector('.reply-indicator')?.remove();
    const box = mastodon.composer(page, undefined) as HTMLElement;
    expect(readPosts(mastodon, page).posts.some(({ root }) => mastodon.composerIsFor?.(box, root, page))).toBe(false);
  });
});
