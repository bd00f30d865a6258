import type { Contact } from '../contact.ts';
import type { Post, PostKey } from '../post.ts';
import type { Outcome, WaitingPost } from '../waiting.ts';
import { groupPeople } from './same-person.ts';

const CONVERSATION_HOURS = 72;

/** What one person and we said in one thread, until it was silent for long enough or ended. */
export interface Conversation {
  readonly site: string;
  readonly threadId?: string;
  /** Posts of theirs, oldest first. */
  readonly postKeys: readonly PostKey[];
  readonly contactIds: readonly string[];
  /** First and last thing that happened, ISO 8601 UTC. */
  readonly startedAt: string;
  readonly lastAt: string;
  /** The oldest post that still waits: from there the customer's wait counts. */
  readonly waitsSince?: PostKey;
  /** Did we respond in public yet? Then the next-response target holds. */
  readonly isAnswered: boolean;
}

type Row = Pick<WaitingPost, 'key' | 'post' | 'firstSeenAt' | 'closedAt' | 'outcome'>;
type Logged = Pick<Contact, 'id' | 'site' | 'threadId' | 'author' | 'postKey' | 'answeredAt' | 'createdAt' | 'outcome'>;

interface Happening {
  readonly ms: number;
  readonly at: string;
  readonly id: string;
  readonly postKey?: PostKey;
  readonly contactId?: string;
  /** What closed a wait; absent for a post of theirs. */
  readonly outcome?: Outcome;
  readonly isOpen?: boolean;
}

/** After these a further post of the same person is a new matter. */
const endings: ReadonlySet<Outcome> = new Set<Outcome>(['noReplyNeeded', 'takenPrivate', 'gone']);
/** With these we said something that everybody can read. */
const responses: ReadonlySet<Outcome> = new Set<Outcome>([
  'answered',
  'takenPrivate',
  'waitingForCustomer',
  'salesLead',
  'feedbackAsked',
]);

/**
 * The conversations in what is known: thread × person, cut where it was silent for longer than `hours` or where an
 * outcome ended it. Computed and never stored, and the same for every order of the input, so that two machines that
 * saw different halves cannot contradict each other once they have both. Where a site does not tell the thread, a
 * person's posts there are one thread.
 */
export function readConversations(
  rows: readonly Row[],
  contacts: readonly Logged[],
  hours: number = CONVERSATION_HOURS,
): readonly Conversation[] {
  const people = groupPeople([
    ...rows.map(({ post }) => ({ site: post.site, author: post.author })),
    ...contacts.map(({ site, author }) => ({ site, author })),
  ]);
  const threads = new Map<string, { readonly site: string; readonly threadId?: string; readonly all: Happening[] }>();
  const add = ({ site, threadId, author }: Pick<Post, 'site' | 'threadId' | 'author'>, ...happenings: Happening[]) => {
    const key = JSON.stringify([site, threadId ?? '', people(site, author)]);
    const thread = threads.get(key) ?? { site, ...(threadId !== undefined && { threadId }), all: [] };
    thread.all.push(...happenings);
    threads.set(key, thread);
  };
  for (const row of rows) add(row.post, ...fromRow(row));
  for (const contact of contacts) {
    const { id, answeredAt, createdAt, outcome, site, threadId, author } = contact;
    const where = threadId === undefined ? { site, author } : { site, threadId, author };
    add(where, { ...timed(answeredAt ?? createdAt), id, contactId: id, outcome });
  }
  // At one moment several can begin without a post in them: then thread and person decide, never the order seen in.
  return [...threads]
    .flatMap(([key, { all, ...thread }]) =>
      cut(all, hours).map((part) => ({ key, is: { ...thread, ...describe(part) } })),
    )
    .sort(
      (a, b) =>
        order(a.is.startedAt, b.is.startedAt) ||
        order(a.is.postKeys[0] ?? '', b.is.postKeys[0] ?? '') ||
        order(a.is.contactIds[0] ?? '', b.is.contactIds[0] ?? '') ||
        order(a.key, b.key),
    )
    .map(({ is }) => is);
}

/** Which target holds for a post: the next response when this conversation has been answered before it. */
export function targetKindOf(
  post: Post,
  rows: readonly Row[],
  contacts: readonly Logged[],
  now: Date,
  hours: number = CONVERSATION_HOURS,
): 'first' | 'next' {
  const key = `${post.site}/${post.id}`;
  const at = post.posted?.at ?? now.toISOString();
  const isEarlier = (moment: string) => Date.parse(moment) < Date.parse(at);
  const earlier = rows.filter((row) => row.key !== key && isEarlier(timeOf(row)));
  const before = contacts.filter(({ answeredAt, createdAt }) => isEarlier(answeredAt ?? createdAt));
  const all = readConversations([...earlier, { key, post, firstSeenAt: at }], before, hours);
  return all.find(({ postKeys }) => postKeys.includes(key))?.isAnswered ? 'next' : 'first';
}

const timeOf = ({ post, firstSeenAt }: Row) => post.posted?.at ?? firstSeenAt;
const timed = (at: string) => ({ at, ms: Date.parse(at) });
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function fromRow(row: Row): Happening[] {
  const { key, closedAt, outcome } = row;
  const post: Happening = { ...timed(timeOf(row)), id: key, postKey: key, isOpen: closedAt === undefined };
  // Closing stands after the post, also when a site's clock says otherwise.
  return closedAt === undefined || outcome === undefined
    ? [post]
    : [post, { ...timed(Date.parse(closedAt) < post.ms ? post.at : closedAt), id: key, outcome }];
}

/** By time; at one moment the customer's post goes before what closed it. */
function cut(all: readonly Happening[], hours: number): readonly (readonly Happening[])[] {
  const sorted = [...all].sort(
    (a, b) => a.ms - b.ms || Number(a.outcome !== undefined) - Number(b.outcome !== undefined) || order(a.id, b.id),
  );
  const parts: Happening[][] = [];
  let isEnded = false;
  let lastMs = 0;
  for (const happening of sorted) {
    const isNewMatter = happening.outcome === undefined && isEnded;
    if (parts.length === 0 || isNewMatter || happening.ms - lastMs > hours * 3_600_000) {
      parts.push([]);
      isEnded = false;
    }
    parts.at(-1)?.push(happening);
    if (happening.outcome && endings.has(happening.outcome)) isEnded = true;
    lastMs = happening.ms;
  }
  return parts;
}

function describe(part: readonly Happening[]): Omit<Conversation, 'site' | 'threadId'> {
  const posts = part.flatMap(({ postKey, isOpen }) => (postKey === undefined ? [] : [{ postKey, isOpen }]));
  const waitsSince = posts.find(({ isOpen }) => isOpen)?.postKey;
  return {
    postKeys: posts.map(({ postKey }) => postKey),
    contactIds: part.flatMap(({ contactId }) => (contactId === undefined ? [] : [contactId])),
    startedAt: part[0]?.at ?? '',
    lastAt: part.at(-1)?.at ?? '',
    isAnswered: part.some(({ outcome }) => outcome !== undefined && responses.has(outcome)),
    ...(waitsSince !== undefined && { waitsSince }),
  };
}
