import { type PostKey, type PostTime, postKey } from '../post.ts';
import type { WaitingPost } from '../waiting.ts';

/** From when a post counts, and whose start that is when it is not its own. */
export interface CountsFrom {
  readonly row: WaitingPost;
  readonly start: PostTime;
  readonly countsFrom: PostKey | undefined;
}

/**
 * Several posts of one person in a row count from the oldest that is not answered. Takes the open posts of one person on a
 * site, in any order, and says of each from when it counts now: where a site does not tell the thread, all are one.
 */
export function countFromOldest(open: readonly WaitingPost[]): readonly CountsFrom[] {
  const threads = new Map<string, WaitingPost[]>();
  for (const row of open) {
    const thread = row.post.threadId ?? '';
    threads.set(thread, [...(threads.get(thread) ?? []), row]);
  }
  return [...threads.values()].flatMap((rows) => {
    const [oldest, ...others] = [...rows].sort(byOwnStart);
    if (oldest === undefined) return [];
    const start = ownStart(oldest);
    return [
      { row: oldest, start, countsFrom: undefined },
      ...others.map((row) => ({ row, start, countsFrom: oldest.key })),
    ];
  });
}

/** The post's own start: another one's stands in `start` while it counts from there. */
function ownStart({ countsFrom, start, post, because, firstSeenAt }: WaitingPost): PostTime {
  if (countsFrom === undefined) return start;
  const { posted } = post;
  // A pinned post may be an old one, that counts from its pin.
  const isUsable = because !== 'pinned' && posted !== undefined && Date.parse(posted.at) <= Date.parse(firstSeenAt);
  return isUsable ? posted : { at: firstSeenAt, precision: 'exact', from: 'attribute' };
}

function byOwnStart(a: WaitingPost, b: WaitingPost): number {
  const difference = Date.parse(ownStart(a).at) - Date.parse(ownStart(b).at);
  return difference === 0 ? (postKey(a.post) < postKey(b.post) ? -1 : 1) : difference;
}
