import type { LinkedFile, PolicyState } from '../core/distribution.ts';
import type { Publisher } from '../core/protocol/signature.ts';
import { type LocalArea, readMany } from './local-area.ts';

/** How the protocol reaches this browser; in extension storage, written by the background alone. */
interface Kept {
  readonly policyState: PolicyState;
  readonly linkedFile: LinkedFile;
  /** Pinned at first use; one that a policy sets stands in its state. */
  readonly publisher: Publisher;
}

export async function readKept<K extends keyof Kept>(local: LocalArea, key: K): Promise<Kept[K] | undefined> {
  const found = (await readMany(local, [key]))[key];
  return typeof found === 'object' && found !== null ? (found as Kept[K]) : undefined;
}

/** `undefined` takes it away. */
export async function keep<K extends keyof Kept>(local: LocalArea, key: K, value: Kept[K] | undefined): Promise<void> {
  await (value === undefined ? local.remove(key) : local.set({ [key]: value }));
}

/** The publisher that counts here: a policy's before one that was pinned at first use. */
export async function readPublisher(local: LocalArea): Promise<Publisher | undefined> {
  const key = (await readKept(local, 'policyState'))?.publisherKey;
  if (key !== undefined) return { publicKey: key, by: 'policy', since: '' };
  return readKept(local, 'publisher');
}
