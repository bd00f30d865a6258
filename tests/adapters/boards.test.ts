// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Adapter } from '../../adapters/adapter.ts';
import { fluxbb } from '../../adapters/fluxbb.ts';
import { mybb } from '../../adapters/mybb.ts';
import { phpbb } from '../../adapters/phpbb.ts';
import { readPosts } from '../../adapters/read-page.ts';
import { smf } from '../../adapters/smf.ts';
import { vbulletin } from '../../adapters/vbulletin.ts';
import { xenforo } from '../../adapters/xenforo.ts';
import { openFixture, pageOf } from './open-fixture.ts';

/** Ways to answer on boards of the classic kind; what every adapter must do is in fixtures.test.ts. */

function rootOf(adapter: Adapter, name: string, id: string) {
  const { page } = openFixture(adapter.id, name);
  const root = readPosts(adapter, page).posts.find(({ post }) => post.id === id)?.root;
  if (!root) throw new Error(`${adapter.id} ${name} has no post ${id}`);
  return { page, root };
}

describe('the site’s own way to a reply', () => {
  it.each([
    [fluxbb, 'topic', '343', '#p343 .postquote a'],
    [fluxbb, 'topic', '349', '.postlink a'],
    [smf, 'topic-2.1', '104', '#quote_104 a'],
    [smf, 'topic-2.0', '31', 'a.button_strip_reply'],
    [mybb, 'thread', '342', '#post_342 a.postbit_quote'],
    [mybb, 'thread', '345', 'a.new_reply_button'],
  ] as const)('$0.id $1 $2', (adapter, name, id, selector) => {
    const { page, root } = rootOf(adapter, name, id);
    const link = page.document.querySelector(selector);
    expect(link).not.toBeNull();
    expect(adapter.openComposer?.(root, page)).toBe(link);
  });

  it.each([
    [fluxbb, 'punbb-guest', '903'],
    [smf, 'guest-page-2', '2001'],
    [mybb, 'classic-guest', '77'],
  ] as const)('$0.id: a guest has none', (adapter, name, id) => {
    const { page, root } = rootOf(adapter, name, id);
    expect(adapter.openComposer?.(root, page)).toBeUndefined();
  });
});

describe('whom the open box answers', () => {
  it.each([
    [smf, 'topic-2.1', '104', '[quote author=Losse reiziger link=msg=104 date=1794250533]volgens mij[/quote]', true],
    [smf, 'topic-2.1', '101', '[quote author=Losse reiziger link=msg=104 date=1794250533]volgens mij[/quote]', false],
    [smf, 'topic-2.0', '30', '[quote author=Ysolde link=topic=9.msg30#msg30 date=1792829700]Who?[/quote]', true],
    [smf, 'topic-2.0', '31', 'Dag allemaal', undefined],
    [mybb, 'thread', '342', "[quote='Upstairs' pid='342' dateline='1794262500']Third here.[/quote]", true],
    [mybb, 'thread', '340', '[quote="Upstairs" pid=342 dateline=1794262500]Third here.[/quote]', false],
    [mybb, 'thread', '340', 'Good morning', undefined],
  ] as const)('$0.id $1 $2: $3', (adapter, name, id, value, expected) => {
    const { page, root } = rootOf(adapter, name, id);
    const box = adapter.composer(page, root) as HTMLTextAreaElement;
    box.value = value;
    expect(adapter.composerIsFor?.(box, root, page)).toBe(expected);
  });

  it.each([
    [fluxbb, 'reply-quote', '343'],
    [smf, 'reply-quote', '30'],
    [mybb, 'reply-quote', '342'],
    [fluxbb, 'topic', undefined],
    [smf, 'topic-2.1', undefined],
    [mybb, 'thread', undefined],
  ] as const)('$0.id $1: a page of the editor says it in its address', (adapter, name, post) => {
    expect(adapter.composerAnswers?.(openFixture(adapter.id, name).page)).toBe(post);
  });
});

describe('addresses of editor pages', () => {
  it.each([
    [phpbb, '/posting.php?mode=quote&p=902', '902'],
    [phpbb, '/posting.php?mode=reply&t=41', undefined],
    [vbulletin, '/forums/newreply.php?do=newreply&p=36502', '36502'],
    [vbulletin, '/forums/showthread.php?p=36502', undefined],
    [xenforo, '/threads/een-onderwerp.512/reply?quote=7001', '7001'],
    [mybb, '/newreply.php?tid=12', undefined],
    [smf, '/index.php?action=post;topic=5.0', undefined],
  ] as const)('$0.id $1', (adapter, path, post) => {
    const page = pageOf('', `https://plek.example${path}`);
    expect(adapter.composerAnswers?.(page)).toBe(post);
  });
});

describe('the button that sends', () => {
  it.each([
    [fluxbb, 'topic', '#quickpostform [name="submit"]'],
    [fluxbb, 'reply-quote', 'form#post [name="submit"]'],
    [smf, 'topic-2.1', '#postmodify [name="post"]'],
    [smf, 'topic-2.0', '#postmodify [name="post"]'],
    [mybb, 'thread', '#quick_reply_submit'],
    [mybb, 'reply-quote', 'form[name="input"] [name="submit"]'],
  ] as const)('$0.id $1 is none of its neighbours', (adapter, name, selector) => {
    const { page } = openFixture(adapter.id, name);
    const box = adapter.composer(page, undefined) as HTMLElement;
    const button = page.document.querySelector(selector);
    expect(button).not.toBeNull();
    expect(adapter.sendButton?.(box, page)).toBe(button);
  });
});

describe('boards with templates of their own', () => {
  it('MyBB: name and date stand where the board put them', () => {
    const page = pageOf(
      `<div class="post classic" style="" id="post_12"><div class="post_author"><a href="member.php?action=profile&amp;uid=5"><img src="a.png" alt=""></a></div>
      <div class="post_content"><div class="mine"><a href="member.php?action=profile&amp;uid=5">Nine</a></div>
      <div class="post_body" id="pid_12">Zie <a href="member.php?action=profile&amp;uid=9">Ander</a></div><span class="post_date">2026-11-09, 09:15</span></div></div>`,
      'https://plek.example/thread-een-titel',
    );
    expect(readPosts(mybb, page).posts.map(({ post }) => post)).toEqual([
      {
        site: 'mybb@plek.example',
        id: '12',
        permalink: 'https://plek.example/thread-een-titel#pid12',
        author: { name: 'Nine', id: '5', url: 'https://plek.example/member.php?action=profile&uid=5' },
        text: 'Zie Ander',
        posted: { at: '2026-11-09T08:15:00.000Z', precision: 'minute', from: 'text' },
        isOwn: false,
      },
    ]);
  });

  it('SMF: addresses made for search engines', () => {
    const page = pageOf(
      `<div id="forumposts"><form action="https://plek.example/index.php?action=quickmod2"><div class="post_wrapper"><div class="poster"><h4>Gast</h4></div>
      <div class="keyinfo"><div class="postinfo"><a class="smalltext" href="https://plek.example/index.php/topic,7.msg31.html#msg31">09 november 2026, 09:15:00</a></div></div>
      <div class="post"><div class="inner" id="msg_31">Hoi</div></div></div></form></div>`,
      'https://plek.example/index.php/topic,7.0.html',
    );
    const [read] = readPosts(smf, page).posts;
    expect(read?.post).toMatchObject({
      id: '31',
      threadId: '7',
      permalink: 'https://plek.example/index.php/topic,7.msg31.html#msg31',
    });
  });

  it('phpBB: a zone that is named in the language of the board', () => {
    const at = (zone: string) => {
      const page = pageOf(
        `<body id="phpbb"><div class="post" id="p5"><div class="postprofile"><span class="username">Jo</span></div><div class="postbody">
        <p class="author">door Jo &raquo; ma 06 jul 2026, 09:15</p><div class="content">Hoi</div></div></div>
        <div id="page-footer">Alle tijden zijn ${zone}</div></body>`,
        'https://plek.example/viewtopic.php?t=1',
        '2026-11-09T12:00:00Z',
        'Europe/London',
      );
      return readPosts(phpbb, page).posts[0]?.post.posted?.at;
    };
    expect(at('<span title="Europa/Amsterdam">UTC+01:00</span>')).toBe('2026-07-06T07:15:00.000Z');
    expect(at('<span title="America/New York">UTC-05:00</span>')).toBe('2026-07-06T13:15:00.000Z');
    expect(at('<span title="Niemandsland/Stad">UTC+03:00</span>')).toBe('2026-07-06T06:15:00.000Z');
    expect(at('<span title="Groot-Brittannië/Londen">UTC</span>')).toBe('2026-07-06T08:15:00.000Z');
    expect(at('UTC + 1 uur')).toBe('2026-07-06T08:15:00.000Z');
  });
});

describe('SCEditor', () => {
  it.each([smf, mybb])(
    '$name, as formatted text: the body of its frame, and the button of the form around it',
    (adapter) => {
      const { page } = openFixture(adapter.id, 'reply-quote');
      const [frame, source] = page.document.querySelectorAll<HTMLElement>('.sceditor-container > :is(iframe,textarea)');
      frame?.style.removeProperty('display');
      source?.style.setProperty('display', 'none');
      const box = adapter.composer(page, undefined);
      expect(box?.tagName).toBe('BODY');
      expect(box).toBe((frame as HTMLIFrameElement).contentDocument?.body);
      const name = adapter === smf ? 'post' : 'submit';
      expect(box && adapter.sendButton?.(box, page)).toBe(page.document.querySelector(`form [name="${name}"]`));
    },
  );

  it('SMF without it: the textarea that it would hide', () => {
    const { page } = openFixture('smf', 'topic-2.1');
    page.document.querySelector('.sceditor-container')?.remove();
    page.document.querySelector<HTMLElement>('#message')?.style.removeProperty('display');
    expect(smf.composer(page, undefined)).toBe(page.document.querySelector('#message'));
  });
});

describe('what is nobody’s business', () => {
  it('private messages, which look like posts, are not read', () => {
    const { page } = openFixture('smf', 'topic-2.1');
    const list = page.document.querySelector('#forumposts');
    if (list) list.id = 'personal_messages';
    page.document.querySelector('#quickModForm')?.setAttribute('id', 'pmFolder');
    expect(readPosts(smf, page)).toEqual({ posts: [], skipped: { id: 0, author: 0, text: 0 } });
    const mail = openFixture('mybb', 'thread').page;
    for (const post of mail.document.querySelectorAll('[id^="post_"],[id^="pid_"]'))
      post.id = post.id.replace(/\d+$/, '');
    expect(readPosts(mybb, mail)).toEqual({ posts: [], skipped: { id: 0, author: 0, text: 0 } });
  });
});
