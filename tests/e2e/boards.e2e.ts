import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press } from '../../scripts/story/hands.mjs';
import { type Agent, answerOf, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, serveSite } from './fake-site.ts';

/** Boards that show times as text only: read, marked, answered in their plain quick reply, seen as answered. */

const text = 'We zoeken het uit en je hoort het vandaag.\n\nBedankt voor het melden. 🙂';
const fixtures = join(import.meta.dirname, '../adapters');
const minute = 60_000;

/** So many minutes ago, as the clocks of these pages show it: the browser's own zone, which is that of this process. */
function ago(minutes: number): string {
  const at = new Date(Date.now() - minutes * minute);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * minute).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)}`;
}

interface Board {
  readonly adapter: string;
  readonly page: string;
  readonly address: string;
  readonly account: string;
  /** What the fixture says of times, and what it says now. */
  readonly times: readonly (readonly [RegExp, string])[];
  readonly found: number;
  readonly post: { readonly id: string; readonly root: string; readonly author: string };
  readonly field: string;
  readonly send: string;
  /** The quick reply, which many boards leave out: then the reply link loads an editor on a page of its own. */
  readonly quick: string;
  readonly editor: { readonly page: string; readonly account: string; readonly box: string };
}

const boards: readonly Board[] = [
  {
    adapter: 'fluxbb',
    page: 'fluxbb/topic.html',
    address: 'https://schippers.example/viewtopic.php?id=12',
    account: 'Waterschap Laagland',
    times: [
      [/2026-11-0[78] \d\d:\d\d:\d\d|Vandaag 08:05:00/g, ago(40)],
      [/Gisteren 16:32:45/g, ago(3000)],
    ],
    found: 4,
    post: { id: '343', root: '#p343', author: 'voorbijvaarder' },
    field: 'req_message',
    send: '#quickpostform [name=submit]',
    quick: '#quickpost',
    editor: { page: 'fluxbb/reply-quote.html', account: 'Lowland Water Board', box: 'form#post textarea' },
  },
  {
    adapter: 'smf',
    page: 'smf/topic-2.1.html',
    address: 'https://ovpraat.example/index.php?topic=5.0',
    account: 'Streekbus',
    times: [
      // The editor runs by a script of the board, which is not here: then the quick reply is the textarea itself.
      [/<div class="sceditor-container[\s\S]*?<\/textarea><\/div>/g, ''],
      [/ display: none">\s*<\/textarea>|; display: none"><\/textarea>/g, '"></textarea>'],
      [/<time datetime[^>]*>[^<]*<\/time>/g, ''],
      [
        /09 november 2026, 08:42:10|<strong>Gisteren<\/strong> om 20:15:33|<strong>Vandaag<\/strong> om 11:30:00/g,
        ago(40),
      ],
      [/<strong>Vandaag<\/strong> om 09:05:00/g, ago(3000)],
    ],
    found: 4,
    post: { id: '104', root: '#msg104 .post_wrapper', author: 'Losse reiziger' },
    field: 'message',
    send: '#postmodify [name=post]',
    quick: '#quickreply',
    editor: { page: 'smf/reply-quote.html', account: 'Parcel Desk', box: '.sceditor-container textarea' },
  },
  {
    adapter: 'mybb',
    page: 'mybb/thread.html',
    address: 'https://tenants.example/showthread.php?tid=12',
    account: 'Homes for All',
    times: [
      [/<span id="current_time">.*?PM<\/span>/g, ''],
      [
        /11-05-2026, 09:15 AM|<span title="11-09-2026">Yesterday<\/span>, 10:15 PM|<span title="11-10-2026">Today<\/span>, 11:58 AM/g,
        ago(40),
      ],
      [/<span title="11-10-2026, 11:50 AM">10 minutes ago<\/span>/g, ago(3000)],
    ],
    found: 4,
    post: { id: '342', root: '#post_342', author: 'Upstairs' },
    field: 'message',
    send: '#quick_reply_submit',
    quick: '#quick_reply_form',
    editor: { page: 'mybb/reply-quote.html', account: 'Homes for All', box: '.sceditor-container textarea' },
  },
];

describe.each(browserNames)('boards in %s', (name) => {
  let agent: Agent;
  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      allowUnproven: boards.map(({ adapter }) => adapter),
      change(protocol) {
        protocol.accounts = [
          ...protocol.accounts,
          ...boards.map(({ adapter, account }) => ({ site: adapter, name: account })),
        ];
        protocol.watchedPages = boards.map(({ address }) => ({ url: `${new URL(address).origin}/*`, as: 'own' }));
      },
    });
  });
  afterAll(() => agent.close());

  async function topicOf({ page, times }: Board): Promise<string> {
    const html = await readFile(join(fixtures, page), 'utf8');
    return times.reduce((changed, [old, now]) => changed.replace(old, now), html);
  }

  test.each(boards)('$adapter without quick reply: the editor’s own page', async (board) => {
    const { address, account, post, quick, editor } = board;
    const { origin, pathname, searchParams } = new URL(address);
    const topic = await topicOf(board);
    const reply = (await readFile(join(fixtures, editor.page), 'utf8')).replaceAll(editor.account, account);
    const isTopic = (url: URL) =>
      url.pathname === pathname && [...searchParams.keys()].some((key) => url.searchParams.has(key));
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, {
      origin,
      html: (url) => (isTopic(url) ? topic : reply),
      script: `document.querySelector('${quick}')?.remove();`,
    });
    await page.goto(address);
    await agent.seenOn(page, ({ here }) => here.some(({ row }) => row.post.id === post.id));
    const sidebar = await chooseByMark(agent, page, post.root, post.author);
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('Morgen is het klaar.');
    await press(sidebar, 'Voeg in op');
    const box = await page.waitForSelector(editor.box);
    const held = () => box?.evaluate((element) => (element as HTMLTextAreaElement).value);
    expect(await poll(async () => ((await held())?.includes('klaar.') ? held() : undefined))).toMatch(
      /Morgen is het klaar\. \^MV$/,
    );
    await page.close();
  });

  test.each(boards)('$adapter', async (board) => {
    const { adapter, address, found, post, field, send } = board;
    const { origin, host } = new URL(address);
    const html = await topicOf(board);
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html, script: await bundle('board.ts') });
    await page.goto(address);
    const view = await agent.seenOn(page, ({ here }) => here.some(({ row }) => row.post.id === post.id));
    expect(view.health).toMatchObject({ found, read: found });

    const key = `${adapter}@${host}/${post.id}`;
    const sidebar = await chooseByMark(agent, page, post.root, post.author);
    expect(await insertFrom(sidebar, key, text)).toMatchObject({ kind: 'inserted' });
    const held = await page.evaluate(() => (globalThis as unknown as { model: () => Record<string, string> }).model());
    expect(held[field]?.replaceAll('\r\n', '\n')).toBe(text);

    await page.click(send);
    const { by, contact } = await answerOf(agent, key);
    expect(by).toBe('inserted');
    expect(contact).toMatchObject({ replyPostId: '9901', faithfulness: 'own' });
    await page.close();
  });
});
