import { beforeEach, expect, it, vi } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { defaultSettings, type Settings } from '../../../core/settings.ts';
import { suggestReplies } from '../../../core/suggest/index.ts';
import type { Services } from '../../../entrypoints/background/services.ts';
import { forgetIndex, suggestionIndex, unlearn } from '../../../entrypoints/background/suggestions.ts';
import { makeProtocol } from '../../core/protocol/sample.ts';
import { sampleProtocol } from '../../core/suggest/sample-protocol.ts';
import { aContact, made, newMachine, startStore, uuid } from '../../storage/fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The index learns from the log itself, on a store as the background has it. */

const protocol: Protocol = makeProtocol({ languages: ['nl', 'en'], replies: [...sampleProtocol.replies] });
const machine = { current: newMachine() };
let settings: Settings = defaultSettings;

beforeEach(() => {
  forgetIndex();
  machine.current = newMachine();
  settings = defaultSettings;
});

/** A life of the background: what an earlier one kept is there. */
function wake(): Services {
  const store = startStore(machine.current);
  return {
    store,
    now: () => new Date('2026-11-27T10:00:00Z'),
    newId: uuid,
    ownReplies: async () => [],
    settings: async () => settings,
    deviceId: 'd',
  };
}

const strange = 'Zonnewijzer staat scheef op het plein';
const handled = (parts: Partial<Contact> = {}) =>
  aContact({
    id: uuid(),
    postText: strange,
    replyId: 'lamp',
    faithfulness: 'asApproved',
    createdAt: '2026-11-27T09:00:00.000Z',
    ...parts,
  });
const countHandled = async (services: Services) => {
  const index = await suggestionIndex(services, protocol);
  const [best] = suggestReplies(index, { text: strange }, { count: 1 }).suggestions;
  const reason = best?.reasons.find(({ kind }) => kind === 'handled');
  return best?.replyId === 'lamp' && reason?.kind === 'handled' ? reason.count : 0;
};

it('learns what is logged, at once and after the background was stopped', async () => {
  const first = wake();
  expect(await countHandled(first)).toBe(0);
  await first.store.append([made(handled())]);
  expect(await countHandled(first)).toBe(1);

  forgetIndex();
  const second = wake();
  expect(await countHandled(second)).toBe(1);
  await second.store.append([made(handled({ createdAt: '2026-11-27T09:05:00.000Z' }))]);
  forgetIndex();
  // The stored row is older than the log: the rest is caught up with.
  expect(await countHandled(wake())).toBe(2);
});

it('a pick that is taken back teaches nothing, also not from what was stored', async () => {
  const services = wake();
  const contact = handled();
  await services.store.append([made(contact)]);
  expect(await countHandled(services)).toBe(1);
  await services.store.append([
    { eventId: uuid(), at: '2026-11-27T09:10:00Z', agent: 'MV', kind: 'contactRemoved', id: contact.id },
  ]);
  await unlearn(services);
  expect(await countHandled(services)).toBe(0);
  expect(await countHandled(wake())).toBe(0);
});

it('begins anew from a moment, and takes that back', async () => {
  const services = wake();
  await services.store.append([made(handled()), made(handled({ createdAt: '2026-11-27T09:30:00.000Z' }))]);
  expect(await countHandled(services)).toBe(2);
  settings = { ...defaultSettings, learnSince: '2026-11-27T09:15:00.000Z' };
  expect(await countHandled(services)).toBe(1);
  settings = defaultSettings;
  expect(await countHandled(services)).toBe(2);
});
