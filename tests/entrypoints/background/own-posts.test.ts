import './in-browser.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { Post, Reach } from '../../../core/post.ts';
import { answerHandlers } from '../../../entrypoints/background/answer-handlers.ts';
import { ownPostHandlers } from '../../../entrypoints/background/own-post-handlers.ts';
import { pageHandlers } from '../../../entrypoints/background/page-handlers.ts';
import type { Caller } from '../../../entrypoints/background/senders.ts';
import { services } from '../../../entrypoints/background/services.ts';
import { putPageState } from '../../../entrypoints/background/sessions.ts';
import { workHandlers } from '../../../entrypoints/background/work-handlers.ts';
import { writeSites } from '../../../storage/settings.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { uuid } from '../../storage/fakes.ts';

/** Posts of ours on a page, and posts that were closed and are seen again, on a store as the background has it. */

const site = 'mastodon@sociaal.example';
const url = new URL('https://sociaal.example/@duinstad');
const caller: Caller = { class: 'page', url, tabId: 4, frameId: 0 };
const start = new Date('2026-11-18T10:00:00Z');
const us = { name: 'Gemeente Duinstad', handle: 'duinstad' };
const health = { adapter: 'mastodon', found: 1, read: 1, skipped: { id: 0, author: 0, text: 0 }, hasComposer: true };
let count = 0;
/** Every test has posts of its own in the one log. */
function newId(): string {
  count += 1;
  return String(count);
}

beforeAll(async () => {
  const { store } = await services();
  await store.putProtocol(
    makeProtocol({ accounts: [{ site: 'mastodon', handle: 'duinstad' }] }),
    '2026-11-18T09:00:00Z',
  );
  await writeSites(browser.storage.local, [{ origin: url.origin, since: '2026-11-01T00:00:00Z' }]);
});
beforeEach(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  await openPage();
});
afterEach(() => vi.useRealTimers());

/** A page that was loaded anew: the session knows nothing of its posts. */
const openPage = (parts: { readonly isPractice?: boolean } = {}) =>
  putPageState({ tabId: 4, frameId: 0, url: url.href, site, isPractice: false, here: [], ...parts });

function ours(parts: Partial<Post> = {}): Post {
  const id = newId();
  return {
    site,
    id,
    threadId: id,
    permalink: `${url.href}/${id}`,
    author: us,
    text: 'Morgen is de milieustraat dicht.',
    posted: { at: '2026-11-18T09:00:00Z', precision: 'exact', from: 'attribute' },
    isOwn: true,
    ...parts,
  };
}

const tell = (...posts: readonly Post[]) => ownPostHandlers.ownPostsSeen({ posts: [...posts] }, caller);
const later = (minutes: number) => vi.setSystemTime(start.getTime() + minutes * 60_000);
const log = async () => (await services()).store;

/** Contacts in the log with this post of ours. */
async function logged({ id }: Post) {
  const { contacts } = await (await log()).contacts({ limit: 1_000 });
  return contacts.filter(({ replyPostId }) => replyPostId === id);
}
const kindsOf = async (id = '') => (await (await log()).history(id)).map(({ kind }) => kind);

describe('a post of ours that answers nobody', () => {
  it('is logged as posted by us, unasked, with its reach', async () => {
    const post = ours({ reach: { likes: 3, reposts: 1 } });
    expect(await tell(post)).toEqual({ ok: true, value: null });
    expect(await logged(post)).toMatchObject([
      {
        site,
        outcome: 'posted',
        isProactive: true,
        author: us,
        agent: '',
        replyText: 'Morgen is de milieustraat dicht.',
        replyPermalink: `https://sociaal.example/@duinstad/${post.id}`,
        answeredAt: '2026-11-18T09:00:00Z',
        replyReachAtAnswer: { likes: 3, reposts: 1 },
      },
    ]);
    const [contact] = await logged(post);
    expect(contact).not.toHaveProperty('metTarget');
    expect(contact).not.toHaveProperty('postText');
  });

  it('keeps its first counters beside the last ones, taken a quarter of an hour apart or more', async () => {
    const post = ours({ reach: { likes: 3 } });
    await tell(post);
    later(20);
    await tell({ ...post, reach: { likes: 8 } });
    expect(await logged(post)).toMatchObject([
      { replyReachAtAnswer: { likes: 3 }, replyReachLast: { likes: 8 }, reachLastAt: '2026-11-18T10:20:00.000Z' },
    ]);
    later(34);
    await tell({ ...post, reach: { likes: 9 } });
    expect(await logged(post)).toMatchObject([{ replyReachLast: { likes: 8 } }]);
    later(35);
    await tell({ ...post, reach: { likes: 12 } });
    expect(await logged(post)).toMatchObject([{ replyReachAtAnswer: { likes: 3 }, replyReachLast: { likes: 12 } }]);
  });

  it('is one contact and one event when two tabs tell of it at the same moment', async () => {
    const post = ours({ reach: { likes: 3 } });
    await Promise.all([tell(post), tell(post)]);
    const [contact, ...others] = await logged(post);
    expect(others).toEqual([]);
    expect(await kindsOf(contact?.id)).toEqual(['contactMade']);
  });

  it.each([
    ['before the site was switched on', { posted: { at: '2026-10-31T23:00:00Z', precision: 'exact', from: 'id' } }],
    ['longer ago than the horizon', { posted: { at: '2026-11-10T09:00:00Z', precision: 'exact', from: 'id' } }],
    ['at a time that is not shown', { posted: undefined }],
    ['as an answer to somebody', { parentId: 'somebody' }],
    ['behind a topic that somebody else began', { threadId: 'other' }],
    ['and waiting for a moderator', { isPending: true }],
  ] as const)('is not logged when posted %s', async (_, parts) => {
    const { posted, ...post } = ours();
    const shown = 'posted' in parts ? parts.posted : posted;
    const seen = { ...post, ...(shown === undefined ? {} : { posted: shown }) };
    expect(await tell('posted' in parts ? seen : { ...seen, ...parts })).toMatchObject({ ok: true });
    expect(await logged(seen)).toEqual([]);
  });

  it('holds no citizen service number', async () => {
    const post = ours({ text: 'Bel ons, en geef niet door dat je BSN 111222333 is.' });
    await tell(post);
    const [contact] = await logged(post);
    expect(contact?.replyText).toMatch(/^Bel ons/);
    expect(contact?.replyText).not.toContain('111222333');
  });

  it('stays out of the log when it stands on the practice page', async () => {
    await openPage({ isPractice: true });
    const post = ours();
    expect(await tell(post)).toMatchObject({ ok: true });
    expect(await logged(post)).toEqual([]);
  });
});

describe('what is not believed', () => {
  it.each([
    ['a post of another site', { site: 'x' }],
    ['a post of somebody else', { isOwn: false }],
  ])('%s', async (_, parts) => {
    const [good, bad] = [ours(), ours(parts)];
    expect(await tell(good, bad)).toMatchObject({ ok: false, error: { code: 'badRequest' } });
    expect(await logged(good)).toEqual([]);
  });

  it('a page that nobody opened, or of a site that is switched off', async () => {
    const post = ours();
    const elsewhere: Caller = { ...caller, tabId: 5 };
    expect(await ownPostHandlers.ownPostsSeen({ posts: [post] }, elsewhere)).toMatchObject({
      error: { code: 'noPage' },
    });
    const off = { ...caller, url: new URL('https://uit.example/') };
    expect(await ownPostHandlers.ownPostsSeen({ posts: [post] }, off)).toMatchObject({ error: { code: 'siteOff' } });
    expect(await logged(post)).toEqual([]);
  });
});

/** Somebody asked, and we answered; the page tells both. */
async function answered(link: 'parent' | 'quote', reach: { readonly post?: Reach; readonly reply?: Reach } = {}) {
  const question: Post = {
    ...ours({ threadId: 'talk', author: { name: 'Joke Terpstra', handle: 'joke' }, isOwn: false }),
    text: 'Wanneer komt Zilt de sloot doen?',
    ...(reach.post === undefined ? {} : { reach: reach.post }),
  };
  const reply = ours({
    threadId: 'talk',
    text: 'Morgen, Joke.',
    posted: { at: '2026-11-18T09:30:00Z', precision: 'exact', from: 'attribute' },
    ...(link === 'parent' ? { parentId: question.id } : { quotes: [{ postId: question.id, author: 'Joke Terpstra' }] }),
    ...(reach.reply === undefined ? {} : { reach: reach.reply }),
  });
  const key = `${site}/${question.id}`;
  await see(question);
  await answerHandlers.answersSeen({ answers: [{ postKey: key, by: link, reply }], maybe: [], pending: [] }, caller);
  const contact = await (await log()).contactForPost(key);
  if (contact === undefined) throw new Error('the answer made no contact');
  return { question, reply, id: contact.id };
}

const see = (post: Post) =>
  pageHandlers.postsSeen({ url: url.href, title: '', posts: [{ post, because: 'mention' }], health }, caller);
const contactNow = async (id: string) => (await log()).contact(id);

describe('a reply of ours that is seen again', () => {
  it.each(['parent', 'quote'] as const)('on a page loaded anew brings its reach home (tied by %s)', async (link) => {
    const { reply, id } = await answered(link, { reply: { likes: 1 } });
    later(60);
    await openPage();
    await tell({ ...reply, reach: { likes: 7 } });
    expect(await contactNow(id)).toMatchObject({
      replyReachAtAnswer: { likes: 1 },
      replyReachLast: { likes: 7 },
      reachLastAt: '2026-11-18T11:00:00.000Z',
    });
    // It is the answer in that contact, no contact of its own.
    expect((await logged(reply)).map((one) => one.id)).toEqual([id]);
  });

  it('just after the post that it answers: both are taken', async () => {
    const { question, reply, id } = await answered('parent', { post: { likes: 1 }, reply: { likes: 1 } });
    later(60);
    await openPage();
    await see({ ...question, reach: { likes: 14 } });
    vi.setSystemTime(Date.now() + 800);
    await tell({ ...reply, reach: { likes: 6 } });
    expect(await contactNow(id)).toMatchObject({ reachLast: { likes: 14 }, replyReachLast: { likes: 6 } });
  });

  it('that had no counters at first takes the ones it has now as its first', async () => {
    const { reply, id } = await answered('parent');
    await tell({ ...reply, reach: { likes: 2 } });
    expect(await contactNow(id)).toMatchObject({ replyReachAtAnswer: { likes: 2 } });
    expect(await contactNow(id)).not.toHaveProperty('replyReachLast');
  });
});

describe('a post that was closed and is seen again', () => {
  it('brings other counters home', async () => {
    const { question, id } = await answered('parent', { post: { replies: 1, likes: 4 } });
    later(60);
    await openPage();
    await see({ ...question, reach: { replies: 5, likes: 30 } });
    expect(await contactNow(id)).toMatchObject({
      reachAtAnswer: { replies: 1, likes: 4 },
      reachLast: { replies: 5, likes: 30 },
      reachLastAt: '2026-11-18T11:00:00.000Z',
    });
  });

  it('with another text: when that was first seen, and the text that we answered stays', async () => {
    const { question, id } = await answered('parent');
    later(60);
    await see({ ...question, text: 'Het is al opgelost.' });
    later(90);
    await see({ ...question, text: 'Helemaal opgelost.' });
    expect(await contactNow(id)).toMatchObject({
      postText: 'Wanneer komt Zilt de sloot doen?',
      postEditedAt: '2026-11-18T11:00:00.000Z',
    });
    expect(await kindsOf(id)).toEqual(['contactMade', 'contactChanged']);
  });

  it('as it was writes nothing', async () => {
    const { question, id } = await answered('parent', { post: { likes: 4 } });
    later(60);
    await see(question);
    expect(await kindsOf(id)).toEqual(['contactMade']);
  });

  it('twice at the same moment writes it once', async () => {
    const { question, id } = await answered('parent', { post: { likes: 4 } });
    later(60);
    const grown = { ...question, reach: { likes: 5 } };
    await Promise.all([see(grown), see(grown)]);
    expect(await kindsOf(id)).toEqual(['contactMade', 'contactChanged']);
  });

  it('closed by the agent without a reply has its counters followed as well', async () => {
    const question: Post = { ...ours({ author: { name: 'Bas' }, isOwn: false }), reach: { likes: 1 } };
    await see(question);
    const ids = { commandId: uuid(), contactId: uuid() };
    const key = `${site}/${question.id}`;
    await workHandlers.closePost({ ...ids, key, outcome: 'noReplyNeeded' }, { class: 'extension', url });
    later(60);
    await see({ ...question, reach: { likes: 90 } });
    expect(await contactNow(ids.contactId)).toMatchObject({ reachAtAnswer: { likes: 1 }, reachLast: { likes: 90 } });
  });
});

describe('an answer of ours that two tabs show at the same moment', () => {
  it('makes one contact', async () => {
    const question = ours({ author: { name: 'Bas' }, isOwn: false, threadId: 'twice' });
    const reply = ours({ parentId: question.id, threadId: 'twice' });
    await see(question);
    const key = `${site}/${question.id}`;
    const shown = { answers: [{ postKey: key, by: 'parent' as const, reply }], maybe: [], pending: [] };
    await Promise.all([answerHandlers.answersSeen(shown, caller), answerHandlers.answersSeen(shown, caller)]);
    expect(await logged(reply)).toHaveLength(1);
  });

  it('makes one contact, also when the agent closes the wait just then', async () => {
    const question = ours({ author: { name: 'Bas' }, isOwn: false, threadId: 'thrice' });
    const reply = ours({ parentId: question.id, threadId: 'thrice' });
    await see(question);
    const key = `${site}/${question.id}`;
    const ids = { commandId: uuid(), contactId: uuid() };
    const [, closing] = await Promise.all([
      answerHandlers.answersSeen({ answers: [{ postKey: key, by: 'parent', reply }], maybe: [], pending: [] }, caller),
      workHandlers.closePost({ ...ids, key, outcome: 'answered' }, { class: 'extension', url }),
    ]);
    const { contacts } = await (await log()).contacts({ limit: 1_000 });
    const about = contacts.filter(({ postKey }) => postKey === key);
    expect(about).toHaveLength(1);
    expect(closing).toEqual({ ok: true, value: { contact: about[0] } });
  });
});
