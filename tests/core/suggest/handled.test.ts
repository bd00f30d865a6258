import { expect, it } from 'vitest';
import { handledFrom } from '../../../core/suggest/handled.ts';

const contact = {
  site: 'x',
  author: { name: 'Bram', handle: 'BramB' },
  postText: 'De bak is niet geleegd',
  replyId: 'kliko',
  faithfulness: 'adapted',
  outcome: 'answered',
  agent: 'MV',
} as const;

it.each([
  ['an approved reply', {}, { text: contact.postText, replyId: 'kliko' }],
  ['a language that replies have', { language: 'nl-BE' }, { text: contact.postText, replyId: 'kliko', language: 'nl' }],
  ['another language', { language: 'pl' }, { text: contact.postText, replyId: 'kliko' }],
  ['gone on in private', { outcome: 'takenPrivate' }, { text: contact.postText, replyId: 'kliko' }],
  ['own words', { replyId: undefined, faithfulness: 'own' }, { text: contact.postText, replyId: null }],
  ['an answer of which the words were not seen', { replyId: undefined, faithfulness: undefined }, undefined],
  ['made without Kantlijn', { agent: '', replyId: undefined, faithfulness: 'own' }, undefined],
  ['no reply needed', { outcome: 'noReplyNeeded' }, undefined],
  ['practice', { practice: true }, undefined],
  ['a post whose text was forgotten', { postText: undefined }, undefined],
] as const)('%s', (_, changes, expected) => {
  const { replyId, faithfulness, postText, ...rest } = { ...contact, ...changes } as typeof contact & {
    replyId?: string;
    postText?: string;
  };
  const given = {
    ...rest,
    ...(replyId === undefined ? {} : { replyId }),
    ...(faithfulness === undefined ? {} : { faithfulness }),
    ...(postText === undefined ? {} : { postText }),
  };
  expect(handledFrom(given)).toEqual(expected && { ...expected, by: 'x@bramb' });
});
