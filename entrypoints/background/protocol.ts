import type { Protocol } from '../../core/protocol/schema.ts';
import type { Store } from '../../storage/store.ts';

/** The protocol in force; kept for as long as this worker lives. */
let current: { readonly protocol: Protocol } | undefined;

export async function currentProtocol(store: Store): Promise<Protocol | undefined> {
  if (current === undefined) {
    const row = await store.currentProtocol();
    if (row !== undefined) current = { protocol: row.protocol };
  }
  return current?.protocol;
}

export function forgetProtocol(): void {
  current = undefined;
}
