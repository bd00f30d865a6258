import type { Contact } from '../contact.ts';
import { personKeys } from '../log/person.ts';
import { type Language, languages } from '../protocol/basic-schema.ts';
import type { HandledPost } from './phrases.ts';

type Logged = Pick<
  Contact,
  'site' | 'author' | 'postText' | 'replyId' | 'faithfulness' | 'outcome' | 'agent' | 'language' | 'practice'
>;

/**
 * What a logged contact teaches: the post belongs to the reply that was really used for it, or was answered outside the
 * protocol. Nothing is learned of what was not answered, of an answer made without Kantlijn (whoever wrote it may not have
 * looked for a reply), of practice, and of a contact whose text is gone.
 */
export function handledFrom(contact: Logged): HandledPost | undefined {
  const { postText, replyId, faithfulness, outcome, agent, language, practice } = contact;
  if (practice === true || agent === '' || postText === undefined || postText.trim() === '') return undefined;
  if (outcome !== 'answered' && outcome !== 'takenPrivate') return undefined;
  const known = languages.find((one): one is Language => one === language?.slice(0, 2));
  const [by] = personKeys(contact.site, contact.author);
  const said = { ...(known === undefined ? {} : { language: known }), ...(by === undefined ? {} : { by }) };
  if (replyId !== undefined) return { text: postText, replyId, ...said };
  return faithfulness === 'own' ? { text: postText, replyId: null, ...said } : undefined;
}
