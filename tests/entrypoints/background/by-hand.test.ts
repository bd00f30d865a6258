import './in-browser.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { logFileHead, writeNdjson } from '../../../core/log/json.ts';
import { type LogBatch, readLogFile } from '../../../core/log/log-file.ts';
import { addContacts, contactOf as mergedOf } from '../../../core/log/merge.ts';
import { type BackgroundBody, toBackground } from '../../../core/messages.ts';
import { readPersonLine } from '../../../core/person/person-line-schema.ts';
import { contactHandlers } from '../../../entrypoints/background/contact-handlers.ts';
import { knowledgeHandlers } from '../../../entrypoints/background/knowledge-handlers.ts';
import { personHandlers } from '../../../entrypoints/background/person-handlers.ts';
import type { Caller } from '../../../entrypoints/background/senders.ts';
import { services } from '../../../entrypoints/background/services.ts';
import { putPageState } from '../../../entrypoints/background/sessions.ts';
import { ends } from '../../core/log/examples.ts';
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

  it('on no site goes into an export and comes out of it into a log of the team', async () => {
    const body = call();
    await contactHandlers.logByHand(body, desk);
    const contact = await contactOf(body.contactId);
    if (contact === undefined) throw new Error('not logged');
    const head = logFileHead('2026-11-18T12:00:00Z', 'device-1', { seq: 1, hash: 'a'.repeat(64), count: 1 });
    const batches: LogBatch[] = [];
    for await (const batch of readLogFile(writeNdjson([[contact]], head, ends))) batches.push(batch);
    expect(batches.flatMap(({ problems }) => problems)).toEqual([]);
    const { changed } = addContacts(
      batches.flatMap(({ contacts }) => contacts),
      [],
    );
    expect(changed.map(mergedOf)).toEqual([contact]);
  });

  it('on no site is found, given and forgotten for who called', async () => {
    const body = call({ person: 'Gerda Zandstra' });
    await contactHandlers.logByHand(body, desk);
    const found = await personHandlers.findPeople({ text: 'Zandstra' }, desk);
    if (!found.ok) throw new Error(found.error.code);
    const [person] = found.value.people;
    if (person === undefined) throw new Error('not found');
    const one = { site: person.site, author: person.author };
    expect(one).toEqual({ site: '', author: { name: 'Gerda Zandstra' } });
    expect(toBackground.readPerson.body.safeParse(one).success).toBe(true);
    const given = await personHandlers.readPerson(one, desk);
    expect(given).toMatchObject({ ok: true, value: { contacts: [{ id: body.contactId }] } });
    const forget = { ...one, mask: true };
    expect(toBackground.forgetPerson.body.safeParse(forget).success).toBe(true);
    expect(await personHandlers.forgetPerson(forget, desk)).toMatchObject({ ok: true, value: { contacts: 1 } });
    expect(JSON.stringify(await contactOf(body.contactId))).not.toContain('Zandstra');
  });

  it('on no site can be linked to an account, also in a file of a colleague', () => {
    const caller = { site: '', author: { name: 'Gerda Zandstra' } };
    expect(toBackground.getPerson.body.safeParse(caller).success).toBe(true);
    const link = { commandId: uuid(), personId: uuid(), one: caller, other: { site, author: row.post.author } };
    expect(toBackground.linkHandles.body.safeParse(link).success).toBe(true);
    const handle = { ...caller, at: '2026-11-18T10:00:00Z', agent: 'MV' };
    expect(readPersonLine({ id: 'p1', handles: [handle] })).toEqual({ person: { id: 'p1', handles: [handle] } });
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
