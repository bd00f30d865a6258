import { describe, expect, it } from 'vitest';
import { asReply, isOwnReplyId, ownReplyId, ownReplySchema, textForOthers } from '../../core/own-reply.ts';
import { replySchema } from '../../core/protocol/reply-schema.ts';

const uuid = '0b6c1a52-7d1e-4c52-9a57-3f3f1c2d9e10';
const own = { id: ownReplyId(uuid), title: 'Bankje', text: 'Hoi {naam}, dank je.', language: 'nl' as const };

describe('an own reply', () => {
  it('has an id that no reply of a protocol can have', () => {
    expect(isOwnReplyId(own.id)).toBe(true);
    expect(isOwnReplyId('bak-niet-geleegd')).toBe(false);
    expect(isOwnReplyId(undefined)).toBe(false);
    expect(ownReplySchema.safeParse(own).success).toBe(true);
    expect(replySchema.safeParse(asReply({ ...own, changedAt: '' })).success).toBe(false);
  });

  it('is offered as a base in its one language', () => {
    expect(asReply({ ...own, changedAt: '' })).toMatchObject({
      title: { nl: 'Bankje' },
      text: { nl: 'Hoi {naam}, dank je.' },
      use: 'as-base',
    });
  });
});

describe('a draft kept for other posts', () => {
  const author = { name: 'Fenna', slot: 'naam' };
  it.each([
    ['loses the signature', 'Dank je wel! ^MV', { signature: '^MV' }, 'Dank je wel!'],
    ['keeps what only looks like one', 'Bel ons op ^MV-plein', { signature: '^MV' }, 'Bel ons op ^MV-plein'],
    [
      'gets a slot for the name',
      'Hoi Fenna, dank. Groet, Fenna!',
      { signature: '', author },
      'Hoi {naam}, dank. Groet, {naam}!',
    ],
    ['leaves other words that begin like it', 'Hoi Fennas buur', { signature: '', author }, 'Hoi Fennas buur'],
    [
      'takes a name with signs as it is',
      'Hoi J.(x), dag',
      { signature: '', author: { name: 'J.(x)', slot: 'naam' } },
      'Hoi {naam}, dag',
    ],
    [
      'does not take one letter for a name',
      'A la carte',
      { signature: '', author: { name: 'A', slot: 'naam' } },
      'A la carte',
    ],
    [
      'a slot with a dollar sign stays one',
      'Hoi Fenna',
      { signature: '', author: { name: 'Fenna', slot: '$&' } },
      'Hoi {$&}',
    ],
  ])('%s', (_, draft, known, expected) => {
    expect(textForOthers(draft, known)).toBe(expected);
  });
});
