import { describe, expect, it } from 'vitest';
import { aContact, aWaitingPost, closed, made, newMachine, startStore, timed } from './fakes.ts';

describe('what waits', () => {
  it('is the same list until something of it changes, also when something else is written', async () => {
    const store = startStore(newMachine());
    const post = aWaitingPost();
    await store.append([timed(post)]);
    const before = await store.openWaiting();
    expect(await store.openWaiting()).toBe(before);
    await store.append([made(aContact())]);
    expect(await store.openWaiting()).toBe(before);
    await store.append([closed(post.key, { outcome: 'answered', closedAt: '2026-03-02T09:31:00Z' })]);
    expect(await store.openWaiting()).toEqual([]);
    expect(before).toHaveLength(1);
  });

  it('comes back when it is opened again, and shows a promise until it is kept', async () => {
    const store = startStore(newMachine());
    const post = aWaitingPost();
    const at = '2026-03-02T09:31:00Z';
    const followUp = { by: 'us' as const, madeAt: at, warnAt: '2026-03-03T08:00:00Z', dueAt: '2026-03-03T16:00:00Z' };
    await store.append([timed(post)]);
    expect(await store.promises()).toEqual([]);
    await store.append([closed(post.key, { outcome: 'answered', closedAt: at, followUp })]);
    expect((await store.promises()).map(({ key }) => key)).toEqual([post.key]);
    await store.append([closed(post.key, { outcome: undefined, closedAt: undefined })]);
    expect((await store.openWaiting()).map(({ key }) => key)).toEqual([post.key]);
    expect(await store.promises()).toEqual([]);
  });

  it('is gone with the person who is forgotten', async () => {
    const store = startStore(newMachine());
    const post = aWaitingPost();
    await store.append([timed(post)]);
    expect(await store.openWaiting()).toHaveLength(1);
    await store.forgetPerson(post.post.site, post.post.author);
    expect(await store.openWaiting()).toEqual([]);
  });

  it('of a second writer is seen at the next start', async () => {
    const machine = newMachine();
    const store = startStore(machine);
    await store.append([timed(aWaitingPost())]);
    expect(await store.openWaiting()).toHaveLength(1);
    store.close();
    expect(await startStore(machine).openWaiting()).toHaveLength(1);
  });
});
