import './in-browser.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BackgroundBody } from '../../../core/messages.ts';
import { contactHandlers } from '../../../entrypoints/background/contact-handlers.ts';
import { knowledgeHandlers } from '../../../entrypoints/background/knowledge-handlers.ts';
import type { Caller } from '../../../entrypoints/background/senders.ts';
import { services } from '../../../entrypoints/background/services.ts';
import { putPageState } from '../../../entrypoints/background/sessions.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { sampleProtocol } from '../../core/suggest/sample-protocol.ts';
import { aContact, aWaitingPost, made, timed, uuid } from '../../storage/fakes.ts';

/** Contacts by hand, and earlier public replies to refer to, on a store as the background has it. */

const desk: Caller = { class: 'extension', url: new URL('chrome-extension://kantlijn/desk.html') };
const site = 'phpbb@forum.duinstad.example';
const row = aWaitingPost({ key: `${site}/p812` });
const log = async () => (await services()).store;

beforeAll(async () => {
  const store = await log();
  await store.putProtocol(makeProtocol({ replies: [...sampleProtocol.replies] }), '2026-11-18T09:00:00Z');
  await store.append([timed(row)]);
});
beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-18T10:00:00Z'), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const call = (parts: Partial<BackgroundBody<'logByHand'>> = {}): BackgroundBody<'logByHand'> => ({
  commandId: uuid(),
  contactId: uuid(),
  channel: 'telephone',
  person: 'Bas Leemhuis',
  what: 'Vraagt wanneer de wagen komt',
  besidePost: null,
  site: '',
  ...parts,
});
const contactOf = async (id: string) => (await log()).contact(id);
const inLog = async (id: string) => {
  const { contacts } = await (await log()).contacts({ limit: 10_000 });
  return contacts.filter((contact) => contact.id === id).length;
};

describe('a contact by hand', () => {
  it('is in the log with who, how and what, and no wait', async () => {
    const body = call();
    const answer = await contactHandlers.logByHand(body, desk);
    const contact = await contactOf(body.contactId);
    expect(answer).toEqual({ ok: true, value: { contact } });
    expect(contact).toMatchObject({
      channel: 'telephone',
      author: { name: 'Bas Leemhuis' },
      note: 'Vraagt wanneer de wagen komt',
      site: '',
      outcome: 'answered',
      createdAt: '2026-11-18T10:00:00.000Z',
      isPrivate: true,
    });
    expect(contact).not.toHaveProperty('waitedMinutes');
    expect(contact).not.toHaveProperty('metTarget');
  });

  it('is logged once when the command comes again', async () => {
    const body = call();
    await Promise.all([contactHandlers.logByHand(body, desk), contactHandlers.logByHand(body, desk)]);
    expect(await contactHandlers.logByHand(body, desk)).toMatchObject({ ok: true });
    expect(await inLog(body.contactId)).toBe(1);
    expect((await (await log()).history(body.contactId)).map(({ kind }) => kind)).toEqual(['contactMade']);
  });

  it('beside a post stands in the history of its author', async () => {
    const body = call({ person: '', channel: 'privateMessage', besidePost: row.key, site });
    await contactHandlers.logByHand(body, desk);
    const history = await (await log()).contactsOfPerson(site, row.post.author);
    expect(history.map(({ id }) => id)).toContain(body.contactId);
    // The post itself still waits, and its contact is to be made by the answer.
    expect((await (await log()).waitingByKeys([row.key])).get(row.key)).not.toHaveProperty('closedAt');
    expect(await (await log()).contactForPost(row.key)).toBeUndefined();
  });

  it('beside a post that is not there any more is a contact all the same', async () => {
    const body = call({ besidePost: `${site}/p1` });
    await contactHandlers.logByHand(body, desk);
    expect(await contactOf(body.contactId)).toMatchObject({ author: { name: 'Bas Leemhuis' } });
  });

  it('holds no citizen service number, in what nor in who', async () => {
    const body = call({ person: 'Bas 111222333', what: 'Zijn BSN is 111222333' });
    await contactHandlers.logByHand(body, desk);
    expect(JSON.stringify(await contactOf(body.contactId))).not.toContain('111222333');
  });

  it('beside the practice page is practice, also while no post lies open', async () => {
    const practice = new URL('chrome-extension://kantlijn/practice/forum.html');
    const state = { tabId: 9, frameId: 0, url: practice.href, site: 'phpbb@practice', here: [] };
    await putPageState({ ...state, isPractice: true });
    const body = call();
    await contactHandlers.logByHand(body, { class: 'frame', url: practice, tabId: 9, frameId: 3 });
    expect(await contactOf(body.contactId)).toMatchObject({ practice: true });
    expect(await inLog(body.contactId)).toBe(0);
  });
});

describe('answered in public before', () => {
  const asked = aWaitingPost({
    key: `${site}/p900`,
    post: { ...row.post, id: 'p900', text: 'De lantaarnpaal voor ons huis brandt niet' },
  });
  const answered = aContact({
    postKey: `${site}/p2`,
    replyId: 'lamp',
    replySeen: true,
    replyPermalink: 'https://forum.duinstad.example/viewtopic.php?p=3#p3',
    createdAt: '2026-11-01T10:00:00Z',
  });
  const found = async () => {
    const answer = await knowledgeHandlers.answeredBefore({ key: asked.key }, desk);
    return answer.ok ? answer.value.contacts.map(({ id }) => id) : answer.error;
  };

  it('is nothing at first, and the reply once there is one; not that to the post itself, nor one in practice', async () => {
    await (await log()).append([timed(asked)]);
    expect(await found()).toEqual([]);
    const parts = { replyId: 'lamp', replySeen: true };
    await (await log()).append([
      made(answered),
      made(aContact({ ...parts, postKey: asked.key, replyPermalink: 'https://forum.duinstad.example/p901' })),
      made(aContact({ ...parts, practice: true, replyPermalink: 'https://forum.duinstad.example/p902' })),
    ]);
    expect(await found()).toEqual([answered.id]);
  });

  it('is still found behind hundreds of telephone calls', async () => {
    const calls = Array.from({ length: 600 }, (_, at) =>
      made(
        aContact({
          site: '',
          channel: 'telephone',
          createdAt: `2026-11-02T10:00:${String(at % 60).padStart(2, '0')}Z`,
        }),
      ),
    );
    await (await log()).append(calls);
    expect(await found()).toEqual([answered.id]);
  });

  it('is nothing beside a post that is unknown', async () => {
    expect(await knowledgeHandlers.answeredBefore({ key: `${site}/p5` }, desk)).toEqual({
      ok: true,
      value: { contacts: [] },
    });
  });
});
