import { languages, type Notice, type PerLanguage, type Protocol, type Reply } from './schema.ts';

/** Changes of the replies of a protocol, each giving a new protocol. Whether it may be used is for `parseProtocol`. */

type Held = string | boolean | number | readonly unknown[] | object;

/** The protocol with this reply: in the place of the one with its id, else at the end. */
export function withReply(protocol: Protocol, reply: Reply): Protocol {
  const isThere = protocol.replies.some(({ id }) => id === reply.id);
  const replies = isThere
    ? protocol.replies.map((one) => (one.id === reply.id ? reply : one))
    : [...protocol.replies, reply];
  return { ...protocol, replies };
}

/** The protocol without this reply, and without what notices say of it. */
export function withoutReply(protocol: Protocol, id: string): Protocol {
  const replies = protocol.replies.filter((reply) => reply.id !== id);
  if (protocol.notices === undefined) return { ...protocol, replies };
  return { ...protocol, replies, notices: protocol.notices.map((notice) => forgetReply(notice, id)) };
}

function forgetReply(notice: Notice, id: string): Notice {
  const { lifts, replaces, report, ...rest } = notice;
  return {
    ...rest,
    ...(lifts === undefined ? {} : { lifts: lifts.filter((one) => one !== id) }),
    ...(replaces === undefined ? {} : { replaces: replaces.filter((one) => one.reply !== id && one.by !== id) }),
    ...(report === undefined || report === id ? {} : { report }),
  };
}

/** An id that is not taken, made of a title: `Bak niet geleegd` → `bak-niet-geleegd`, `bak-niet-geleegd-2`. */
export function newReplyId(title: string, replies: readonly Pick<Reply, 'id'>[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  const base = plain || 'antwoord';
  const taken = new Set(replies.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/**
 * A reply as it goes into the file: what is blank or empty is absent. Title and text stay, blank or not: without them
 * the file says what is missing.
 */
export function tidyReply(reply: Reply): Reply {
  const { title, text, ...rest } = reply;
  const kept = Object.entries(rest).flatMap(([key, value]): [string, Held][] => {
    const tidied = tidy(value);
    return tidied === undefined ? [] : [[key, tidied]];
  });
  return { ...(Object.fromEntries(kept) as Omit<Reply, 'title' | 'text'>), title: said(title), text: said(text) };
}

function tidy(value: Held | undefined): Held | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(tidy).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, one]) => {
    const tidied = tidy(one);
    return tidied === undefined ? [] : [[key, tidied] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The languages in which something is said; when nothing is said anywhere, as it came. */
function said(texts: PerLanguage): PerLanguage {
  const filled = languages.filter((language) => (texts[language] ?? '').trim() !== '');
  return filled.length === 0 ? texts : Object.fromEntries(filled.map((language) => [language, texts[language]]));
}
