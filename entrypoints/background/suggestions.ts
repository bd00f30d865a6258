import type { Protocol } from '../../core/protocol/schema.ts';
import { isUsable } from '../../core/protocol/view.ts';
import { buildSteps, type Index, restoreIndex, serialiseIndex } from '../../core/suggest/index.ts';
import type { Services } from './services.ts';

interface Stored {
  readonly stamp: string;
  readonly bytes: Uint8Array;
}

/** Longest piece of building in one go, ms: other messages are answered in between. */
const slice = 15;

/** The index of the replies that may be used today: in memory, and as one row that is read on wake. */
let cached: { readonly stamp: string; readonly index: Promise<Index> } | undefined;

export function suggestionIndex(services: Services, protocol: Protocol): Promise<Index> {
  const day = services.now().toISOString().slice(0, 10);
  const stamp = `${protocol.name} ${protocol.version} ${day}`;
  if (cached?.stamp !== stamp) cached = { stamp, index: readOrBuild(services, protocol, stamp, day) };
  return cached.index;
}

export function forgetIndex(): void {
  cached = undefined;
}

async function readOrBuild({ store }: Services, protocol: Protocol, stamp: string, day: string): Promise<Index> {
  const row = (await store.getBlob('suggestions')) as Stored | undefined;
  const restored = row?.stamp === stamp ? restoreIndex(row.bytes) : undefined;
  if (restored !== undefined) return restored;
  const index = await build(protocol, day);
  await store.putBlob('suggestions', { stamp, bytes: serialiseIndex(index) } satisfies Stored);
  return index;
}

async function build(protocol: Protocol, day: string): Promise<Index> {
  const replies = protocol.replies.filter((reply) => isUsable(reply, day));
  const steps = buildSteps({ ...protocol, replies }, []);
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  }
}
