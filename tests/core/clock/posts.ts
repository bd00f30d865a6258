import type { PageRules } from '../../../core/messages.ts';
import { type Post, postKey } from '../../../core/post.ts';

export const site = 'phpbb@forum.duinstad.example';

export const accounts = [
  { handle: 'duinstad', name: 'Gemeente Duinstad', url: 'https://forum.duinstad.example/u/duinstad' },
];

export const rules: PageRules = {
  accounts,
  brandWords: ['Duinstad', 'Afvalpunt Noord'],
  watchedPages: [],
  horizonDays: 7,
  since: '2026-11-01T00:00:00Z',
};

/** A post in a flat topic, by a customer, on 4 November 2026 at that clock time (UTC). */
export function post(id: string, name: string, time: string, text: string, more: Partial<Post> = {}): Post {
  return {
    site,
    id,
    threadId: 't1',
    author: { name },
    text,
    posted: { at: `2026-11-04T${time}:00.000Z`, precision: 'exact', from: 'attribute' },
    isOwn: false,
    ...more,
  };
}

/** The same by us. */
export function ours(id: string, time: string, text: string, more: Partial<Post> = {}): Post {
  return post(id, 'Gemeente Duinstad', time, text, { isOwn: true, ...more });
}

export const key = (id: string) => postKey({ site, id });
