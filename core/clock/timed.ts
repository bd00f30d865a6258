import type { PageRules } from '../messages.ts';
import { type Post, type PostKey, postKey } from '../post.ts';
import type { TimedBecause } from '../waiting.ts';
import { speaksOfUs } from './brand.ts';
import { isOurAuthor, isOurPost, isSameHandle } from './own.ts';
import { fitsAddress } from './page-match.ts';
import { slackMs } from './precision.ts';

export interface TimedContext {
  readonly rules: PageRules;
  readonly pageUrl: string;
  /** The posts of this page by their `id`. */
  readonly postsById: ReadonlyMap<string, Post>;
  /** Those of them that begin a thread; without this list all are gone through. */
  readonly starters?: readonly Post[];
  readonly now: Date;
  /** Posts that the agent pinned: timed whatever their age. */
  readonly pinned?: ReadonlySet<PostKey>;
}

const day = 86_400_000;
const removed = /^\W*(?:deleted|removed|verwijderd|gel(?:ö|oe)scht|supprimée?)\W*$/iu;

/**
 * Why the wait of this post is measured; `undefined`: it is not, and nothing of it may leave the page.
 * Never: our own posts, posts that wait for a moderator, that the page itself shows as answered, whose text or author
 * is gone, that are older than the horizon or than the moment this site was switched on, or without a readable time
 * (a whole old page would come in when a site changes its dates): those only by pinning.
 */
export function whyTimed(post: Post, context: TimedContext): TimedBecause | undefined {
  const { rules } = context;
  if (isOurPost(post, rules.accounts)) return undefined;
  if (context.pinned?.has(postKey(post))) return 'pinned';
  // First what tells most: on most pages hardly a post concerns us, and what is not asked for need not be read.
  const because = reasonFor(post, context);
  if (because === undefined || post.isPending || post.answeredByOwn || isRemoved(post)) return undefined;
  return isOlder(post, context) ? undefined : because;
}

function reasonFor(post: Post, context: TimedContext): TimedBecause | undefined {
  const { rules, pageUrl } = context;
  if (mentionsUs(post, rules)) return 'mention';
  if (answersUs(post, context)) return 'toUs';
  const here = rules.watchedPages.filter(({ url }) => fitsAddress(url, pageUrl)).map((page) => page.as);
  if (here.includes('own')) return 'ownPage';
  return here.includes('watched') && post.isStarter ? 'watched' : undefined;
}

function isRemoved({ text, author }: Post): boolean {
  return removed.test(text) || (removed.test(author.name) && !author.handle);
}

interface AgeContext {
  readonly rules: Pick<PageRules, 'since' | 'horizonDays'>;
  readonly now: Date;
}

/** A rough time gets the benefit of the doubt up to a day; "2 w" and longer is taken as it stands. */
export function isOlder({ posted }: Post, { rules, now }: AgeContext): boolean {
  if (!posted) return true;
  const slack = slackMs[posted.precision];
  const latest = Date.parse(posted.at) + (slack > day ? 0 : slack);
  return !(latest >= Math.max(Date.parse(rules.since), now.getTime() - rules.horizonDays * day));
}

function mentionsUs(post: Post, rules: PageRules): boolean {
  const isOurs = (handle: string) => rules.accounts.some((account) => isSameHandle(account.handle, handle));
  return (post.mentions ?? []).some(isOurs) || speaksOfUs(post.text, rules);
}

/** Answers a post of ours: as its child, by quoting it, or in a topic that we started without turning to another. */
function answersUs(post: Post, { rules: { accounts }, postsById, starters }: TimedContext): boolean {
  const isOurs = (id: string | undefined) => {
    const other = id === undefined ? undefined : postsById.get(id);
    return other !== undefined && isOurPost(other, accounts);
  };
  if (isOurs(post.parentId)) return true;
  const quotes = post.quotes ?? [];
  if (quotes.some(({ postId, author }) => isOurs(postId) || (author && isOurAuthor({ name: author }, accounts)))) {
    return true;
  }
  if (post.parentId !== undefined || quotes.length > 0) return false;
  for (const other of starters ?? postsById.values()) {
    if (other.isStarter && other.threadId === post.threadId && other.id !== post.id) return isOurPost(other, accounts);
  }
  return false;
}
