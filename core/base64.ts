const alphabet = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of a base64 text (RFC 4648, padded, no blanks); `undefined` when it is not one. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!alphabet.test(text)) return undefined;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}
