import { UnreadableBackup } from './problem.ts';

/** Bytes of a file as they come, read a line or a number of bytes at a time. */
export interface ByteReader {
  /** Without its line feed; `undefined` at the end. @throws UnreadableBackup `notBackup` longer than `most` bytes */
  line(most: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** So many, fewer only at the end, then none. */
  take(count: number): Promise<Uint8Array<ArrayBuffer>>;
  isAtEnd(): Promise<boolean>;
}

const lineFeed = 10;

export function readBytes(source: AsyncIterable<Uint8Array>): ByteReader {
  const pieces = source[Symbol.asyncIterator]();
  let waiting: Uint8Array[] = [];
  let length = 0;

  async function more(): Promise<boolean> {
    const next = await pieces.next();
    if (next.done) return false;
    waiting.push(next.value);
    length += next.value.length;
    return true;
  }

  /** Takes what is there, at most `count` bytes. */
  function cut(count: number): Uint8Array<ArrayBuffer> {
    const taken = new Uint8Array(Math.min(count, length));
    let at = 0;
    while (at < taken.length) {
      const [first = new Uint8Array()] = waiting;
      const part = first.subarray(0, taken.length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === first.length) waiting = waiting.slice(1);
      else waiting[0] = first.subarray(part.length);
    }
    length -= taken.length;
    return taken;
  }

  return {
    async line(most) {
      let looked = 0;
      let before = 0;
      for (;;) {
        for (; looked < waiting.length; looked++) {
          const piece = waiting[looked] ?? new Uint8Array();
          const at = piece.indexOf(lineFeed);
          if (before + (at < 0 ? piece.length : at) > most) throw new UnreadableBackup('notBackup');
          if (at >= 0) return cut(before + at + 1).subarray(0, -1);
          before += piece.length;
        }
        if (!(await more())) return length === 0 ? undefined : cut(length);
      }
    },
    async take(count) {
      while (length < count && (await more())) {}
      return cut(count);
    },
    async isAtEnd() {
      while (length === 0 && (await more())) {}
      return length === 0;
    },
  };
}
