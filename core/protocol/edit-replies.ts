import { withItem } from './edit-lists.ts';
import type { Notice, Protocol, Reply } from './schema.ts';

/** Changes of the replies of a protocol, each giving a new protocol. Whether it may be used is for `parseProtocol`. */

/** The protocol with this reply: in the place of the one with its id, else at the end. */
export function withReply(protocol: Protocol, reply: Reply): Protocol {
  return withItem(protocol, 'replies', reply);
}

/** The protocol without these replies, and without what notices say of them. */
export function withoutReplies(protocol: Protocol, ids: ReadonlySet<string>): Protocol {
  const replies = protocol.replies.filter((reply) => !ids.has(reply.id));
  if (protocol.notices === undefined) return { ...protocol, replies };
  return { ...protocol, replies, notices: protocol.notices.map((notice) => forgetReplies(notice, ids)) };
}

function forgetReplies(notice: Notice, ids: ReadonlySet<string>): Notice {
  const { lifts, replaces, report, ...rest } = notice;
  const kept = replaces?.filter(({ reply, by }) => !ids.has(reply) && (by === undefined || !ids.has(by)));
  return {
    ...rest,
    ...(lifts === undefined ? {} : { lifts: lifts.filter((one) => !ids.has(one)) }),
    ...(kept === undefined ? {} : { replaces: kept }),
    ...(report === undefined || ids.has(report) ? {} : { report }),
  };
}

/** Ids of the replies that refer to an article. */
export function repliesOfArticle(protocol: Protocol, id: string): readonly string[] {
  return protocol.replies.filter(({ articles = [] }) => articles.includes(id)).map((reply) => reply.id);
}

/** The protocol in which these replies refer to the article, and no others. */
export function linkArticle(protocol: Protocol, id: string, replies: readonly string[]): Protocol {
  return {
    ...protocol,
    replies: protocol.replies.map((reply) => {
      const has = reply.articles?.includes(id) ?? false;
      if (has === replies.includes(reply.id)) return reply;
      return has ? forgetArticle(reply, id) : { ...reply, articles: [...(reply.articles ?? []), id] };
    }),
  };
}

function forgetArticle(reply: Reply, id: string): Reply {
  const { articles = [], ...rest } = reply;
  const kept = articles.filter((one) => one !== id);
  return kept.length === 0 ? rest : { ...rest, articles: kept };
}

/** The protocol without this article, and without the links of replies to it. */
export function withoutArticle(protocol: Protocol, id: string): Protocol {
  return {
    ...protocol,
    ...(protocol.articles === undefined ? {} : { articles: protocol.articles.filter((one) => one.id !== id) }),
    replies: protocol.replies.map((reply) => (reply.articles?.includes(id) ? forgetArticle(reply, id) : reply)),
  };
}
