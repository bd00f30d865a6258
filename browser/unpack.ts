import { fromBase64 } from '../core/base64.ts';

export type Unpacked =
  | { readonly ok: true; readonly text: string }
  /** notBase64: a part is damaged or missing; notGzip: the parts together are; tooLarge: more than `limit`. */
  | { readonly ok: false; readonly why: 'notBase64' | 'notGzip' | 'tooLarge' };

/**
 * The text that was packed with gzip, written in base64 and cut in pieces. Stops as soon as more than `limit` bytes come
 * out, however small the pieces are.
 *
 * @param limit bytes of UTF-8
 */
export async function unpackParts(parts: readonly string[], limit: number): Promise<Unpacked> {
  const bytes = fromBase64(parts.map((part) => part.replace(/\s+/gu, '')).join(''));
  if (bytes === undefined || bytes.length === 0) return { ok: false, why: 'notBase64' };
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let length = 0;
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, text: text + decoder.decode() };
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return { ok: false, why: 'tooLarge' };
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return { ok: false, why: 'notGzip' };
  }
}
