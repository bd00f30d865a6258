import { inSlices } from '../../browser/in-slices.ts';
import { asReply } from '../../core/own-reply.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { isUsable } from '../../core/protocol/view.ts';
import {
  articlesToRank,
  buildSteps,
  type Index,
  restoreIndex,
  type Searched,
  type SearchedProtocol,
  searchedSteps,
  serialiseIndex,
} from '../../core/suggest/index.ts';
import type { Services } from './services.ts';

/** The words of all replies (those of the agent alone too) and articles, and which articles fit a post; nothing in it comes from posts. */
export interface SearchedNow {
  readonly searched: Searched;
  /** Absent in a protocol without articles. */
  readonly articles?: Index;
}

/** The row that is read on wake. */
interface Stored {
  readonly stamp: string;
  readonly searched: Searched;
  readonly articles?: Uint8Array;
}

const blobName = 'search';
/** Raise it when the words are gathered in another way. */
const version = 1;

/** Raised when something must not be known any more: what was gathered before is not kept. */
let generation = 0;

let cached: { readonly stamp: string; readonly known: Promise<SearchedNow> } | undefined;

/** What is searched: in memory, and as one row for the next wake. */
export async function searchedNow(services: Services, protocol: Protocol): Promise<SearchedNow> {
  const day = services.now().toISOString().slice(0, 10);
  const own = await services.ownReplies();
  const ownStamp = own.map(({ id, changedAt }) => `${id}@${changedAt}`).join(' ');
  const stamp = `${version} ${protocol.name} ${protocol.version} ${day} ${ownStamp}`;
  if (cached?.stamp === stamp) return cached.known;
  const replies = [...protocol.replies.filter((reply) => isUsable(reply, day)), ...own.map(asReply)];
  const known = readOrGather(services, { ...protocol, replies }, stamp);
  const mine = { stamp, known };
  cached = mine;
  known.catch(() => {
    // A failure is not kept: the next question tries again.
    if (cached === mine) cached = undefined;
  });
  return known;
}

/** Another protocol may have the same name and number, and what was taken away must be gone: nothing stays. */
export async function forgetSearched({ store }: Services): Promise<void> {
  cached = undefined;
  generation += 1;
  await store.putBlob(blobName, null);
}

async function readOrGather(services: Services, protocol: SearchedProtocol, stamp: string): Promise<SearchedNow> {
  const began = generation;
  const row = (await services.store.getBlob(blobName)) as Stored | null | undefined;
  if (row?.stamp === stamp) {
    const articles = row.articles === undefined ? undefined : restoreIndex(row.articles);
    if (articles !== undefined) return { searched: row.searched, articles };
    if (row.articles === undefined) return { searched: row.searched };
  }
  const searched = await inSlices(searchedSteps(protocol));
  const articles =
    protocol.articles === undefined || protocol.articles.length === 0
      ? undefined
      : await inSlices(buildSteps(articlesToRank(protocol), []));
  const stored: Stored = {
    stamp,
    searched,
    ...(articles === undefined ? {} : { articles: serialiseIndex(articles) }),
  };
  if (began === generation) await services.store.putBlob(blobName, stored);
  return articles === undefined ? { searched } : { searched, articles };
}
