import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { type Agent, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { bundle, serveSite } from './fake-site.ts';

/**
 * Sites that are one page: from the list to a post, back, to another post. The address is there before the new page is,
 * elements are used again for other posts, and what stands in the head is of the page that was loaded first.
 */

const stale =
  '<link rel="canonical" href="https://x.com/oud/status/2059"><meta property="og:url" content="https://x.com/oud/status/2059">';
const [tess, rik, app, noor, ours] = [
  '2060000000000001001',
  '2060000000000001002',
  '2060000000000001004',
  '2060000000000001011',
  '2060000000000001012',
] as const;
/** By hand: what stands in tests/e2e/sites/x-app.ts and speaks of us. */
const saidOnX: Readonly<Record<string, readonly [handle: string, text: string]>> = {
  [tess]: ['tess', '@pakje_thuis waar blijft mijn doos?'],
  [rik]: ['rik', 'De bezorger van @pakje_thuis was aardig'],
  [app]: ['tess', 'En nu is de app van @pakje_thuis ook stuk'],
  [noor]: ['noor', 'Bij mij ook, @pakje_thuis'],
};

type App = {
  readonly go: (path: string) => void;
  readonly scrollFeed: (to: number) => void;
  readonly signIn: (handle: string) => void;
  readonly shown: () => readonly { readonly id: string; readonly isMarked: boolean }[];
  readonly model: () => Readonly<Record<string, string>>;
};
const inApp = <K extends keyof App>(page: Page, name: K, ...given: Parameters<App[K]>): Promise<ReturnType<App[K]>> =>
  page.evaluate(
    (key, values) => (globalThis as unknown as Record<string, (...all: unknown[]) => unknown>)[key]?.(...values),
    name as string,
    given as unknown[],
  ) as Promise<ReturnType<App[K]>>;

describe.each(browserNames)('sites that are one page, in %s', (name) => {
  let agent: Agent;
  let page: Page;

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      allowUnproven: ['reddit'],
      change(protocol) {
        protocol.accounts = [
          ...protocol.accounts,
          { site: 'x', handle: 'pakje_thuis', name: 'Pakketdienst' },
          { site: 'reddit', handle: 'pakje_thuis', name: 'Pakketdienst' },
        ];
      },
    });
  });
  afterAll(() => agent.close());
  afterEach(() => page.close());

  async function open(address: string, body: string, script: string) {
    const { origin } = new URL(address);
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    const html = `<!DOCTYPE html><html lang="nl"><head><title>x</title>${stale}</head><body>${body}</body></html>`;
    await serveSite(page, { origin, html, script: await bundle(script) });
    await page.goto(address);
  }

  type Seen = { readonly row: { readonly post: { readonly id: string } } };
  const idsOf = (seen: readonly Seen[]) => seen.map(({ row }) => row.post.id).sort();
  /** Waits until these are the waiting posts of the page; what stands there in the end is what counts. */
  const here = async (ids: readonly string[]) => {
    const wanted = JSON.stringify([...ids].sort());
    // Going back changes the address a moment later: then no tab has it yet.
    const view = await poll(() =>
      agent.seenOn(page, (now) => JSON.stringify(idsOf(now.here)) === wanted).catch(() => undefined),
    ).catch(() => agent.seenOn(page));
    expect(idsOf(view.here)).toEqual([...ids].sort());
    return view;
  };
  const goBack = async (path: string) => {
    await page.evaluate(() => history.back());
    await poll(() => page.evaluate((wanted) => location.pathname === wanted, path));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  };
  const marked = async (ids: readonly string[]) => {
    const now = async () => (await inApp(page, 'shown')).flatMap(({ id, isMarked }) => (isMarked ? [id] : [])).sort();
    await poll(async () => JSON.stringify(await now()) === JSON.stringify([...ids].sort())).catch(() => undefined);
    expect(await now()).toEqual([...ids].sort());
  };
  const waiting = async (site: string) =>
    (await agent.ask('getQueue', {})).rows.flatMap(({ row }) => (row.post.site === site ? [row] : []));

  test('X: list, post, back, other post; each stays what it is', async () => {
    const header =
      '<header><button data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-pakje_thuis"></div></button></header>';
    await open(
      'https://x.com/home',
      `${header}<main role="main"><div data-testid="primaryColumn"></div></main>`,
      'x-app.ts',
    );
    await here([tess, rik]);
    await marked([tess, rik]);
    await inApp(page, 'scrollFeed', 1);
    await marked([rik, app]);
    await inApp(page, 'scrollFeed', 0);
    await marked([tess, rik]);

    const sidebar = await chooseByMark(agent, page, `article[data-shows="${tess}"]`, 'Tess');
    await inApp(page, 'go', `/tess/status/${tess}`);
    const onPost = await here([tess, noor]);
    await marked([tess, noor]);
    expect(onPost.chosen).toBe(`x/${tess}`);
    expect(onPost.account).toEqual({ handle: 'pakje_thuis' });

    // A reply on that page, with our answer below it: for a moment its address stands above the old page.
    await inApp(page, 'go', `/noor/status/${noor}`);
    await here([tess, noor]);
    const text = 'Wij kijken het na.';
    expect(await insertFrom(sidebar, `x/${tess}`, text)).not.toMatchObject({ kind: 'inserted' });
    expect(await insertFrom(sidebar, `x/${noor}`, text)).toMatchObject({ kind: 'inserted' });
    expect(await inApp(page, 'model')).toEqual({ text });

    await goBack(`/tess/status/${tess}`);
    await here([tess, noor]);
    await goBack('/home');
    await here([tess, rik]);
    await marked([tess, rik]);

    // Another post by the same person, from page to page.
    await inApp(page, 'go', `/tess/status/${tess}`);
    await here([tess, noor]);
    await inApp(page, 'go', `/tess/status/${app}`);
    await here([app]);
    await marked([app]);
    await inApp(page, 'signIn', 'iemand_anders');
    await inApp(page, 'go', '/home');
    const last = await agent.seenOn(page, ({ account }) => account?.handle === 'iemand_anders');
    expect([last.account, last.accountFits]).toEqual([{ handle: 'iemand_anders' }, false]);

    const rows = await waiting('x');
    expect(rows.map(({ post }) => post.id).sort()).toEqual(Object.keys(saidOnX).sort());
    for (const { post, answered, closedAt } of rows) {
      const [handle, said] = saidOnX[post.id] ?? [];
      expect([post.id, post.author.handle, post.text, answered, closedAt]).toEqual([
        post.id,
        handle,
        said,
        undefined,
        undefined,
      ]);
      expect(post.permalink).toBe(`https://x.com/${handle}/status/${post.id}`);
    }
    expect(rows.map(({ post }) => post.id)).not.toContain(ours);
  });

  test('Reddit: from list to thread and to the next one; the box opens in the comment that was chosen', async () => {
    await open('https://www.reddit.com/r/dorp/', '<shreddit-app><main></main></shreddit-app>', 'reddit-app.ts');
    await here(['t3_aaa111']);
    await inApp(page, 'go', '/r/dorp/comments/aaa111/x/');
    await here(['t3_aaa111', 't1_c01']);
    await inApp(page, 'go', '/r/dorp/comments/bbb222/x/');
    await here(['t1_c11']);

    const sidebar = await chooseByMark(agent, page, 'shreddit-comment[thingid="t1_c11"]', 'bas');
    const text = 'Dank je, dat nemen we mee.';
    expect(await insertFrom(sidebar, 'reddit/t1_c11', text)).toMatchObject({ kind: 'inserted' });
    expect(await inApp(page, 'model')).toEqual({ t1_c11: text });

    await goBack('/r/dorp/comments/aaa111/x/');
    await here(['t3_aaa111', 't1_c01']);
    await expect(insertFrom(sidebar, 'reddit/t1_c11', text)).rejects.toThrow('pageChanged');
    expect(await inApp(page, 'model')).toEqual({});

    const rows = await waiting('reddit');
    expect(
      rows.map(({ post: { id, threadId, author, text: said } }) => [id, threadId, author.name, said]).sort(),
    ).toEqual([
      ['t1_c01', 't3_aaa111', 'noor', 'Gemeente Duinstad was hier op tijd'],
      ['t1_c11', 't3_bbb222', 'bas', 'Dat was bij mij met Gemeente Duinstad ook zo'],
      ['t3_aaa111', 't3_aaa111', 'tess', 'Gemeente Duinstad te laat?'],
    ]);
  });
});
