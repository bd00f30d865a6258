import type { VerifySignature } from '../core/protocol/signature.ts';

/** Ed25519 by the browser itself (WebCrypto). */
export const verifySignature: VerifySignature = async (publicKey, signature, bytes) => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature, bytes);
  } catch {
    // 32 bytes that are no point of the curve.
    return false;
  }
};
