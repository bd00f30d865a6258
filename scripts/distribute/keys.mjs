import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** A new Ed25519 key as PEM (PKCS #8), which is the secret of whoever publishes the protocol. */
export function newKey() {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
}

/** @param {string} pem PKCS #8 */
export function readKey(pem) {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('This is no Ed25519 key.');
  return key;
}

/** The 32 bytes of the public key in base64: the last of its DER form. */
export function publicKeyOf(privateKey) {
  return createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
}

/**
 * What stands in a protocol under `signature`.
 *
 * @returns {{ algorithm: 'ed25519', publicKey: string, value: string }}
 */
export function signatureOf(bytes, privateKey) {
  return {
    algorithm: 'ed25519',
    publicKey: publicKeyOf(privateKey),
    value: sign(null, bytes, privateKey).toString('base64'),
  };
}
