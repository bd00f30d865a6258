import { browser } from 'wxt/browser';
import { verifySignature } from '../../browser/verify-signature.ts';
import type { Arrival } from '../../core/distribution.ts';
import { judgeIncoming, type ProtocolSource } from '../../core/protocol/incoming.ts';
import { parseProtocol } from '../../core/protocol/parse.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { type PublisherFault, publisherFault, type Signer, signerOf } from '../../core/protocol/signature.ts';
import { keep, readPublisher } from '../../storage/distribution.ts';
import { currentProtocol } from './protocol.ts';
import { putInForce } from './put-in-force.ts';
import type { Services } from './services.ts';

/** More of them help nobody, and each is kept. */
const mostProblems = 20;

/**
 * Looks at a protocol that came by itself, and takes it when that may be done without a person. What cannot be read or
 * comes from another publisher changes nothing.
 */
export async function receiveProtocol(
  all: Services,
  text: string,
  how: { readonly source: 'linked' | 'policy'; readonly automatic: boolean },
): Promise<Arrival> {
  const at = all.now().toISOString();
  const parsed = parseProtocol(text);
  if (!parsed.ok) return { at, kind: 'bad', problems: parsed.problems.slice(0, mostProblems) };
  const { protocol } = parsed;
  const { name, version } = protocol;
  const { signer, fault } = await lookAtSigner(protocol);
  if (fault !== undefined) return { at, kind: 'refused', fault, name, version };
  const next = judgeIncoming(await currentProtocol(all.store), protocol, how);
  if (next.do === 'ask') return { at, kind: 'ask', why: next.why, name, version };
  if (next.do === 'nothing') return { at, kind: 'same', name, version };
  await takeProtocol(all, protocol, signer, how.source);
  return { at, kind: 'taken', name, version };
}

/** Who signed it, and why it may not be taken here. */
export async function lookAtSigner(
  protocol: Protocol,
): Promise<{ readonly signer: Signer; readonly fault: PublisherFault | undefined }> {
  const signer = await signerOf(protocol, verifySignature);
  return { signer, fault: publisherFault(signer, await readPublisher(browser.storage.local)) };
}

/** Keeps it and puts it in force. The first publisher who signed one is the only one from then on. */
export async function takeProtocol(
  all: Services,
  protocol: Protocol,
  signer: Signer,
  source: ProtocolSource,
): Promise<void> {
  const { local } = browser.storage;
  const at = all.now().toISOString();
  await all.store.putProtocol(protocol, at, source);
  if (signer.kind === 'signed' && (await readPublisher(local)) === undefined) {
    await keep(local, 'publisher', { publicKey: signer.publicKey, by: 'firstUse', since: at });
  }
  await putInForce(all, protocol);
}
