import type { Channel, Contact } from '../../core/contact.ts';
import { maskBsn } from '../../core/protocol/bsn.ts';
import type { WaitingPost } from '../../core/waiting.ts';

interface ByHand {
  readonly id: string;
  readonly channel: Channel;
  readonly person: string;
  readonly what: string;
  readonly site: string;
  /** The post that lay open. */
  readonly row: WaitingPost | undefined;
  readonly deviceId: string;
  readonly agent: string;
  readonly at: string;
}

/** Beside a post of the same person it belongs to that person's history. No wait was measured, so none is told. */
export function byHand({ id, channel, person, what, site, row, deviceId, agent, at }: ByHand): Contact {
  const post = row?.post;
  const isAuthor = post !== undefined && (person === '' || person === post.author.name);
  return {
    id,
    site: post?.site ?? site,
    channel,
    // Typed by a person, who may put a number there that is never kept.
    author: isAuthor ? post.author : { name: maskBsn(person) },
    agent,
    deviceId,
    createdAt: at,
    answeredAt: at,
    outcome: 'answered',
    isPrivate: true,
    note: what,
    changedAt: at,
    ...(row === undefined ? {} : { besidePost: row.key, permalink: row.post.permalink ?? row.pageUrl }),
    ...(row?.category === undefined ? {} : { category: row.category }),
  };
}
