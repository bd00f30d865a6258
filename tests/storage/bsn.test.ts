import { expect, it } from 'vitest';
import { postSchema } from '../../core/post-schema.ts';
import { aContact, aWaitingPost, changed, closed, databaseText, made, newMachine, startStore, timed } from './fakes.ts';

/** No text that is kept holds a citizen service number, whatever way it came. */

const bsn = '123456782';
const text = `Mijn BSN is ${bsn}`;

it('a post is masked as it comes in', () => {
  const { post } = aWaitingPost();
  expect(postSchema.parse({ ...post, text }).text).toBe('Mijn BSN is •••••••••');
  expect(postSchema.safeParse({ ...post, text: 'x'.repeat(20_001) }).success).toBe(false);
});

it('nothing is written with one: posts, replies, notes, promises; numbers of sites and cases stay', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const row = aWaitingPost();
  const contact = aContact({
    postText: text,
    postTextHash: 'a'.repeat(64),
    replyText: text,
    crmReference: '987654321',
  });
  await store.append([
    timed({ ...row, post: { ...row.post, text, threadId: '111222333' }, note: text }),
    made(contact),
    changed(contact.id, { note: text }),
    closed(row.key, {
      editedText: text,
      answered: { postKey: row.key, by: 'quote', at: '2026-03-02T10:00:00Z', reply: { id: '9', text } },
      followUp: {
        by: 'us',
        madeAt: '2026-03-02T10:00:00Z',
        warnAt: '2026-03-02T10:00:00Z',
        dueAt: '2026-03-02T10:00:00Z',
        text,
      },
    }),
  ]);
  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  expect(kept).not.toContain(bsn);
  expect(kept).toContain('111222333');
  expect(await store.contact(contact.id)).toMatchObject({ crmReference: '987654321', note: 'Mijn BSN is •••••••••' });
  expect((await store.contact(contact.id))?.postTextHash).toBeUndefined();
  expect(await store.checkChain()).toMatchObject({ ok: true });
});
