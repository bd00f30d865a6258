import * as z from 'zod/mini';
import { languages } from '../protocol/basic-schema.ts';
import type { LabelledPost } from './evaluate.ts';

/** Largest file that is read, bytes, and most posts in it. */
export const maxPostsFile = 20_000_000;
const maxPosts = 20_000;

const postSchema = z.object({
  text: z.string().check(z.minLength(1), z.maxLength(20_000)),
  reply: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
  language: z.optional(z.nullable(z.string().check(z.maxLength(35)))),
});

export type PostsAnswer =
  | { readonly ok: true; readonly posts: readonly LabelledPost[] }
  /** `at`: number of the first post that is not right, from 1. */
  | { readonly ok: false; readonly problem: 'notJson' | 'noPosts' | 'tooMany' | 'badPost'; readonly at?: number };

/** Posts for testing a protocol: `{"posts": [{"text", "reply"?, "language"?}]}`; without `reply` nothing should fit. */
export function readPostsFile(text: string): PostsAnswer {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, problem: 'notJson' };
  }
  const list: unknown = typeof json === 'object' && json !== null && 'posts' in json ? json.posts : json;
  if (!Array.isArray(list) || list.length === 0) return { ok: false, problem: 'noPosts' };
  if (list.length > maxPosts) return { ok: false, problem: 'tooMany' };
  const posts: LabelledPost[] = [];
  for (const [at, one] of list.entries()) {
    const post = postSchema.safeParse(one);
    if (!post.success) return { ok: false, problem: 'badPost', at: at + 1 };
    const { text: said, reply, language } = post.data;
    posts.push({
      text: said,
      reply: reply ?? undefined,
      language: languages.find((known) => known === language?.slice(0, 2)),
    });
  }
  return { ok: true, posts };
}
