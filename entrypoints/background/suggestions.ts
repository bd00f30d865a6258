import { inSlices } from '../../browser/in-slices.ts';
import { asReply } from '../../core/own-reply.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { isUsable } from '../../core/protocol/view.ts';
import {
  buildSteps,
  handledFrom,
  type Index,
  learn,
  needsRebuild,
  restoreIndex,
  serialiseIndex,
} from '../../core/suggest/index.ts';
import { contactsSince, readLessons } from './lessons.ts';
import type { Services } from './services.ts';

/** The row that is read on wake. */
interface Stored {
  readonly stamp: string;
  readonly bytes: Uint8Array;
  /** Contacts made up to this moment are in it. */
  readonly learnedUpTo: string;
}

interface Known {
  readonly index: Index;
  readonly learnedUpTo: string;
}

const blobName = 'suggestions';
/** Contacts that are caught up with one by one; more are left to a new build. */
const mostCaughtUp = 200;

/** The index of the replies that may be used today and of the agent's own, with what was handled: in memory, and as one row for the next wake. */
let cached: { readonly stamp: string; known: Promise<Known> } | undefined;

/**
 * The index, which has learned from every contact that is in the log now. The log itself is what is learned from: what
 * is taken out of it, or begins anew, is not known any more after the next build.
 */
export async function suggestionIndex(services: Services, protocol: Protocol): Promise<Index> {
  const day = services.now().toISOString().slice(0, 10);
  const { learnSince } = await services.settings();
  const own = await services.ownReplies();
  const ownStamp = own.map(({ id, changedAt }) => `${id}@${changedAt}`).join(' ');
  const stamp = `${protocol.name} ${protocol.version} ${day} ${learnSince} ${ownStamp}`.trimEnd();
  if (cached?.stamp !== stamp) {
    const first = readOrBuild(services, protocol, stamp, day, learnSince);
    cached = { stamp, known: first };
    first.catch(() => {
      // A failure is not kept: the next question tries again.
      if (cached?.known === first) cached = undefined;
    });
  }
  const mine = cached;
  mine.known = mine.known.then((known) => catchUp(services, known));
  const { index } = await mine.known;
  if (needsRebuild(index) && cached === mine) {
    const fresh = build(services, protocol, stamp, day, learnSince);
    // The old one answers until the new one is there.
    void fresh.then((known) => {
      if (cached === mine) cached = { stamp, known: Promise.resolve(known) };
    });
  }
  return index;
}

/** Raised when something must not be known any more: a build that began before is not kept. */
let generation = 0;

/** The next question builds it anew or reads it again. */
export function forgetIndex(): void {
  cached = undefined;
}

/** After something was taken out of the log: neither memory nor the stored row may hold it any longer. */
export async function unlearn({ store }: Services): Promise<void> {
  cached = undefined;
  generation += 1;
  await store.putBlob(blobName, null);
}

async function readOrBuild(
  services: Services,
  protocol: Protocol,
  stamp: string,
  day: string,
  since: string,
): Promise<Known> {
  const row = (await services.store.getBlob(blobName)) as Stored | null | undefined;
  const restored = row?.stamp === stamp ? restoreIndex(row.bytes) : undefined;
  if (restored !== undefined && row) return { index: restored, learnedUpTo: row.learnedUpTo };
  return build(services, protocol, stamp, day, since);
}

async function build(
  services: Services,
  protocol: Protocol,
  stamp: string,
  day: string,
  since: string,
): Promise<Known> {
  const own = await services.ownReplies();
  const replies = [...protocol.replies.filter((reply) => isUsable(reply, day)), ...own.map(asReply)];
  const began = generation;
  const { all, upTo } = await readLessons(services, since);
  const index = await inSlices(buildSteps({ ...protocol, replies }, all));
  const stored: Stored = { stamp, bytes: serialiseIndex(index), learnedUpTo: upTo };
  if (began === generation) await services.store.putBlob(blobName, stored);
  return { index, learnedUpTo: upTo };
}

/** Learns what was handled since: a few milliseconds for each. */
async function catchUp(services: Services, known: Known): Promise<Known> {
  const fresh = await contactsSince(services, known.learnedUpTo, mostCaughtUp);
  let { index, learnedUpTo } = known;
  for (const contact of fresh) {
    learnedUpTo = contact.createdAt;
    const post = handledFrom(contact);
    if (post !== undefined) index = learn(index, post);
  }
  return { index, learnedUpTo };
}
