import { afterEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { type Agent, chooseByMark, insertFrom, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makePost, makeTopic, ownName, quickReply } from './topic.ts';

/** A topic of 1,000 posts on one page, of which every twenty-fifth is for us. What it costs, `npm run bench` measures. */

const origin = 'https://forum.duinstad.example';
const address = `${origin}/viewtopic.php?t=77`;
const minute = 60_000;
const started = Date.now() - 20 * 60 * minute;
const posts = Array.from({ length: 1_000 }, (_, index) => ({
  id: 5_000 + index,
  author: `Bewoner ${index + 1}`,
  text: index % 25 === 0 ? `Vraag ${index}: wanneer, Gemeente Duinstad?` : `Bericht ${index} over de markt.`,
  at: new Date(started + index * minute),
}));
/** Ours answers the first of them by a quote. */
const answer = {
  id: 6_000,
  author: ownName,
  text: 'Dat is dinsdag.',
  at: new Date(started + 1_001 * minute),
  quotes: { id: 5_000, author: 'Bewoner 1' },
};

describe.each(browserNames)('long topic in %s', (name) => {
  let agent: Agent;
  afterEach(() => agent.close());

  test('all 1,000 are read, 39 wait and carry a mark; one is answered, and one more post comes in', async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: makeTopic([...posts, answer], quickReply) });
    await page.goto(address);
    const view = await agent.seenOn(page, ({ health }) => health?.read === 1_001);
    expect(view.health).toMatchObject({ found: 1_001, read: 1_001, skipped: { id: 0, author: 0, text: 0 } });
    // Forty are for us; the first was answered before we ever saw it.
    expect(view.here).toHaveLength(39);
    expect(view.here.some(({ row }) => row.post.id === '5000')).toBe(false);
    const marks = () => page.evaluate(() => document.querySelectorAll('.post > [data-s]').length);
    await poll(async () => (await marks()) === 39);

    const last = view.here.find(({ row }) => row.post.id === '5975');
    const sidebar = await chooseByMark(agent, page, '#p5975', 'Bewoner 976');
    expect(await insertFrom(sidebar, last?.row.key ?? '', 'Dat zoeken we uit.')).toMatchObject({ kind: 'inserted' });

    const late = { id: 6_001, author: 'Bewoner 2000', text: 'En hier, Gemeente Duinstad?', at: new Date() };
    await page.evaluate((html) => {
      document.querySelector('#posts')?.insertAdjacentHTML('beforeend', html);
    }, makePost(late));
    const after = await agent.seenOn(page, ({ health }) => health?.read === 1_002);
    expect(after.here).toHaveLength(40);
    await poll(async () => (await marks()) === 40);
  });
});
