import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../browser/verify-signature.ts';
import { canonicalJson } from '../../../core/log/canonical.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { publisherFault, signedBytes, signerOf, withoutSignature } from '../../../core/protocol/signature.ts';
import { signVersion } from '../../../core/protocol/versions.ts';
import { smallProtocol } from '../../entrypoints/desk/small-protocol.ts';

/** Node's own Ed25519 signs; the browser's (WebCrypto) checks. */
function newPublisher() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return { privateKey, publicKey: der.subarray(-32).toString('base64') };
}

function signed(protocol: Protocol, by: { privateKey: KeyObject; publicKey: string }): Protocol {
  const value = sign(null, signedBytes(protocol), by.privateKey).toString('base64');
  return { ...protocol, signature: { algorithm: 'ed25519', publicKey: by.publicKey, value } };
}

const ours = newPublisher();
const theirs = newPublisher();
const file = signed(smallProtocol, ours);

describe('who signed a protocol', () => {
  it('is known by the key, whatever the layout of the file and the order of its keys', async () => {
    const turned = Object.fromEntries(Object.entries(file).reverse());
    const parsed = parseProtocol(JSON.stringify({ $schema: './kantlijn-protocol.schema.json', ...turned }, null, 4));
    if (!parsed.ok) throw new Error(parsed.problems[0]?.code);
    expect(await signerOf(parsed.protocol, verifySignature)).toEqual({ kind: 'signed', publicKey: ours.publicKey });
  });

  it('is nobody when there is no signature', async () => {
    expect(await signerOf(smallProtocol, verifySignature)).toEqual({ kind: 'unsigned' });
  });

  it.each([
    ['a word of a reply', { replies: [{ ...smallProtocol.replies[0], text: { nl: 'Bel 0900-1234.' } }] }],
    ['the version', { version: 99 }],
    ['the name', { name: 'Gemeente Duinstadt' }],
    ['a part that was added', { horizonDays: 3 }],
  ])('is broken when somebody changed %s', async (_, change) => {
    expect(await signerOf({ ...file, ...change } as Protocol, verifySignature)).toEqual({ kind: 'broken' });
  });

  it('is broken when another key is written beside the signature', async () => {
    const claimed = {
      ...file,
      signature: { ...signed(file, ours).signature, publicKey: theirs.publicKey },
    } as Protocol;
    expect(await signerOf(claimed, verifySignature)).toEqual({ kind: 'broken' });
  });

  it('is broken when the key is no key', async () => {
    const odd = { algorithm: 'ed25519' as const, publicKey: `${'/'.repeat(43)}=`, value: `${'A'.repeat(86)}==` };
    expect(await signerOf({ ...smallProtocol, signature: odd }, verifySignature)).toEqual({ kind: 'broken' });
  });

  it('a signature over the bare JSON, made for something else, does not count', async () => {
    const value = sign(null, Buffer.from(canonicalJson(smallProtocol)), ours.privateKey).toString('base64');
    const other: Protocol = {
      ...smallProtocol,
      signature: { algorithm: 'ed25519', publicKey: ours.publicKey, value },
    };
    expect(await signerOf(other, verifySignature)).toEqual({ kind: 'broken' });
  });

  it('any one changed byte of a signature breaks it', async () => {
    const good = Buffer.from(file.signature?.value ?? '', 'base64');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 63 }), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const signature = { algorithm: 'ed25519' as const, publicKey: ours.publicKey, value: bytes.toString('base64') };
        expect((await signerOf({ ...smallProtocol, signature }, verifySignature)).kind).toBe('broken');
      }),
      { numRuns: 50 },
    );
  });
});

describe('a pinned publisher', () => {
  const pin = { publicKey: ours.publicKey, by: 'firstUse' as const, since: '2026-11-27T09:00:00Z' };
  const judge = async (protocol: Protocol, publisher: typeof pin | undefined = pin) =>
    publisherFault(await signerOf(protocol, verifySignature), publisher);

  it('lets the own protocols in, and refuses unsigned ones and those of another', async () => {
    expect(await judge(file)).toBeUndefined();
    expect(await judge(smallProtocol)).toBe('unsigned');
    expect(await judge(signed(smallProtocol, theirs))).toBe('otherPublisher');
    expect(await judge({ ...file, version: 4 })).toBe('badSignature');
  });

  it('without one an unsigned protocol may be taken, a broken signature may not', async () => {
    const fault = async (protocol: Protocol) => publisherFault(await signerOf(protocol, verifySignature), undefined);
    expect(await fault(smallProtocol)).toBeUndefined();
    expect(await fault(file)).toBeUndefined();
    expect(await fault({ ...file, version: 4 })).toBe('badSignature');
  });
});

describe('a signed protocol that is changed here', () => {
  it('loses its signature', () => {
    expect(signVersion(file, { author: 'MV', day: '2026-11-27', summary: '' }).signature).toBeUndefined();
    expect(withoutSignature(file)).toEqual(smallProtocol);
  });
});
