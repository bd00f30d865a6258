/**
 * A post: a message by a member of the public (or by us) as the page shows it.
 * What the page does not show is `undefined`, never a guess.
 */

/** How exact a time is. `hour` means "about an hour": the page said "3 u", not a clock time. */
export type Precision = 'exact' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface PostTime {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly precision: Precision;
  /** Where the time came from: a machine-readable attribute, the post's id, or visible text. */
  readonly from: 'attribute' | 'id' | 'text';
}

export interface Author {
  /** The name as shown. */
  readonly name: string;
  /** Without "@". */
  readonly handle?: string;
  /** The site's own id of this person. */
  readonly id?: string;
  /** Link to the profile, absolute https/http. */
  readonly url?: string;
  /** The page shows that nobody was signed in: name and link are what somebody typed. */
  readonly isGuest?: boolean;
}

/** Full numbers as far as the page gives them. */
export interface Reach {
  readonly likes?: number;
  readonly replies?: number;
  readonly reposts?: number;
  readonly views?: number;
  readonly rating?: number;
}

/** Whom or what a post quotes; evidence that an answer belongs to a post. */
export interface Quote {
  readonly postId?: string;
  readonly author?: string;
}

export interface Post {
  /** Adapter id, for forum software with the host: `x`, `phpbb@forum.duinstad.example`. */
  readonly site: string;
  readonly id: string;
  readonly threadId?: string;
  readonly parentId?: string;
  readonly permalink?: string;
  readonly author: Author;
  /** Text without quotes, signature, edit notes; line breaks kept. */
  readonly text: string;
  readonly quotes?: readonly Quote[];
  /** Handles that the text mentions, without "@". */
  readonly mentions?: readonly string[];
  readonly language?: string;
  readonly posted?: PostTime;
  readonly reach?: Reach;
  readonly isOwn: boolean;
  /** The page itself says that the organisation answered (Trustpilot, Google). */
  readonly answeredByOwn?: boolean;
  /** The first post of its thread. */
  readonly isStarter?: boolean;
  /** Waits for a moderator: visible to its author only. */
  readonly isPending?: boolean;
  /** The page shows only a part ("see more"). */
  readonly isCut?: boolean;
}

/** `site/post id`: the primary key of a waiting post. */
export type PostKey = string;

/** Key of a post over all sites. */
export function postKey(post: Pick<Post, 'site' | 'id'>): PostKey {
  return `${post.site}/${post.id}`;
}

/** `site` of an adapter on a host: sites with one address carry the bare id, software on any host carries its host. */
export function siteOf(adapterId: string, host: string | undefined): string {
  return host === undefined ? adapterId : `${adapterId}@${host}`;
}

/** The adapter id in a site. */
export function adapterOf(site: string): string {
  const at = site.indexOf('@');
  return at < 0 ? site : site.slice(0, at);
}

/** The account that is signed in on the page. */
export interface OwnAccount {
  readonly handle?: string;
  readonly name?: string;
  readonly id?: string;
}
