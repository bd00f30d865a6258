/** What Facebook's links say: which post, which comment, which person. Nothing else in its pages names them. */

export const COMMENT_LINK = 'a[href*="comment_id="]';

export interface CommentIds {
  readonly comment: string;
  /** The answer to that comment, when the link is to one. */
  readonly reply?: string;
}

const ANY_HOST = 'https://www.facebook.com';

function parsed(href: string): URL | undefined {
  try {
    const url = new URL(href, ANY_HOST);
    return /(^|\.)facebook\.com$/.test(url.hostname) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Numbers of the comment and of the answer to it. */
export function commentIds(href: string): CommentIds | undefined {
  const query = parsed(href)?.searchParams;
  const comment = numberOf(query?.get('comment_id'));
  const reply = numberOf(query?.get('reply_comment_id'));
  return comment === undefined ? undefined : { comment, ...(reply !== undefined && { reply }) };
}

/** Plain, or base64 of "comment:POST_COMMENT". */
function numberOf(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return value;
  try {
    return /^comment:\d+_(\d+)$/.exec(atob(value.replace(/ /g, '+')))?.[1];
  } catch {
    return undefined;
  }
}

const STORY = [
  /^\/groups\/[^/]+\/(?:posts|permalink)\/(\d+)/,
  /^\/[^/]+\/posts\/(?:[^/]+\/)?(pfbid\w+|\d+)\/?$/,
  /^\/(?:reel|watch\/live)\/(\d+)/,
  /^\/[^/]+\/videos\/(?:[^/]+\/)?(\d+)/,
];

/** The post that a link leads to: its number, or the token that Facebook makes of it for whoever looks. */
export function storyIn(href: string): string | undefined {
  const url = parsed(href);
  if (!url) return undefined;
  for (const pattern of STORY) {
    const found = pattern.exec(url.pathname)?.[1];
    if (found) return found;
  }
  const query = url.searchParams;
  const [key, set] = [query.get('story_fbid') ?? query.get('multi_permalinks'), query.get('set')];
  if (/^\/(permalink|story)\.php$|^\/groups\//.test(url.pathname) && key) return key;
  // A picture of a post names the post in its set.
  if (/^\/photo/.test(url.pathname)) return /^p?cb\.(\d+)$/.exec(set ?? '')?.[1] ?? query.get('fbid') ?? undefined;
  return /^\/watch\/?$/.test(url.pathname) ? (query.get('v') ?? undefined) : undefined;
}

export interface Person {
  readonly id?: string;
  readonly handle?: string;
  /** Address without what follows a click. */
  readonly path: string;
}

/** First parts of addresses that are no person or page. */
const RESERVED =
  /^(groups|watch|reel|reels|photo|photos|permalink\.php|story\.php|profile\.php|hashtag|events|marketplace|help|policies|privacy|messages|login|business|ads|settings|notifications|search|gaming|stories|share|sharer|l\.php|people|pages|friends|bookmarks|saved|checkpoint|legal|about)$/;

/** Person or page that a link leads to. */
export function personIn(href: string): Person | undefined {
  const url = parsed(href);
  if (!url) return undefined;
  const inGroup =
    /^\/groups\/[^/]+\/user\/(\d+)/.exec(url.pathname)?.[1] ?? /^\/people\/[^/]+\/(\d+)/.exec(url.pathname)?.[1];
  const id = inGroup ?? (url.pathname === '/profile.php' ? url.searchParams.get('id') : undefined);
  if (id) return { id, path: `${ANY_HOST}/profile.php?id=${id}` };
  const handle = /^\/([\w.]{2,})\/?$/.exec(url.pathname)?.[1];
  return handle && !RESERVED.test(handle) ? { handle, path: `${ANY_HOST}/${handle}` } : undefined;
}
