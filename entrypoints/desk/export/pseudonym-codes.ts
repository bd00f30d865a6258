import type { CodeOf } from '../../../core/log/pseudonym.ts';

/** Fewer signs are too easy to guess. */
export const SHORTEST_KEY = 12;

/** Slows down whoever tries keys one by one; a fraction of a second for us. */
const ROUNDS = 300_000;

/** 16 hex digits: two of a million persons get the same code in about one of forty million files. */
const DIGITS = 16;

const letters = { person: 'p', agent: 'a', contact: 'c', conversation: 'g', device: 'd', linked: 'l' } as const;

/** Codes by HMAC-SHA-256 under a key that is derived from what the person typed. The key is kept nowhere. */
export async function makeCodes(exportKey: string): Promise<CodeOf> {
  const encoder = new TextEncoder();
  const typed = await crypto.subtle.importKey('raw', encoder.encode(exportKey.normalize('NFC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const key = await crypto.subtle.deriveKey(
    // The same key must give the same codes on every machine, so the salt is the same as well.
    { name: 'PBKDF2', hash: 'SHA-256', salt: encoder.encode('kantlijn export codes'), iterations: ROUNDS },
    typed,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return async (kind, value) => {
    const code = await crypto.subtle.sign('HMAC', key, encoder.encode(`${kind}\0${value}`));
    const hex = [...new Uint8Array(code)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${letters[kind]}-${hex.slice(0, DIGITS)}`;
  };
}

/** 128 bits of chance, in groups that can be read out. */
export function newExportKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0'));
  return hex.join('').replace(/.{4}(?=.)/g, '$&-');
}
