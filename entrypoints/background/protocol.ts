import type { Protocol } from '../../core/protocol/schema.ts';
import type { Store } from '../../storage/store.ts';

/** The protocol in force; kept for as long as this worker lives. */
let current: ProtocolInForce | undefined;

export interface ProtocolInForce {
  readonly protocol: Protocol;
  /** Under which it is kept. */
  readonly seq: number;
}

export async function currentProtocol(store: Store): Promise<Protocol | undefined> {
  return (await protocolInForce(store))?.protocol;
}

export async function protocolInForce(store: Store): Promise<ProtocolInForce | undefined> {
  if (current === undefined) {
    const row = await store.currentProtocol();
    if (row !== undefined) current = { protocol: row.protocol, seq: row.seq };
  }
  return current;
}

export function forgetProtocol(): void {
  current = undefined;
}
