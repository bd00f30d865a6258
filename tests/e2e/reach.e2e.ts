import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/launch.mjs';
import { waitForText } from '../../scripts/story/hands.mjs';
import { type Agent, answerOf, startAgent } from './agent.ts';
import { browserNames } from './browsers.ts';
import { serveSite } from './fake-site.ts';

/** How far a post and our reply went, read at the answer and again on a later visit; and what we posted unasked. */

const origin = 'https://buurt.duinstad.example';
const site = 'nodebb@buurt.duinstad.example';
const ago = (minutes: number) => Date.now() - minutes * 60_000;

interface NodePost {
  readonly id: number;
  readonly name: string;
  readonly at: number;
  readonly votes: number;
  readonly text: string;
  readonly answers?: number;
}

const question: NodePost = {
  id: 11,
  name: 'Joke',
  at: ago(40),
  votes: 2,
  text: 'Gemeente Duinstad, bak staat er nog.',
};
const answer: NodePost = { id: 12, name: 'Duinstad', at: ago(1), votes: 0, text: 'We halen hem vandaag.', answers: 11 };
const notice: NodePost = { id: 31, name: 'Duinstad', at: ago(90), votes: 5, text: 'Morgen is de milieustraat dicht.' };

/** A topic of NodeBB, as little of it as the adapter needs. */
const makeTopic = (topic: number, posts: readonly NodePost[]) => `<!DOCTYPE html><html lang="nl">
<head><meta charset="utf-8"><title>Praat mee</title></head><body class="page-topic user-loggedin">
<a component="header/profilelink" href="/user/duinstad"><span component="header/username">duinstad</span></a>
<main><ul component="topic" data-tid="${topic}">${posts.map(makePost).join('')}</ul></main></body></html>`;

function makePost({ id, name, at, votes, text, answers }: NodePost, index: number): string {
  const slug = name.toLowerCase();
  return `<li component="post" ${slug === 'duinstad' ? 'class="self-post"' : ''} data-index="${index}" data-pid="${id}"
data-timestamp="${at}" data-username="${slug}" data-userslug="${slug}">
${answers === undefined ? '' : `<div component="post/parent" data-parent-pid="${answers}"></div>`}
<a href="/user/${slug}" data-username="${slug}" data-uid="${slug.length}">${name}</a>
<div component="post/content"><p>${text}</p></div><a component="post/vote-count" data-votes="${votes}">${votes}</a></li>`;
}

describe.each(browserNames)('reach in %s', (name) => {
  let agent: Agent;
  let page: Page;
  let id: string;
  const shown = { posts: [question] as readonly NodePost[] };

  beforeAll(async () => {
    agent = await startAgent(name, {
      protocol: 'gemeente-duinstad',
      change: (protocol) => {
        protocol.accounts = [...protocol.accounts, { site: 'nodebb', handle: 'duinstad', name: 'Duinstad' }];
      },
    });
    await agent.switchOn(origin);
    page = await agent.driver.browser.newPage();
    const html = (url: URL) => (url.pathname === '/topic/3' ? makeTopic(3, [notice]) : makeTopic(1, shown.posts));
    await serveSite(page, { origin, html });
    await page.goto(`${origin}/topic/1`);
    await agent.seenOn(page, ({ here }) => here.length === 1);
  });
  afterAll(() => agent.close());

  test('is kept at the answer, and again when the page is opened later', async () => {
    shown.posts = [question, answer];
    await page.goto(`${origin}/topic/1`);
    const { contact } = await answerOf(agent, `${site}/11`);
    id = contact.id;
    expect(contact.reachAtAnswer).toMatchObject({ likes: 2 });
    expect(contact.replyReachAtAnswer).toMatchObject({ likes: 0 });
    shown.posts = [
      { ...question, votes: 14 },
      { ...answer, votes: 6 },
    ];
    await page.goto(`${origin}/topic/1`);
    const later = await poll(async () => {
      const now = await agent.ask('getContact', { id });
      return now.reachLast && now.replyReachLast ? now : undefined;
    });
    expect(later.reachLast).toMatchObject({ likes: 14 });
    expect(later.replyReachLast).toMatchObject({ likes: 6 });
    expect(later.reachAtAnswer).toMatchObject({ likes: 2 });
  });

  test('is told as a trend in the desk', async () => {
    const desk = await agent.driver.openOwn(`desk.html#/log/${id}`);
    await waitForText(desk, '14 likes');
    await waitForText(desk, '6 likes');
    await desk.close();
  });

  test('of a post of ours that answers nobody stands in the log as well', async () => {
    await page.goto(`${origin}/topic/3`);
    const desk = await agent.driver.openOwn('desk.html#/log');
    await waitForText(desk, notice.text);
    await desk.close();
  });
});
