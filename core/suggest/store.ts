import type { Index, Postings } from './index-type.ts';
import type { HandledPost } from './phrases.ts';

/**
 * An index as bytes: magic number, version, length of the header, header (JSON), then the arrays, each at a multiple
 * of 8 bytes. The number formats are those of the machine: the bytes never leave it.
 */
const magic = 0x4b4c4958;
/** Raise it when features, weights or themes change: stored indexes are then built anew. */
const version = 2;

const arrayNames = ['slots', 'keys', 'idf', 'starts', 'rows', 'codes', 'norms', 'totals'] as const;
type ArrayName = (typeof arrayNames)[number];

/** Place and number of elements of an array. */
type Place = readonly [number, number];
type Places = Readonly<Record<ArrayName, Place>> & { readonly step: number };

interface Header {
  readonly replies: Index['replies'];
  readonly languages: Index['languages'];
  readonly learned: readonly HandledPost[];
  readonly postings: Places;
  readonly themes: Places;
  readonly themeRows: Place;
  /** What was learned: which replies, how many features each, the features, and the themes. */
  readonly patched: { readonly [Name in keyof Patched]: Place };
  readonly norms: Place;
  readonly totals: Place;
}

/** The patches as arrays, one after the other. */
interface Patched {
  readonly replies: Uint32Array;
  readonly sizes: Uint32Array;
  readonly hashes: Uint32Array;
  readonly values: Float32Array;
  readonly themes: Float32Array;
}

const headerAt = 12;
const aligned = (length: number): number => Math.ceil(length / 8) * 8;

function flattenPatches({ patches, themePatches }: Index): Patched {
  const all = [...patches.values()];
  return {
    replies: Uint32Array.from(patches.keys()),
    sizes: Uint32Array.from(all, (patch) => patch.size),
    hashes: Uint32Array.from(all.flatMap((patch) => [...patch.keys()])),
    values: Float32Array.from(all.flatMap((patch) => [...patch.values()])),
    themes: Float32Array.from([...patches.keys()].flatMap((reply) => [...(themePatches.get(reply) ?? [])])),
  };
}

function unfoldPatches(flat: Patched): Pick<Index, 'patches' | 'themePatches'> {
  const patches = new Map<number, ReadonlyMap<number, number>>();
  const themePatches = new Map<number, Float32Array>();
  const themes = flat.themes.length / Math.max(flat.replies.length, 1);
  let at = 0;
  for (const [number, reply] of flat.replies.entries()) {
    const patch = new Map<number, number>();
    for (const end = at + (flat.sizes[number] ?? 0); at < end; at += 1) {
      patch.set(flat.hashes[at] ?? 0, flat.values[at] ?? 0);
    }
    patches.set(reply, patch);
    themePatches.set(reply, flat.themes.subarray(number * themes, (number + 1) * themes));
  }
  return { patches, themePatches };
}

/** The index as bytes for the store. */
export function serialiseIndex(index: Index): Uint8Array<ArrayBuffer> {
  const arrays: { readonly place: number; readonly array: ArrayBufferView }[] = [];
  let end = 0;
  const add = (array: Uint32Array | Uint16Array | Uint8Array | Float32Array): Place => {
    const place: Place = [end, array.length];
    arrays.push({ place: end, array });
    end = aligned(end + array.byteLength);
    return place;
  };
  const addAll = (postings: Postings): Places =>
    ({ ...Object.fromEntries(arrayNames.map((name) => [name, add(postings[name])])), step: postings.step }) as Places;
  const flat = flattenPatches(index);
  const header: Header = {
    replies: index.replies,
    languages: index.languages,
    learned: index.learned,
    postings: addAll(index.postings),
    themes: addAll(index.themes),
    themeRows: add(index.themeRows),
    patched: {
      replies: add(flat.replies),
      sizes: add(flat.sizes),
      hashes: add(flat.hashes),
      values: add(flat.values),
      themes: add(flat.themes),
    },
    norms: add(index.norms),
    totals: add(index.totals),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = aligned(headerAt + text.length);
  const bytes = new Uint8Array(start + end);
  new Uint32Array(bytes.buffer, 0, 3).set([magic, version, text.length]);
  bytes.set(text, headerAt);
  for (const { place, array } of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + place);
  }
  return bytes;
}

/** The index back from its bytes; `undefined` when they are of another version or cut short: build anew. */
export function restoreIndex(stored: Uint8Array): Index | undefined {
  // The arrays are views on the bytes, which must therefore begin at a multiple of 8.
  const bytes = stored.byteOffset % 8 === 0 ? stored : stored.slice();
  if (bytes.byteLength < headerAt) return undefined;
  const [foundMagic, foundVersion, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 3);
  if (foundMagic !== magic || foundVersion !== version || headerAt + length > bytes.byteLength) return undefined;
  const start = bytes.byteOffset + aligned(headerAt + length);
  const buffer = bytes.buffer as ArrayBuffer;
  const u32 = ([place, count]: Place) => new Uint32Array(buffer, start + place, count);
  const u16 = ([place, count]: Place) => new Uint16Array(buffer, start + place, count);
  const u8 = ([place, count]: Place) => new Uint8Array(buffer, start + place, count);
  const f32 = ([place, count]: Place) => new Float32Array(buffer, start + place, count);
  const viewPostings = (places: Places): Postings => ({
    slots: u32(places.slots),
    keys: u32(places.keys),
    idf: f32(places.idf),
    starts: u32(places.starts),
    rows: u16(places.rows),
    codes: u8(places.codes),
    step: places.step,
    norms: f32(places.norms),
    totals: f32(places.totals),
  });
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerAt, headerAt + length))) as Header;
    const { replies, languages, learned, patched } = header;
    return {
      replies,
      languages,
      learned,
      postings: viewPostings(header.postings),
      themes: viewPostings(header.themes),
      themeRows: f32(header.themeRows),
      ...unfoldPatches({
        replies: u32(patched.replies),
        sizes: u32(patched.sizes),
        hashes: u32(patched.hashes),
        values: f32(patched.values),
        themes: f32(patched.themes),
      }),
      norms: f32(header.norms),
      totals: f32(header.totals),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
