import { fromBase64 } from '../base64.ts';
import { canonicalJson } from '../log/canonical.ts';
import type { Protocol } from './schema.ts';

/** Keeps a signature of something else that is signed with the same key from counting here. */
const purpose = 'kantlijn-protocol-signature-1\n';

/**
 * What is signed: the purpose and the protocol as canonical JSON in UTF-8, without its `signature` and `$schema` (an
 * editor's hint). Layout and order of keys in the file do not count.
 */
export function signedBytes(protocol: Protocol): Uint8Array<ArrayBuffer> {
  const { signature: _, $schema: __, ...content } = protocol;
  return new TextEncoder().encode(purpose + canonicalJson(content));
}

/** Does this Ed25519 signature belong to these bytes and this key? A key that is none gives false. */
export type VerifySignature = (
  publicKey: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

export type Signer =
  | { readonly kind: 'unsigned' }
  /** The content was changed after it was signed, or the signature is none. */
  | { readonly kind: 'broken' }
  | { readonly kind: 'signed'; readonly publicKey: string };

/** Who signed this protocol, as it stands now. */
export async function signerOf(protocol: Protocol, verify: VerifySignature): Promise<Signer> {
  const { signature } = protocol;
  if (signature === undefined) return { kind: 'unsigned' };
  const [key, value] = [fromBase64(signature.publicKey), fromBase64(signature.value)];
  if (key === undefined || value === undefined) return { kind: 'broken' };
  const isTrue = await verify(key, value, signedBytes(protocol));
  return isTrue ? { kind: 'signed', publicKey: signature.publicKey } : { kind: 'broken' };
}

/** The only publisher whose protocols are taken here. */
export interface Publisher {
  /** base64 */
  readonly publicKey: string;
  /** firstUse: of the first signed protocol that was taken; policy: set by the administrator. */
  readonly by: 'firstUse' | 'policy';
  /** ISO 8601 UTC. */
  readonly since: string;
}

export type PublisherFault = 'badSignature' | 'unsigned' | 'otherPublisher';

/** May a protocol of this signer be taken? A broken signature is never taken, also where none is asked. */
export function publisherFault(signer: Signer, publisher: Publisher | undefined): PublisherFault | undefined {
  if (signer.kind === 'broken') return 'badSignature';
  if (publisher === undefined) return undefined;
  if (signer.kind === 'unsigned') return 'unsigned';
  return signer.publicKey === publisher.publicKey ? undefined : 'otherPublisher';
}

/** Changed here, a protocol is no longer what was signed. */
export function withoutSignature(protocol: Protocol): Protocol {
  const { signature: _, ...rest } = protocol;
  return rest;
}
