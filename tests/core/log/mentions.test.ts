import { describe, expect, test } from 'vitest';
import { makeMentionMask } from '../../../core/log/mentions.ts';
import { aContact, aWaitingPost } from '../../storage/fakes.ts';

const jan = { name: 'Jan de Vries', handle: 'jdv_72', url: 'https://www.x.example/jdv_72' };
const mask = makeMentionMask([jan]);

describe('a name in the texts of others', () => {
  test.each([
    ['Dat zei Jan de Vries ook al.', 'Dat zei ••• ook al.'],
    ['dat zei jan  de\nvries ook', 'dat zei ••• ook'],
    ['Vraag het @JDV_72!', 'Vraag het •••!'],
    ['zie https://www.x.example/jdv_72/status', 'zie https://www.•••/status'],
    ['(jdv_72)', '(•••)'],
    // Somebody or something else.
    ['Jan de Vriesman', 'Jan de Vriesman'],
    ['jdv_720 en xjdv_72', 'jdv_720 en xjdv_72'],
    ['Jan kwam langs', 'Jan kwam langs'],
  ])('%s', (text, masked) => {
    expect(mask?.text(text)).toBe(masked);
    expect(mask?.mayBeIn(JSON.stringify({ text }))).toBe(masked !== text || /jan|jdv/i.test(text));
  });

  test('is also a first name after a greeting of ours, unless the customer has that name', () => {
    const reply = { replyText: 'Beste Jan, we kijken het na. Groet, Jan', postText: 'Beste Jan' };
    expect(mask?.contact(aContact({ ...reply, author: { name: 'Piet' } }))).toMatchObject({
      replyText: 'Beste •••, we kijken het na. Groet, Jan',
      // Written by a customer: to whom is not known.
      postText: 'Beste Jan',
    });
    expect(mask?.contact(aContact({ ...reply, author: { name: 'Jan Smit' } }))).toMatchObject(reply);
  });

  test('takes the hash of a text along that is different now, and leaves ids and links', () => {
    const contact = aContact({
      postText: 'Jan de Vries!',
      postTextHash: 'a'.repeat(64),
      permalink: 'https://x.example/1',
    });
    const masked = mask?.contact(contact);
    expect(masked).not.toHaveProperty('postTextHash');
    expect(masked).toMatchObject({ id: contact.id, permalink: contact.permalink, postText: '•••!' });
  });

  test('is taken out of whom a post mentions and quotes', () => {
    const row = aWaitingPost();
    const post = { ...row.post, mentions: ['jdv_72', 'sam'], quotes: [{ author: 'Jan de Vries', postId: '7' }] };
    expect(mask?.waiting({ ...row, post, note: 'belt jdv_72' })).toMatchObject({
      post: { mentions: ['sam'], quotes: [{ author: '•••', postId: '7' }] },
      note: 'belt •••',
    });
  });

  test('cannot be looked for when there is none', () => {
    expect(makeMentionMask([{ name: '' }])).toBeUndefined();
    expect(makeMentionMask([{ name: 'J' }])).toBeUndefined();
  });

  test('with signs of patterns in it is only itself', () => {
    expect(makeMentionMask([{ name: 'A.(b)* c+' }])?.text('AxbB c, A.(b)* c+')).toBe('AxbB c, •••');
  });
});
