import type { Protocol } from '../../core/protocol/schema.ts';
import { isUsable } from '../../core/protocol/view.ts';
import { buildIndex, type Index, restoreIndex, serialiseIndex } from '../../core/suggest/index.ts';
import type { Services } from './services.ts';

/** The index of the replies that may be used today; kept in memory and as one row, read on wake. */
interface Stored {
  readonly stamp: string;
  readonly bytes: Uint8Array;
}

let cached: { readonly stamp: string; readonly index: Index } | undefined;

export async function suggestionIndex({ store, now }: Services, protocol: Protocol): Promise<Index> {
  const day = now().toISOString().slice(0, 10);
  const stamp = `${protocol.name} ${protocol.version} ${day}`;
  if (cached?.stamp === stamp) return cached.index;
  const row = (await store.getBlob('suggestions')) as Stored | undefined;
  const restored = row?.stamp === stamp ? restoreIndex(row.bytes) : undefined;
  const index =
    restored ?? buildIndex({ ...protocol, replies: protocol.replies.filter((reply) => isUsable(reply, day)) }, []);
  if (restored === undefined) await store.putBlob('suggestions', { stamp, bytes: serialiseIndex(index) });
  cached = { stamp, index };
  return index;
}

export function forgetIndex(): void {
  cached = undefined;
}
