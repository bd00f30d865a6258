import { describe, expect, it } from 'vitest';
import type { OwnReply } from '../../core/own-reply.ts';
import { putOwnReply, readOwnReplies, removeOwnReply } from '../../storage/own-replies.ts';
import { MemoryArea } from './fakes.ts';

const own = (number: number, title = `Antwoord ${number}`): OwnReply => ({
  id: `own:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  title,
  text: 'Dank je wel.',
  language: 'nl',
  changedAt: '2026-11-27T10:00:00Z',
});

describe('own replies', () => {
  it('are kept by title, changed under their id and taken away', async () => {
    const local = new MemoryArea();
    await putOwnReply(local, own(1, 'Wespen'));
    await putOwnReply(local, own(2, 'Bankje'));
    await putOwnReply(local, own(1, 'Afval'));
    expect((await readOwnReplies(local)).map(({ title }) => title)).toEqual(['Afval', 'Bankje']);
    await removeOwnReply(local, own(1).id);
    expect(await readOwnReplies(local)).toEqual([own(2, 'Bankje')]);
  });

  it('there are no more than 500; one that is there can still be changed', async () => {
    const local = new MemoryArea();
    await local.set({ ownReplies: Array.from({ length: 500 }, (_, number) => own(number)) });
    expect(await putOwnReply(local, own(501))).toBeUndefined();
    expect(await putOwnReply(local, own(7, 'Anders'))).toHaveLength(500);
  });

  it('what no longer fits is left out', async () => {
    const local = new MemoryArea();
    await local.set({ ownReplies: [{ ...own(1), language: 'xx' }, own(2), 'odd'] });
    expect(await readOwnReplies(local)).toEqual([own(2)]);
  });
});
