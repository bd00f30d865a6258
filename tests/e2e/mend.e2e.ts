import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SiteView } from '../../core/messages.ts';
import type { AdapterChange } from '../../core/site-data.ts';
import { siteState } from '../../core/site-state.ts';
import { askFrom, poll } from '../../scripts/browser/launch.mjs';
import { tabOf } from '../../scripts/story/main-job.mjs';
import { type Agent, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, fixture, serveSite } from './fake-site.ts';

/** A site that is not read, or may not be: said, reported, mended by a protocol, stopped under another account. */

const address = 'https://forum.duinstad.example/viewtopic.php?t=41';
const { origin } = new URL(address);
const text = 'We zoeken het uit en je hoort het vandaag.';
const ours = { site: 'phpbb', name: 'Gemeente Waterkant' };
const theirs = { site: 'phpbb', name: 'Gemeente Elders' };

/** The rules of one browser are those of the other. */
describe.each(browserNames.slice(0, 1))('a site that needs mending, in %s', (name) => {
  let agent: Agent;
  let page: Page;

  beforeAll(async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad', change: (protocol) => change(protocol, {}) });
    await agent.switchOn(origin);
  });
  afterAll(() => agent.close());
  afterEach(() => page.close());

  /** The protocol of the municipality, with other accounts and repairs. */
  function change(
    protocol: { accounts: unknown; watchedPages?: unknown; adapters?: unknown },
    { accounts = [ours], adapters = [] }: { accounts?: readonly object[]; adapters?: readonly AdapterChange[] },
  ): void {
    protocol.accounts = accounts;
    protocol.watchedPages = [{ url: `${origin}/*`, as: 'own' }];
    protocol.adapters = adapters;
  }

  async function load(rules: Parameters<typeof change>[1]): Promise<void> {
    await agent.load((protocol) => change(protocol, rules));
  }

  async function open(html: string, url = address, script = 'phpbb.ts'): Promise<void> {
    page = await agent.driver.browser.newPage();
    await serveSite(page, { origin: new URL(url).origin, html, script: await bundle(script) });
    await page.goto(url);
  }

  /** What the popup would show of this page, once it is so. */
  function site(isSo: (view: SiteView) => boolean): Promise<SiteView> {
    return poll(async () => {
      const view = await agent.ask('getSite', { tabId: await tabId() });
      return isSo(view) ? view : undefined;
    });
  }
  const tabId = async (): Promise<number> => tabOf(agent.own, page.url());

  test('the class of its posts was renamed: layout unknown, until a protocol has other selectors', async () => {
    const broken = (await fixture('phpbb/topic-3.3.html')).replaceAll('class="post ', 'class="reactie ');
    await open(broken);
    const before = await site(({ page: seen }) => seen?.health !== undefined);
    expect(before.page?.health).toMatchObject({ adapter: 'phpbb', found: 0, read: 0 });
    expect(siteState(before.page ?? {})).toBe('layoutUnknown');
    const { records } = await agent.ask('getSites', {});
    expect(records).toMatchObject([{ origin, adapter: 'phpbb', state: 'layoutUnknown' }]);

    await load({ adapters: [{ site: 'phpbb', posts: ['.reactie[id^="p"]:not([id^="pr"])'], reason: 'Nieuw thema' }] });
    const after = await site(({ page: seen }) => (seen?.here.length ?? 0) > 0);
    expect(after.page?.health).toMatchObject({ found: 4, read: 4 });
    expect(after.page?.here.map(({ row }) => row.post.id).sort()).toEqual(['901', '902']);
    await load({});
  });

  test('switched off by the protocol: nothing is read and the reason is said; switched on again it is read', async () => {
    await open(await fixture('phpbb/topic-3.3.html'));
    await site(({ page: seen }) => seen?.health?.read === 4);
    await load({ adapters: [{ site: 'phpbb', off: true, reason: 'Telt antwoorden dubbel' }] });
    const off = await site(({ page: seen }) => seen?.held !== undefined);
    expect(off.page).toMatchObject({ held: { why: 'off', reason: 'Telt antwoorden dubbel' }, here: [] });
    expect(await page.evaluate(() => document.querySelectorAll('.post [data-s]').length)).toBe(0);
    await load({});
    await site(({ page: seen }) => seen?.health?.read === 4);
  });

  test('only built from documentation: not read until somebody chooses so', async () => {
    const html = (await fixture('mastodon/thread.html')).replaceAll('schelp.example', 'mastodon.example');
    const url = 'https://mastodon.example/@jip/115000000000000001';
    await agent.switchOn(new URL(url).origin);
    await open(html, url, 'mastodon.tsx');
    const held = await site(({ page: seen }) => seen?.held !== undefined);
    expect(held.page).toMatchObject({ held: { why: 'unproven' }, proof: 'documented', adapter: 'mastodon' });
    expect(held.page?.health).toBeUndefined();
    await agent.ask('useUnproven', { adapter: 'mastodon', use: true });
    await site(({ page: seen }) => seen?.health?.read === 7);
    await agent.ask('useUnproven', { adapter: 'mastodon', use: false });
    await site(({ page: seen }) => seen?.held?.why === 'unproven');
  });

  test('a report and a fixture of the page hold nothing that people wrote', async () => {
    await open(await fixture('phpbb/topic-3.3.html'));
    await site(({ page: seen }) => seen?.health?.read === 4);
    const report = await agent.ask('makePageFile', { tabId: await tabId(), kind: 'report' });
    const told = JSON.parse(report.text);
    expect(told).toMatchObject({ adapter: 'phpbb', proof: 'read', state: 'well', health: { found: 4, read: 4 } });
    expect(told.page.selectors.map(({ found }: { found: number }) => found)).toContain(0);
    const capture = await agent.ask('makePageFile', { tabId: await tabId(), kind: 'capture' });
    expect(capture.text).toContain('class="post has-profile');
    for (const file of [report.text, capture.text]) {
      expect(file).not.toMatch(/Trijn|Overveen|bezorgde_buur|Grijze|Waterkant|forum\.duinstad/i);
    }
    const { pages } = await agent.ask('getPages', {});
    expect(pages).toContainEqual({ tabId: await tabId(), host: 'forum.duinstad.example' });
  });

  test('another account than the protocol names: stopped, and inserted only by a second step', async () => {
    await load({ accounts: [theirs] });
    await open(await fixture('phpbb/topic-3.3.html'));
    const { page: seen } = await site(({ page: view }) => (view?.here.length ?? 0) > 0 && view?.account !== undefined);
    expect(seen).toMatchObject({ accountFits: false, allowedAccounts: ['Gemeente Elders'] });
    const key = seen?.here.find(({ row }) => row.post.id === '902')?.row.key ?? '';
    const sidebar = await chooseByMark(agent, page, '#p902', 'bezorgde_buur');
    await expect(insertFrom(sidebar, key, text)).rejects.toThrow('wrongAccount');
    expect(await page.$eval('#qr_postform textarea', (box) => (box as HTMLTextAreaElement).value)).toBe('');
    const command = {
      commandId: crypto.randomUUID(),
      contactId: crypto.randomUUID(),
      key,
      replyId: null,
      language: null,
    };
    expect(
      await askFrom(sidebar, 'insertReply', { ...command, text, anyAccount: true, isMaybeKnown: true }),
    ).toMatchObject({
      kind: 'inserted',
    });
    await load({});
  });

  test('an account that was changed after the page was read is seen at the moment of inserting', async () => {
    await open(await fixture('phpbb/topic-3.3.html'));
    const { page: seen } = await site(({ page: view }) => (view?.here.length ?? 0) > 0 && view?.accountFits === true);
    const key = seen?.here.find(({ row }) => row.post.id === '902')?.row.key ?? '';
    const sidebar = await chooseByMark(agent, page, '#p902', 'bezorgde_buur');
    await page.evaluate(() => {
      const shown = document.querySelector('#username_logged_in .username-coloured');
      if (shown) shown.textContent = 'Marit Privé';
    });
    await expect(insertFrom(sidebar, key, text)).rejects.toThrow('wrongAccount');
    const after = await site(({ page: view }) => view?.accountFits === false);
    expect(after.page?.account?.name).toBe('Marit Privé');
  });
});
