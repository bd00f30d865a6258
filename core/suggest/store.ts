import type { BaseIndex, Index } from './index-type.ts';
import { learn } from './learn.ts';
import type { HandledPost } from './phrases.ts';
import { defaultWeights } from './weights.ts';

/**
 * An index as bytes: magic number, version, length of the header, header (JSON), then the arrays, each at a multiple
 * of 8 bytes. The number formats are those of the machine: the bytes never leave it.
 */
const magic = 0x4b4c4958;
/** Raise it when features or weights change: stored indexes are then built anew. */
const version = 1;

const arrayNames = ['slots', 'keys', 'idf', 'starts', 'postingReply', 'postingWeight', 'norms', 'totals'] as const;
type ArrayName = (typeof arrayNames)[number];
const arrayTypes = {
  slots: Uint32Array,
  keys: Uint32Array,
  idf: Float32Array,
  starts: Uint32Array,
  postingReply: Uint16Array,
  postingWeight: Float32Array,
  norms: Float32Array,
  totals: Float32Array,
} as const;

interface Header {
  readonly replies: BaseIndex['replies'];
  readonly languages: BaseIndex['languages'];
  readonly learned: readonly HandledPost[];
  /** Place and number of elements of each array. */
  readonly arrays: Readonly<Record<ArrayName, readonly [number, number]>>;
}

const aligned = (length: number): number => Math.ceil(length / 8) * 8;

/** The index as bytes for the store. */
export function serialiseIndex(index: Index): Uint8Array<ArrayBuffer> {
  const { base } = index;
  let at = 0;
  const places: Partial<Record<ArrayName, readonly [number, number]>> = {};
  for (const name of arrayNames) {
    places[name] = [at, base[name].length];
    at = aligned(at + base[name].byteLength);
  }
  const header = { replies: base.replies, languages: base.languages, learned: index.learned, arrays: places };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(12 + text.length);
  const bytes = new Uint8Array(start + at);
  new Uint32Array(bytes.buffer, 0, 3).set([magic, version, text.length]);
  bytes.set(text, 12);
  for (const name of arrayNames) {
    const array = base[name];
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + (places[name]?.[0] ?? 0));
  }
  return bytes;
}

/** The index back from its bytes; `undefined` when they are of another version or cut short: build anew. */
export function restoreIndex(stored: Uint8Array): Index | undefined {
  // The arrays are views on the bytes, which must therefore begin at a multiple of 8.
  const bytes = stored.byteOffset % 8 === 0 ? stored : stored.slice();
  if (bytes.byteLength < 12) return undefined;
  const [foundMagic, foundVersion, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (foundMagic !== magic || foundVersion !== version || 12 + length > bytes.byteLength) return undefined;
  const start = aligned(12 + length);
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Header;
    const view = <N extends ArrayName>(name: N): InstanceType<(typeof arrayTypes)[N]> => {
      const [place, count] = header.arrays[name];
      const Type = arrayTypes[name];
      return new Type(bytes.buffer as ArrayBuffer, bytes.byteOffset + start + place, count) as InstanceType<
        (typeof arrayTypes)[N]
      >;
    };
    const base: BaseIndex = {
      replies: header.replies,
      languages: header.languages,
      slots: view('slots'),
      keys: view('keys'),
      idf: view('idf'),
      starts: view('starts'),
      postingReply: view('postingReply'),
      postingWeight: view('postingWeight'),
      norms: view('norms'),
      totals: view('totals'),
    };
    const fresh: Index = { base, learned: [], patches: new Map(), norms: base.norms, totals: base.totals };
    return header.learned.reduce((index, post) => learn(index, post, defaultWeights), fresh);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
