import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PageView } from '../../core/messages.ts';
import { poll } from '../../scripts/browser/launch.mjs';
import { waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, answerOf, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, fixture, serveSite } from './fake-site.ts';

/** The four sites under their real kind of address, with the kind of editor that each has. */

const text = 'We zoeken het uit en je hoort het vandaag.\n\nBedankt voor het melden.';
const modelOf = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => (globalThis as unknown as { model: () => Record<string, string> }).model());
const squash = (words: string | undefined) => (words ?? '').replace(/\s+/g, ' ').trim();

describe.each(browserNames)('sites in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let sidebar: Frame;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      allowUnproven: ['mastodon'],
      change(protocol) {
        protocol.accounts = [
          ...protocol.accounts,
          { site: 'phpbb', name: 'Gemeente Waterkant' },
          { site: 'wordpress', name: 'Zwembad De Plons' },
          { site: 'mastodon', handle: 'waterbedrijf@mastodon.example', name: 'Waterbedrijf Rivierstreek' },
          { site: 'x', handle: 'pakje_thuis', name: 'Pakketdienst' },
        ];
        protocol.watchedPages = [
          { url: 'https://forum.duinstad.example/*', as: 'own' },
          { url: 'https://blog.duinstad.example/*', as: 'own' },
        ];
      },
    });
  });
  afterAll(() => agent.close());
  afterEach(() => page.close());

  /** Opens the page and checks what was read there against what a person counts. */
  async function open(address: string, html: string, script: string, counted: object, waiting: readonly string[]) {
    const { origin } = new URL(address);
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html, script: await bundle(script) });
    await page.goto(address);
    const hasAll = ({ here }: PageView) => here.length === waiting.length;
    const view = await agent.seenOn(page, hasAll).catch(() => agent.seenOn(page));
    expect(view.health).toMatchObject(counted);
    expect(view.here.map(({ row }) => row.post.id).sort()).toEqual(waiting);
    return (id: string) => view.here.find(({ row }) => row.post.id === id)?.row.key ?? '';
  }

  /** Chooses by the mark and inserts; gives what the site's own model then holds. */
  async function insert(key: string, root: string, author: string) {
    sidebar = await chooseByMark(agent, page, root, author);
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    return modelOf(page);
  }

  test('phpBB: quick reply, read again after the page load that follows', async () => {
    const html = await fixture('phpbb/topic-3.3.html');
    const address = 'https://forum.duinstad.example/viewtopic.php?t=41';
    // One post is ours, one waits for a moderator; an ignored and a deleted one are none.
    const keyOf = await open(address, html, 'phpbb.ts', { found: 4, read: 4 }, ['901', '902']);
    const key = keyOf('902');
    expect(await insert(key, '#p902', 'bezorgde_buur')).toMatchObject({ message: text, website: '' });

    await page.click('#qr_postform [name=post]');
    const { by, contact } = await answerOf(agent, key);
    expect(by).toBe('inserted');
    expect(contact).toMatchObject({ replyPostId: '907', replyText: text, faithfulness: 'own' });
    // Ours tells nobody by name that it is for him: weak evidence for both, which closes nothing.
    const other = (await agent.ask('getPost', { key: keyOf('901') })).row;
    expect([other.maybeAnswered, other.closedAt]).toEqual([true, undefined]);
  });

  test('WordPress: the form of the right comment, never the trap; a comment in moderation closes nothing', async () => {
    const html = (await fixture('wordpress/classic.html'))
      .replace(
        '</ol>\n<div id="respond"',
        `${comment(26, 'Sipke Dam', 'Is het meisjesbad wel open?')}</ol>\n<div id="respond"`,
      )
      .replace('<li id="comment-24"', `${comment(27, 'Wia Bos', 'Wanneer weten we meer?')}<li id="comment-24"`);
    const address = 'https://blog.duinstad.example/2026/11/zwembad/';
    // 25 has no author; 21 was answered, 22 is ours, 23 waits for a moderator.
    const counted = { found: 6, read: 5, skipped: { id: 0, author: 1, text: 0 } };
    const keyOf = await open(address, html, 'wordpress.ts', counted, ['26', '27']);
    // The form stands below another comment, as the fixture has it.
    expect(await modelOf(page)).toMatchObject({ comment_parent: '21' });
    const filled = await insert(keyOf('26'), '#comment-26', 'Sipke Dam');
    expect(filled).toMatchObject({ comment_parent: '26', a77c01: text, comment: '' });

    await page.click('#submit');
    const { by, contact } = await answerOf(agent, keyOf('26'));
    expect(by).toBe('parent');
    expect(contact).toMatchObject({ replyPostId: '31', replyText: text });

    await page.evaluate(() => sessionStorage.setItem('moderated', 'yes'));
    await agent.seenOn(page, ({ here }) => here.length === 1);
    expect(await insert(keyOf('27'), '#comment-27', 'Wia Bos')).toMatchObject({ comment_parent: '27', a77c01: text });
    await page.click('#submit');
    await page.waitForSelector('#comment-32 .comment-awaiting-moderation');
    const rowOf = async () => (await agent.ask('getPost', { key: keyOf('27') })).row;
    await poll(async () => (await rowOf()).pendingAnswer);
    expect((await rowOf()).closedAt).toBeUndefined();
    await waitForText(await agent.driver.sidebarIn(page), 'wacht op goedkeuring');
  });

  test('Mastodon: a textarea that React controls, opened by the site’s own button', async () => {
    const html = (await fixture('mastodon/thread.html')).replaceAll('schelp.example', 'mastodon.example');
    const address = 'https://mastodon.example/@jip/115000000000000001';
    const [jip, daan] = ['115000000000000020', '115000000000000030'] as const;
    const keyOf = await open(address, html, 'mastodon.tsx', { found: 7, read: 7 }, [jip, daan]);
    const filled = await insert(keyOf(daan), `[data-id="${daan}"]`, 'Daan');
    expect(filled).toEqual({ text: `@daan@ander.example ${text}`, answered: 'daan@ander.example' });

    await page.click('.compose-form button');
    const { by, contact } = await answerOf(agent, keyOf(daan));
    expect(by).toBe('parent');
    expect(squash(contact.replyText)).toBe(squash(`@daan ${text}`));
    expect((await agent.ask('getPost', { key: keyOf(jip) })).row.closedAt).toBeUndefined();
  });

  test('X: Draft.js on the page of a post, and in the window of another; never the direct message', async () => {
    const html = (await fixture('x/status.html'))
      .replace(
        /<div data-testid="cellInnerDiv">(?:(?!cellInnerDiv).)*pakje_thuis\/status.*?<\/article><\/div><\/div>/s,
        '',
      )
      .replace('Succes...', 'Ik wacht ook, @pakje_thuis');
    const address = 'https://x.com/tess/status/2060000000000000002';
    const [tess, rik] = ['2060000000000000002', '2060000000000000004'] as const;
    const keyOf = await open(address, html, 'x.ts', { found: 4, read: 4 }, [tess, rik]);

    const focal = await insert(keyOf(tess), 'article[tabindex="-1"]', 'Tess');
    expect(focal).toEqual({ inline: text, direct: 'dm' });
    await page.click('[data-testid="tweetButtonInline"]');
    const first = await answerOf(agent, keyOf(tess));
    expect(first.by).toBe('parent');
    expect(squash(first.contact.replyText)).toBe(squash(text));

    const filled = await insert(keyOf(rik), `main article:has([href="/rik/status/${rik}"])`, 'Rik');
    expect(filled).toEqual({ inline: '', window: text, direct: 'dm' });
    expect(page.url()).toBe('https://x.com/compose/post');
    await page.click('[data-testid="tweetButton"]');
    const second = await answerOf(agent, keyOf(rik));
    expect(second.by).toBe('inserted');
    expect(squash(second.contact.replyText)).toBe(squash(text));
  });
});

function comment(id: number, author: string, words: string): string {
  return `<li id="comment-${id}" class="comment even depth-1"><article id="div-comment-${id}" class="comment-body">
  <footer class="comment-meta"><div class="comment-author vcard"><b class="fn">${author}</b></div>
  <div class="comment-metadata"><a href="#comment-${id}"><time datetime="${new Date(Date.now() - 1_200_000).toISOString()}">20 min</time></a></div></footer>
  <div class="comment-content"><p>${words}</p></div>
  <div class="reply"><a class="comment-reply-link" href="?replytocom=${id}#respond" data-commentid="${id}">Beantwoorden</a></div></article></li>`;
}
