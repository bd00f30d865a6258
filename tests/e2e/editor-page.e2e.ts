import { afterEach, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { findByName, press, waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, answerOf, chooseByMark, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';
import { makeEditor, makeTopic, ownName, type TopicPost } from './topic.ts';

/** A board without quick reply: its reply button loads an editor on a page of its own, which shows no post. */

const origin = 'https://forum.duinstad.example';
const key = 'phpbb@forum.duinstad.example/11';
const post: TopicPost = {
  id: 11,
  author: 'Wilma Duin',
  text: 'Gemeente Duinstad, mijn bak staat er nog.',
  at: new Date(Date.now() - 15 * 60_000),
  canQuote: true,
};
/** The board prints what was sent with the quote made up, and shows the topic again. */
const sends = `document.querySelector('#postform')?.addEventListener('submit', (event) => {
  event.preventDefault();
  location.assign('/viewtopic.php?t=77&sent=' + encodeURIComponent(event.target.message.value.split('[/quote]')[1].trim()));
});`;

function pageFor(url: URL): string {
  if (url.pathname === '/posting.php') return makeEditor(post);
  const text = url.searchParams.get('sent');
  const answer = { id: 12, author: ownName, text: text ?? '', at: new Date(), quotes: post };
  return makeTopic(text === null ? [post] : [post, answer]);
}

describe.each(browserNames)('editor on a page of its own in %s', (name) => {
  let agent: Agent;
  afterEach(() => agent.close());

  test('the page that the reply button loads takes the text, behind the quote that stands there', async () => {
    agent = await startAgent(name, { protocol: 'gemeente-duinstad' });
    await agent.switchOn(origin);
    const page = await agent.driver.browser.newPage();
    await serveSite(page, { origin, html: pageFor, script: sends });
    await page.goto(`${origin}/viewtopic.php?t=77`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
    const sidebar = await chooseByMark(agent, page, '#p11', post.author);
    await press(sidebar, 'Niets past');
    const field = await findByName(sidebar, 'field', 'Jouw tekst');
    await field.type('We halen hem vandaag op.');
    await press(sidebar, 'Voeg in op');

    const box = await page.waitForSelector('#message');
    const held = () => box?.evaluate((element) => (element as HTMLTextAreaElement).value);
    await poll(async () => (await held())?.includes('vandaag op.'));
    expect(await held()).toBe(`[quote="Wilma Duin" post_id=11]${post.text}[/quote]\nWe halen hem vandaag op. ^MV`);
    // The sidebar came along to this page, still on that post.
    await waitForText(await agent.driver.sidebarIn(page), 'Je laatste tekst voor dit bericht');

    await page.click('[name=post]');
    const { by, contact } = await answerOf(agent, key);
    expect([by, contact.replyText]).toEqual(['quote', 'We halen hem vandaag op. ^MV']);
  });
});
