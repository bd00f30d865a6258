import { newId } from '../../../../core/protocol/new-id.ts';
import { languages, type PerLanguage, type Reply } from '../../../../core/protocol/schema.ts';

/** An empty reply to begin with. Its id is made of the title when it is saved. */
export function blankReply(replies: readonly Reply[]): Reply {
  return { id: newId('', replies, 'antwoord'), title: {}, text: {}, use: 'as-base', status: 'draft' };
}

/** A reply like another one, that nobody has looked at yet. */
export function copyReply(reply: Reply, replies: readonly Reply[], titleOf: (title: string) => string): Reply {
  const { approvedBy: _by, approvedAt: _at, reviewedBy: _reviewer, reviewedAt: _day, ...rest } = reply;
  const title: PerLanguage = {};
  for (const language of languages) {
    const old = reply.title[language];
    if (old !== undefined) title[language] = titleOf(old);
  }
  return { ...rest, id: newId(`${reply.id} 2`, replies, 'antwoord'), title, status: 'draft' };
}
