// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { zoneIn } from '../../adapters/board-zone.ts';
import { disqus } from '../../adapters/disqus.ts';
import { dokuwiki } from '../../adapters/dokuwiki.ts';
import { flarum } from '../../adapters/flarum.ts';
import { framedEditor } from '../../adapters/framed-editor.ts';
import { gatheringOfTweakers } from '../../adapters/gathering-of-tweakers.ts';
import { hackerNews } from '../../adapters/hacker-news.ts';
import { nodebb } from '../../adapters/nodebb.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { stackExchange } from '../../adapters/stack-exchange.ts';
import { tweakers } from '../../adapters/tweakers.ts';
import { vbulletin } from '../../adapters/vbulletin.ts';
import { vbulletin5 } from '../../adapters/vbulletin5.ts';
import { wordpress } from '../../adapters/wordpress.ts';
import { xenforo } from '../../adapters/xenforo.ts';
import { openFixture, pageOf } from './open-fixture.ts';

/** What only these adapters do; what all must do is in fixtures.test.ts. */

function rootOf(adapter: Adapter, name: string, id: string) {
  const { page } = openFixture(adapter.id, name);
  const root = readPosts(adapter, page).posts.find(({ post }) => post.id === id)?.root;
  if (!root) throw new Error(`${adapter.id} ${name} has no post ${id}`);
  return { page, root };
}

describe('the site’s own way to a reply', () => {
  it.each([
    [nodebb, 'harmony', '204', '[data-index="3"] [component="post/reply"]'],
    [xenforo, 'thread-2', '7001', '.actionBar-action--reply'],
    [xenforo, 'thread-1', '301', 'a.ReplyQuote'],
    [vbulletin, 'thread-4', '36502', '#qrwq_36502'],
    [vbulletin, 'thread-3', '576001', '#qr_576001'],
    [vbulletin5, 'topic', '4100', '.js-post-control__comment'],
    [hackerNews, 'item', '48100012', '[id="48100012"] .reply a'],
    [stackExchange, 'question-2022', '901', '#comments-link-901 a'],
    [stackExchange, 'question-2022', 'comment-27', '#comments-link-901 a'],
    [tweakers, 'article-2023', '5003', '#r_5003 .reactieFooter a'],
    [gatheringOfTweakers, 'topic', '76000002', '.add_reply a'],
    [disqus, 'frame-2026', '6003', '#post-6003 [data-action="reply"]'],
    [flarum, 'discussion-1', '44', '[data-id="44"] .item-reply button'],
    [dokuwiki, 'page', 'c'.repeat(32), `[value="${'c'.repeat(32)}"] + [type="submit"]`],
  ] as const)('$id %s %s', (adapter, name, id, selector) => {
    const { page, root } = rootOf(adapter, name, id);
    expect(adapter.openComposer?.(root, page)).toBe(page.document.querySelector(selector));
  });

  it.each([
    ['one’s own comment has no reply link', hackerNews, 'item', '48100011'],
    ['the right to comment must be earned', stackExchange, 'question-2022', '902'],
    ['a guest is sent to the page to sign in', tweakers, 'review-2025', '6001'],
    ['a guest is sent to the page to sign in', gatheringOfTweakers, 'page-2-guest', '76000101'],
  ] as const)('%s', (_, adapter, name, id) => {
    const { page, root } = rootOf(adapter, name, id);
    expect(adapter.openComposer?.(root, page)).toBeUndefined();
  });
});

describe('WordPress without its bar: the form says who is signed in, in the language of the site', () => {
  it.each([
    ['en', 'Logged in as Zwembad De Plons. Edit your profile. Log out?'],
    ['nl', 'Ingelogd als Zwembad De Plons. Uitloggen?'],
    ['de', 'Angemeldet als Zwembad De Plons. Bearbeite dein Profil. Abmelden?'],
    ['fr', 'Connecté en tant que Zwembad De Plons. Modifier le profil. Se déconnecter ?'],
    ['es', 'Conectado como Zwembad De Plons. Edita tu perfil. ¿Salir?'],
  ])('%s', (_, words) => {
    const page = pageOf(`<form id="commentform"><p class="logged-in-as">${words}</p></form>`);
    expect(wordpress.ownAccount?.(page)).toEqual({ name: 'Zwembad De Plons' });
  });
});

describe('whom the open box answers', () => {
  it.each([
    [nodebb, 'harmony', '204'],
    [vbulletin, 'thread-4', '36501'],
    [vbulletin5, 'topic', '4101'],
  ] as const)('$id: the box for the topic names no post', (adapter, name, id) => {
    const { page, root } = rootOf(adapter, name, id);
    const box = adapter.composer(page, root) as HTMLElement;
    expect(adapter.composerIsFor?.(box, root, page)).toBeUndefined();
  });

  it.each([
    [xenforo, 'thread-1', '301', '[QUOTE="Piran, post: 301, member: 5"]Is that the valve?[/QUOTE]', true],
    [xenforo, 'thread-1', '304', '[QUOTE="Piran, post: 301, member: 5"]Is that the valve?[/QUOTE]', false],
    [vbulletin, 'thread-4', '36502', '[QUOTE=Passing Guest;36502]A new one[/QUOTE]', true],
    [vbulletin, 'thread-4', '36501', '[QUOTE=Passing Guest;36502]A new one[/QUOTE]', false],
  ] as const)('$id goes by the quote', (adapter, name, id, value, expected) => {
    const { page, root } = rootOf(adapter, name, id);
    const box = adapter.composer(page, root) as HTMLTextAreaElement;
    box.value = value;
    expect(adapter.composerIsFor?.(box, root, page)).toBe(expected);
  });

  it('vBulletin 5: a comment box belongs to the post around it, and hides until it is asked for', () => {
    const { page, root } = rootOf(vbulletin5, 'topic', '4100');
    expect(vbulletin5.composer(page, root)).toBe(page.document.querySelector('.b-content-entry textarea'));
    root.querySelector('.js-comment-entry')?.classList.remove('h-hide');
    const box = vbulletin5.composer(page, root) as HTMLElement;
    expect(box).toBe(root.querySelector('.js-comment-entry__textbox'));
    const answers = readPosts(vbulletin5, page).posts.map((read) => vbulletin5.composerIsFor?.(box, read.root, page));
    expect(answers).toEqual([true, false, false]);
    expect(vbulletin5.sendButton?.(box, page)?.textContent).toBe('Post');
  });

  it('Stack Exchange: comments are answered in the comment box, only the question in the answer box', () => {
    const { page, root: question } = rootOf(stackExchange, 'question-pt', '77');
    const roots = readPosts(stackExchange, page).posts.map(({ root }) => root);
    const comment = stackExchange.composer(page, question) as HTMLElement;
    expect(comment.matches('.js-comment-text-input')).toBe(true);
    expect(roots.map((root) => stackExchange.composerIsFor?.(comment, root, page))).toEqual([true, undefined, false]);
    expect(stackExchange.composer(page, roots[2])).toBeUndefined();
    comment.closest('form')?.remove();
    const answer = stackExchange.composer(page, question) as HTMLElement;
    expect(answer.matches('.ProseMirror')).toBe(true);
    expect(roots.map((root) => stackExchange.composerIsFor?.(answer, root, page))).toEqual([true, false, false]);
  });
});

describe('the button that sends', () => {
  it.each([
    [nodebb, 'persona', '.composer.reply .action-bar .composer-submit'],
    [xenforo, 'thread-2', '.button--icon--reply'],
    [xenforo, 'thread-1', 'input.primary'],
    [vbulletin, 'thread-3', '#qr_submit'],
    [stackExchange, 'question-2022', '#submit-button'],
  ] as const)('$id %s is none of its neighbours', (adapter, name, selector) => {
    const { page } = openFixture(adapter.id, name);
    const box = adapter.composer(page, undefined) as HTMLElement;
    expect(adapter.sendButton?.(box, page)).toBe(page.document.querySelector(selector));
  });
});

describe('times of boards', () => {
  it.each([
    ['All times are GMT. The time now is 05:23 AM.', '+00:00'],
    ['Alle tijden zijn GMT +2. Het is nu 11:25.', '+02:00'],
    ['All times are GMT -5.', '-05:00'],
    ['All times are UTC−03:30', '-03:30'],
    ['All times are GMT +5.5.', '+05:30'],
    ['All times are local', undefined],
  ])('%s', (text, zone) => {
    expect(zoneIn(text)).toBe(zone);
  });

  const board = (...dates: readonly string[]) =>
    pageOf(
      `<html lang="en" id="vbulletin_html"><ol>${dates
        .map(
          (date, at) =>
            `<li class="postcontainer" id="post_${at}"><div class="posthead"><span class="date">${date}</span></div>
            <div class="username_container"><b class="username">Jo</b></div><div id="post_message_${at}">Hoi</div></li>`,
        )
        .join('')}</ol><div id="footer_time">All times are GMT</div></html>`,
    );
  const times = (...dates: readonly string[]) =>
    readPosts(vbulletin, board(...dates)).posts.map(({ post }) => post.posted?.at);

  it('vBulletin: one date of the page proves the order of the others', () => {
    expect(times('03-07-2026, 09:00', '25-07-2026, 10:00')[0]).toBe('2026-07-03T09:00:00.000Z');
    expect(times('03-07-2026, 09:00 PM', '07-25-2026, 10:00 AM')[0]).toBe('2026-03-07T21:00:00.000Z');
    expect(times('03-07-2026, 09:00', '04-07-2026, 10:00')).toEqual([undefined, undefined]);
  });
});

describe('editors in a frame', () => {
  it('gives the body that is edited, not that of another frame', () => {
    const { document } = pageOf('<form id="qrform"><iframe id="advert"></iframe><iframe id="editor"></iframe></form>');
    const inner = (document.querySelector('#editor') as HTMLIFrameElement).contentDocument;
    expect(framedEditor(document, ['#qrform iframe'])).toBeUndefined();
    if (inner) inner.designMode = 'on';
    expect(framedEditor(document, ['#qrform iframe'])).toBe(inner?.body);
  });
});

describe('what is nobody’s business', () => {
  it('Gathering of Tweakers: direct messages are not read', () => {
    const { page } = openFixture('gathering-of-tweakers', 'topic');
    const direct = { ...page, url: new URL('https://gathering.tweakers.net/forum/list_dmmessages/12') };
    expect(readPosts(gatheringOfTweakers, direct).posts).toEqual([]);
  });

  it('XenForo: conversations are not read', () => {
    const page = pageOf(
      `<html id="XF"><article class="message message--conversationMessage js-message" data-author="Jo" data-content="message-1">
      <div class="message-content"><div class="bbWrapper">Geheim</div></div></article></html>`,
    );
    expect(readPosts(xenforo, page)).toEqual({ posts: [], skipped: { id: 0, author: 0, text: 0 } });
  });
});
