import { type Post, type PostKey, postKey } from '../post.ts';
import type { AnswerEvidence, AnsweredBy } from '../waiting.ts';
import { canBeSameThread, readLinks, type Scene } from './answer-links.ts';
import { type Insertion, pickInsertion } from './insertions.ts';
import { once } from './once.ts';
import { isOurPost, type OwnName } from './own.ts';
import { readPeople } from './people.ts';
import { isRough, slackMs } from './precision.ts';
import { readOrder } from './reading-order.ts';

/** A post that waits, as the page knows it. */
export interface OpenPost {
  readonly key: PostKey;
  /** Without it the post of this page with that key. */
  readonly post?: Post | undefined;
  /** What Kantlijn inserted for this post. */
  readonly inserted?: Insertion | undefined;
  /** Ids of posts of ours that the agent said are not the answer to this one. */
  readonly notAnsweredBy?: readonly string[] | undefined;
  /** A promise was made then, ISO 8601 UTC: only what we posted after it keeps it. */
  readonly after?: string | undefined;
}

export interface FoundAnswers {
  /** Strong evidence: these close. */
  readonly answers: AnswerEvidence[];
  /** "Mogelijk beantwoord": weak evidence only. */
  readonly maybe: PostKey[];
  /** Our answer stands there but waits for a moderator: shown, does not close. */
  readonly pending: PostKey[];
}

/**
 * Which waiting posts are answered by what this page shows (design, "When a post counts as answered"). A post in none
 * of the lists is not answered *in what is loaded*, no more than that.
 *
 * One post of ours closes several only by quoting or mentioning; one that is tied to somebody is no evidence, not even
 * weak, for anybody else.
 */
export function findAnswers(
  posts: readonly Post[],
  open: readonly OpenPost[],
  accounts: readonly OwnName[],
): FoundAnswers {
  const found: FoundAnswers = { answers: [], maybe: [], pending: [] };
  const isOurs = once((post: Post) => isOurPost(post, accounts));
  const wanted = new Set(open.map(({ key }) => key));
  const byKey = new Map(posts.map((post) => [postKey(post), post] as const).filter(([key]) => wanted.has(key)));
  const waits = open.flatMap((row) => {
    const post = byKey.get(row.key) ?? row.post;
    return post && !isOurs(post) ? [{ ...row, post }] : [];
  });
  // Nothing of ours on the page, and no site that says that we answered: nothing to compare.
  const hasAnswer = posts.some(isOurs) || waits.some(({ post }) => post.answeredByOwn);
  if (waits.length === 0 || !hasAnswer) return found;
  const waiting = waits.map(({ post }) => post);
  const theirs = [...new Set([...posts, ...waiting])].filter((post) => !isOurs(post));
  const isAfter = readOrder(posts);
  const scene: Scene = { theirs, waiting, isAfter, people: readPeople(theirs.map(({ author }) => author)) };
  const replies = posts
    .filter(isOurs)
    .sort((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)))
    .map((reply) => ({ reply, linkTo: readLinks(reply, scene) }));

  const close = (key: PostKey, by: AnsweredBy, reply: Post) => {
    if (reply.isPending) found.pending.push(key);
    else found.answers.push({ postKey: key, by, reply: asEvidence(reply) });
  };
  const isNot = (row: OpenPost, reply: Post) =>
    row.notAnsweredBy?.includes(reply.id) === true || (row.after !== undefined && !keeps(row, row.after, reply));
  let left = waits.filter((row) => {
    const { key, post, notAnsweredBy } = row;
    const tied = replies.filter(({ reply, linkTo }) => !isNot(row, reply) && linkTo(post));
    const first = tied.find(({ reply }) => !reply.isPending) ?? tied[0];
    const by = first?.linkTo(post);
    if (first && by && !first.reply.isPending) close(key, by, first.reply);
    else if (post.answeredByOwn && !notAnsweredBy && row.after === undefined)
      found.answers.push({ postKey: key, by: 'parent' });
    else if (first && by) close(key, by, first.reply);
    else return true;
    return false;
  });
  if (left.length === 0) return found;

  const loose = replies.filter(({ linkTo }) => !theirs.some(linkTo)).map(({ reply }) => reply);
  const unexplained = loose.filter((reply) => {
    const match = pickInsertion(
      reply,
      left.filter((row) => !isNot(row, reply) && canBeSameThread(reply, row.post) && isAfter(reply, row.post)),
    );
    if (match) close(match.key, 'inserted', reply);
    left = left.filter((row) => row !== match);
    return !match;
  });

  // Weak: a later post of ours in a flat thread that is not tied to anybody.
  const isFlat = posts.every(({ parentId }) => parentId === undefined);
  for (const row of left) {
    const { key, post } = row;
    const isLater = (reply: Post) =>
      !isNot(row, reply) &&
      !reply.isPending &&
      reply.parentId === undefined &&
      isAfter(reply, post) &&
      canBeSameThread(reply, post) &&
      (isFlat || (reply.threadId !== undefined && reply.threadId === post.threadId));
    if (unexplained.some(isLater)) found.maybe.push(key);
  }
  return found;
}

/** Was this posted after the promise? What was inserted after it is told by its text where the site shows no exact time. */
function keeps(row: OpenPost, after: string, reply: Post): boolean {
  if (isPostedAfter(reply, after)) return true;
  return row.inserted?.at !== undefined && after < row.inserted.at && pickInsertion(reply, [row]) !== undefined;
}

/** For certain: a reply whose time is not shown may be the one with which the promise was made. */
function isPostedAfter({ posted }: Post, moment: string): boolean {
  if (posted === undefined) return false;
  // To the minute: the same minute counts. A rough time is the earliest that it can be.
  const slack = isRough(posted.precision) ? 0 : slackMs[posted.precision];
  return Date.parse(posted.at) + slack > Date.parse(moment);
}

function asEvidence({ id, permalink, text, posted, reach, author }: Post): NonNullable<AnswerEvidence['reply']> {
  return {
    id,
    text,
    account: author.handle ?? author.name,
    ...(permalink !== undefined && { permalink }),
    ...(posted && { posted }),
    ...(reach && { reach }),
  };
}
