import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { answeredBefore } from '../../../core/log/answered-before.ts';
import { joke } from './examples.ts';

const said = (id: string, changes: Partial<Contact>): Contact => {
  const { isPrivate: _, replyId: __, ...rest } = joke;
  const replyPermalink = `https://forum.duinstad.example/${encodeURIComponent(id)}`;
  return { ...rest, id, outcome: 'answered', replySeen: true, replyPermalink, ...changes };
};
const subject = {
  text: 'Al vier dagen staat mijn tuinbank in het depot, waar blijft hij?',
  replyIds: ['bezorging-te-laat', 'geld-terug'],
  category: 'bezorging',
};
const ids = (contacts: readonly Contact[]) => answeredBefore(contacts, subject, 3).map(({ id }) => id);

describe('answered in public before', () => {
  it('by a reply that is suggested here, the best first; then by like words', () => {
    expect(
      ids([
        said('words', { postText: 'Mijn tuinbank staat al vier dagen in jullie depot' }),
        said('second', { replyId: 'geld-terug', postText: 'Anders' }),
        said('first', { replyId: 'bezorging-te-laat', postText: 'Anders' }),
        said('neither', { postText: 'De winkel in het centrum was gesloten vandaag' }),
      ]),
    ).toEqual(['first', 'second', 'words']);
  });

  it('gives a reply that answered several people once', () => {
    const link = { replyPermalink: 'https://forum.duinstad.example/p9' };
    expect(
      ids([
        said('second', { replyId: 'geld-terug', ...link }),
        said('first', { replyId: 'bezorging-te-laat', ...link }),
        said('another', { replyId: 'geld-terug' }),
      ]),
    ).toEqual(['first', 'another']);
  });

  it('never refers to what nobody can read', () => {
    const reply = { replyId: 'bezorging-te-laat' };
    expect(
      ids([
        said('private', { ...reply, isPrivate: true }),
        said('not seen', { ...reply, replySeen: false }),
        said('by telephone', { ...reply, channel: 'telephone' }),
        said('no web', { ...reply, replyPermalink: 'javascript:alert(1)' }),
        said('other outcome', { ...reply, outcome: 'takenPrivate' }),
      ]),
    ).toEqual([]);
  });
});
