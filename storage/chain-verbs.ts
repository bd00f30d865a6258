import { type Anchor, type ChainReport, type Sha256, verifyChain } from '../core/log/chain.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** The chain of events as a whole. */

export interface ChainVerbs {
  /** End of the chain, for settings and exports. */
  anchor(): Promise<Anchor>;
  /** Walks the whole chain; for 100,000 events this takes seconds. */
  checkChain(): Promise<ChainReport>;
  /** Is this event in the chain, with this hash? */
  hasEvent(seq: number, hash: string): Promise<boolean>;
}

export function makeChainVerbs(writer: Pick<Writer, 'ready' | 'head'>, read: Reader, sha256: Sha256): ChainVerbs {
  async function anchor(): Promise<Anchor> {
    await writer.ready();
    const head = writer.head();
    return { seq: head?.seq ?? 0, hash: head?.hash ?? '', count: head?.seq ?? 0 };
  }
  return {
    anchor,
    checkChain: async () => verifyChain(read.events(), await anchor(), sha256),
    hasEvent: (seq, hash) => read.whole(async (db) => (await db.events.get(seq))?.hash === hash, false),
  };
}
