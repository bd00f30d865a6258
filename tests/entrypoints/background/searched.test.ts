import { beforeEach, expect, it, vi } from 'vitest';
import type { OwnReply } from '../../../core/own-reply.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { search } from '../../../core/suggest/index.ts';
import { forgetSearched, searchedNow } from '../../../entrypoints/background/searched.ts';
import type { Services } from '../../../entrypoints/background/services.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { sampleProtocol } from '../../core/suggest/sample-protocol.ts';
import { newMachine, startStore, uuid } from '../../storage/fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const at = '2026-11-27T10:00:00Z';
const [kliko, ...others] = sampleProtocol.replies;
const protocol: Protocol = makeProtocol({
  languages: ['nl', 'en'],
  replies: [...(kliko === undefined ? [] : [{ ...kliko, validUntil: '2026-11-26' }]), ...others],
  articles: [{ id: 'grofvuil', title: { nl: 'Grofvuil' }, text: { nl: 'Zet je kliko apart.' } }],
});
const own: OwnReply = {
  id: 'own:00000000-0000-4000-8000-000000000001',
  title: 'Zonnewijzer',
  text: 'We zetten hem recht.',
  language: 'nl',
  changedAt: at,
};

let store = startStore(newMachine());
let ownReplies: readonly OwnReply[] = [];
const services = (): Services => ({
  store,
  now: () => new Date(at),
  newId: uuid,
  settings: async () => defaultSettings,
  ownReplies: async () => ownReplies,
  deviceId: 'd',
});
const idsFor = async (query: string, from = protocol) => {
  const { searched } = await searchedNow(services(), from);
  return search(searched, query, { count: 50 }).map(({ id }) => id);
};

beforeEach(async () => {
  store = startStore(newMachine());
  ownReplies = [];
  await forgetSearched(services());
});

it('holds what may be used today, articles and own replies', async () => {
  // The reply has expired; the article of another subject names the word.
  expect(await idsFor('kliko')).toEqual(['grofvuil']);
  expect(await idsFor('zonnewijzer')).toEqual([]);
  ownReplies = [own];
  expect(await idsFor('zonnewijzer')).toEqual([own.id]);
});

it('is not believed after another protocol came', async () => {
  await searchedNow(services(), protocol);
  const renamed = { ...protocol, articles: [] };
  // Same name and number: nothing tells them apart until the old one is forgotten.
  await forgetSearched(services());
  expect(await store.getBlob('search')).toBeNull();
  expect(await idsFor('grofvuil', renamed)).toEqual([]);
});

it('knows which articles fit a post, and has none to rank in a protocol without articles', async () => {
  expect((await searchedNow(services(), protocol)).articles?.replies.map(({ id }) => id)).toEqual(['grofvuil']);
  await forgetSearched(services());
  expect((await searchedNow(services(), { ...protocol, articles: [] })).articles).toBeUndefined();
});

it('is read, not gathered again, by a background that wakes', async () => {
  const { searched } = await searchedNow(services(), protocol);
  const row = (await store.getBlob('search')) as { readonly searched: typeof searched };
  // Something that gathering would not find: it can only come from what was kept.
  const items = row.searched.items.map((item) => (item.id === 'grofvuil' ? { ...item, id: 'bewaard' } : item));
  await store.putBlob('search', { ...row, searched: { ...row.searched, items } });
  vi.resetModules();
  const woken = await import('../../../entrypoints/background/searched.ts');
  const kept = await woken.searchedNow(services(), protocol);
  expect(search(kept.searched, 'kliko', { count: 5 }).map(({ id }) => id)).toEqual(['bewaard']);
});
