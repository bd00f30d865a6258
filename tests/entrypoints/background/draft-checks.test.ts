import { expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import type { BackgroundBody } from '../../../core/messages.ts';
import type { Protocol, Reply } from '../../../core/protocol/schema.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { checksOf, type DraftSituation } from '../../../entrypoints/background/draft-checks.ts';
import { makeRow } from '../../components/sample.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { aContact, made, newMachine, startStore, uuid } from '../../storage/fakes.ts';

/** What the background makes of a draft: with the log, the page and the protocol around it. */

const text = 'Hoi Joke, je pakket ligt bij het depot en komt morgen voor twaalf uur bij je aan. ^MV';
const depot: Reply = {
  id: 'depot',
  title: { nl: 'Pakket bij het depot' },
  text: { nl: 'Hoi {naam}, je pakket ligt bij het depot en komt morgen voor twaalf uur bij je aan.' },
  variants: { nl: ['Dag {naam}, morgen voor twaalf uur heb je je pakket: het ligt nu bij het depot.'] },
  use: 'as-is',
  status: 'approved',
};
const protocol: Protocol = makeProtocol({
  replies: [depot],
  voice: { address: 'je', signature: '^{initialen}' },
  accounts: [{ site: 'x', handle: 'pakkelaar' }],
  forbiddenWords: [{ words: ['helaas'], instead: { nl: 'jammer genoeg' } }],
});
const plain = makeRow({ id: '1', name: 'Joke Verhaegen', text: 'Waar blijft mijn pakket?', ago: 30 });
const row = { ...plain, post: { ...plain.post, threadId: 't1' } };

async function check(
  body: Partial<BackgroundBody<'checkDraft'>>,
  around: Partial<DraftSituation> & { readonly log?: readonly Partial<Contact>[] } = {},
) {
  const { log = [], ...situation } = around;
  const store = startStore(newMachine());
  await store.append(
    log.map((parts) =>
      made(aContact({ id: uuid(), site: 'x', deviceId: 'd', createdAt: '2026-11-27T09:00:00.000Z', ...parts })),
    ),
  );
  const checks = await checksOf(
    {
      all: {
        store,
        now: () => new Date('2026-11-27T10:00:00Z'),
        settings: async () => ({ ...defaultSettings, initials: 'MV' }),
        deviceId: 'd',
      },
      protocol,
      row,
      dismissed: new Map(),
      ...situation,
    },
    { key: row.key, text, replyId: 'depot', language: 'nl', values: { naam: 'Joke' }, ...body },
  );
  return checks.map(({ id, weight }) => `${weight} ${id}`);
}

it('has nothing to say of an approved text, nor of one that has not begun', async () => {
  expect(await check({})).toEqual([]);
  expect(await check({ text: '  ', replyId: null })).toEqual([]);
  expect(await check({ text: '^MV', replyId: null })).toEqual([]);
});

it('knows the address, the words, the signature and the first name', async () => {
  expect(await check({ text: 'Helaas weten wij niet waar uw pakket is.', replyId: null })).toEqual([
    'warn mixedAddress',
    'warn forbiddenWord',
    'tip missingSignature',
    'tip missingGreeting',
  ]);
  expect(await check({ text: 'Joke, we bellen je straks. ^mv', replyId: null })).toEqual([]);
});

it('stops data of a customer in public, and not in a private message', async () => {
  const withMail = 'Hoi Joke, we mailen je op joke.verhaegen@postbus.example. ^MV';
  expect(await check({ text: withMail, replyId: null })).toEqual(['stop confidential']);
  expect(await check({ text: withMail, replyId: null, isPrivate: true })).toEqual([]);
});

it('counts the length as the site of the post does', async () => {
  expect(await check({ text: `Hoi Joke, ${'je hoort van ons. '.repeat(20)}^MV`, replyId: null })).toEqual([
    'warn tooLong',
  ]);
});

it('takes the weights of the protocol', async () => {
  const text = 'Helaas, uw pakket is zoek. ^MV';
  const checks = { mixedAddress: 'stop', missingGreeting: 'off' } as const;
  expect(await check({ text, replyId: null }, { protocol: { ...protocol, checks } })).toEqual([
    'stop mixedAddress',
    'warn forbiddenWord',
  ]);
});

it('sees the account of the page, and an answer that is certain', async () => {
  expect(await check({}, { account: { handle: 'marit_v' } })).toEqual(['stop wrongAccount']);
  expect(await check({}, { account: { handle: 'Pakkelaar' } })).toEqual([]);
  expect(await check({}, { row: { ...row, maybeAnswered: true } })).toEqual([]);
  const answered = { postKey: row.key, by: 'parent', at: '2026-11-27T09:59:00Z' } as const;
  expect(await check({}, { row: { ...row, answered } })).toEqual(['stop answeredMeanwhile']);
});

it('remembers what this device posted in the last day', async () => {
  const three = ['x/2', 'x/3', 'x/4'].map((postKey) => ({ postKey, replyText: text.replace('Joke', 'Sem') }));
  expect(await check({}, { log: three })).toEqual(['tip sameText']);
  expect(await check({}, { log: three.slice(1) })).toEqual([]);
  expect(await check({}, { log: three.map((one) => ({ ...one, deviceId: 'other' })) })).toEqual([]);
  expect(await check({}, { log: three.map((one) => ({ ...one, createdAt: '2026-11-25T09:00:00.000Z' })) })).toEqual([]);
  // Made for this very post: inserted once more after a change.
  expect(await check({}, { log: three.map((one) => ({ ...one, postKey: row.key })) })).toEqual([]);
});

it('knows the same text in this thread, by whomever, and compares with the version that was chosen', async () => {
  const inThread = [{ postKey: 'x/2', threadId: 't1', replyText: text, deviceId: 'other' }];
  expect(await check({}, { log: inThread })).toEqual(['tip sameText']);
  const other = 'Dag Joke, morgen voor twaalf uur heb je je pakket: het ligt nu bij het depot. ^MV';
  expect(await check({ text: other, variant: 1 }, { log: inThread })).toEqual([]);
  const personal: Protocol = { ...protocol, replies: [{ ...depot, use: 'personal' }] };
  expect(await check({ text: other, variant: 1 }, { protocol: personal })).toEqual(['warn personalAnswer']);
});

it('leaves a tip away that was put away twice for this reply; never something heavier', async () => {
  const body = { text: 'Helaas is je pakket zoek. ^MV' };
  expect(await check(body, { dismissed: new Map([['missingGreeting', 1]]) })).toContain('tip missingGreeting');
  const dismissed = new Map([
    ['missingGreeting', 2],
    ['forbiddenWord', 2],
  ]);
  expect(await check(body, { dismissed })).toEqual(['warn forbiddenWord']);
});
