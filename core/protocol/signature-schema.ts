import * as z from 'zod/mini';

/** 32 bytes in base64: an Ed25519 public key (RFC 8032). */
export const publicKeySchema = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/** In the protocol itself, so that a copy of the file is a copy of its signature. */
export const signatureSchema = z.strictObject({
  algorithm: z.literal('ed25519'),
  publicKey: publicKeySchema,
  /** 64 bytes in base64. */
  value: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});
