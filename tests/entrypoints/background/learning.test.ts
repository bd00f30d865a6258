import { beforeEach, expect, it, vi } from 'vitest';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { defaultSettings } from '../../../core/settings.ts';
import { suggestReplies } from '../../../core/suggest/index.ts';
import { learningView, passOn, takeBack, takeOver } from '../../../entrypoints/background/learning.ts';
import type { Services } from '../../../entrypoints/background/services.ts';
import { forgetIndex, suggestionIndex } from '../../../entrypoints/background/suggestions.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { sampleProtocol } from '../../core/suggest/sample-protocol.ts';
import { aContact, made, newMachine, startStore, uuid } from '../../storage/fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What one browser learned, taken over in another. */

const protocol: Protocol = makeProtocol({ languages: ['nl', 'en'], replies: [...sampleProtocol.replies] });
const strange = 'Zonnewijzer staat scheef op het plein';

beforeEach(() => forgetIndex());

function aBrowser(at: { now: string } = { now: '2026-11-27T10:00:00.000Z' }): Services {
  return {
    store: startStore(newMachine()),
    now: () => new Date(at.now),
    newId: uuid,
    ownReplies: async () => [],
    settings: async () => defaultSettings,
    deviceId: uuid(),
  };
}
const handled = (handle: string) =>
  aContact({
    id: uuid(),
    site: 'x',
    author: { name: handle, handle },
    postText: strange,
    replyId: 'lamp',
    faithfulness: 'asApproved',
    createdAt: '2026-11-27T09:00:00.000Z',
  });
/** How many handled posts like it the suggestion of the lamp is said to rest on. */
const countLike = async (services: Services) => {
  forgetIndex();
  const index = await suggestionIndex(services, protocol);
  const { suggestions } = suggestReplies(index, { text: strange }, { count: 8 });
  const reasons = suggestions.find(({ replyId }) => replyId === 'lamp')?.reasons ?? [];
  return reasons.reduce((sum, reason) => sum + (reason.kind === 'handled' ? reason.count : 0), 0);
};

it('is taken over once, also when the file is read again, and taken back', async () => {
  const [anna, bram] = [aBrowser(), aBrowser()];
  const secret = { ...handled('Kim'), replyId: 'mijn-eigen-antwoord' };
  await anna.store.append([made(handled('Sam')), made(handled('Noor')), made(secret)]);
  const { text, count, name } = await passOn(anna, protocol);
  expect(count).toBe(2);
  expect(name).toBe('kantlijn-geleerd-2026-11-27.json');
  expect(text).not.toMatch(/zonnewijzer|Sam|Noor|mijn-eigen/i);

  expect(await countLike(bram)).toBe(0);
  expect(await takeOver(bram, protocol, { name, text })).toEqual({
    ok: true,
    value: { count: 2, fresh: 2, unknown: 0 },
  });
  expect(await countLike(bram)).toBe(2);
  const once = await bram.store.getBlob('suggestions');
  expect(await takeOver(bram, protocol, { name, text })).toEqual({
    ok: true,
    value: { count: 2, fresh: 0, unknown: 0 },
  });
  expect(await countLike(bram)).toBe(2);
  expect(await bram.store.getBlob('suggestions')).toEqual(once);
  expect(await learningView(bram, protocol)).toMatchObject({
    own: 0,
    files: [{ source: anna.deviceId, name, exportedAt: '2026-11-27T10:00:00.000Z', count: 2 }],
  });

  await takeBack(bram, anna.deviceId);
  expect(await countLike(bram)).toBe(0);
  expect((await learningView(bram, protocol)).files).toEqual([]);
});

it('a later file of the same browser takes the place of the earlier one, not the other way round', async () => {
  const at = { now: '2026-11-27T10:00:00.000Z' };
  const [anna, bram] = [aBrowser(at), aBrowser()];
  const contact = handled('Sam');
  await anna.store.append([made(contact), made(handled('Noor'))]);
  const earlier = await passOn(anna, protocol);
  at.now = '2026-11-28T10:00:00.000Z';
  await anna.store.forgetPerson('x', { name: 'Sam', handle: 'sam' });
  forgetIndex();
  const later = await passOn(anna, protocol);
  expect(later.count).toBe(1);

  await takeOver(bram, protocol, earlier);
  await takeOver(bram, protocol, later);
  expect((await learningView(bram, protocol)).files).toMatchObject([{ count: 1 }]);
  expect(await takeOver(bram, protocol, earlier)).toEqual({ ok: false, error: { code: 'olderLearnedFile' } });
});

it('what somebody taught goes when the person is forgotten here, where the contact is in both logs', async () => {
  const [anna, bram] = [aBrowser(), aBrowser()];
  const contact = handled('Sam');
  await anna.store.append([made(contact), made(handled('Noor'))]);
  await bram.store.append([made(contact)]);
  const file = await passOn(anna, protocol);
  expect(await takeOver(bram, protocol, file)).toMatchObject({ value: { count: 2, fresh: 1 } });
  await bram.store.forgetPerson('x', { name: 'Sam', handle: 'sam' });
  expect(await learningView(bram, protocol)).toMatchObject({ own: 0, files: [{ count: 1 }] });
});

it('refuses its own file, and one of another protocol', async () => {
  const anna = aBrowser();
  await anna.store.append([made(handled('Sam'))]);
  const file = await passOn(anna, protocol);
  expect(await takeOver(anna, protocol, file)).toEqual({ ok: false, error: { code: 'ownLearnedFile' } });
  const other = makeProtocol({ name: 'Anders', replies: protocol.replies.filter(({ id }) => id === 'wifi') });
  expect(await takeOver(aBrowser(), other, file)).toEqual({ ok: false, error: { code: 'otherLearnedFile' } });
  expect(await takeOver(aBrowser(), protocol, { name: 'x', text: '{}' })).toEqual({
    ok: false,
    error: { code: 'badLearnedFile' },
  });
});
