import { type PackedExamples, packExamples, unpackExamples } from './examples.ts';
import { type Index, makeScale, type Postings } from './index-type.ts';
import { addAddition, type Learned, makeLearned } from './learned.ts';

/**
 * An index as bytes: magic number, version, length of the header, header (JSON), then the arrays, each at a multiple
 * of 8 bytes. The number formats are those of the machine: the bytes never leave it.
 */
const magic = 0x4b4c4958;
/** Raise it when features, weights or themes change: stored indexes are then built anew. */
const version = 8;

const arrayNames = ['slots', 'keys', 'idf', 'starts', 'rows', 'codes', 'norms', 'totals'] as const;
type ArrayName = (typeof arrayNames)[number];

/** Place and number of elements of an array. */
type Place = readonly [number, number];
type Places = Readonly<Record<ArrayName, Place>> & { readonly step: number };

interface Header {
  readonly replies: Index['replies'];
  readonly languages: Index['languages'];
  readonly handled: ExamplePlaces;
  readonly learned: ExamplePlaces;
  readonly trust: number;
  readonly calibration: Index['calibration'];
  readonly postings: Places;
  readonly themes: Places;
  readonly themeRows: Place;
  readonly flat: { readonly [Name in keyof Flat]: Place };
  readonly norms: Place;
  readonly totals: Place;
  readonly themeNorms: Place;
}

type ExamplePlaces = { readonly [Name in keyof PackedExamples]: Place };

/** What was learned, as arrays. */
interface Flat {
  readonly hashes: Uint32Array;
  readonly posts: Uint16Array;
  readonly rows: Uint16Array;
  readonly added: Float32Array;
  readonly gains: Float32Array;
  readonly themeReplies: Uint16Array;
  readonly themes: Float32Array;
}

const headerAt = 12;
const aligned = (length: number): number => Math.ceil(length / 8) * 8;

function flattenLearned({ additions, themeAdditions, learned }: Index): Flat {
  const entries = [...additions.byFeature]
    .flatMap(([hash, list]) =>
      list.filter(({ post }) => post <= learned.length).map((addition) => ({ hash, ...addition })),
    )
    .sort((a, b) => a.post - b.post);
  return {
    hashes: Uint32Array.from(entries, ({ hash }) => hash),
    posts: Uint16Array.from(entries, ({ post }) => post),
    rows: Uint16Array.from(entries, ({ row }) => row),
    added: Float32Array.from(entries, ({ added }) => added),
    gains: Float32Array.from(entries, ({ gain }) => gain),
    themeReplies: Uint16Array.from(themeAdditions.keys()),
    themes: Float32Array.from([...themeAdditions.values()].flatMap((row) => [...row])),
  };
}

function unfoldLearned(flat: Flat, posts: number): Pick<Index, 'additions' | 'themeAdditions'> {
  const additions: Learned = { ...makeLearned(), posts };
  for (const [at, hash] of flat.hashes.entries()) {
    addAddition(additions, hash, {
      post: flat.posts[at] ?? 0,
      row: flat.rows[at] ?? 0,
      added: flat.added[at] ?? 0,
      gain: flat.gains[at] ?? 0,
    });
  }
  const width = flat.themes.length / Math.max(flat.themeReplies.length, 1);
  const themeAdditions = new Map(
    [...flat.themeReplies].map((reply, at) => [reply, flat.themes.subarray(at * width, (at + 1) * width)] as const),
  );
  return { additions, themeAdditions };
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
  const addExamples = (packed: PackedExamples): ExamplePlaces => ({
    rows: add(packed.rows),
    ends: add(packed.ends),
    dropped: add(packed.dropped),
    words: add(packed.words),
    hashes: add(packed.hashes),
    codes: add(packed.codes),
  });
  const flat = flattenLearned(index);
  const numbers = new Map(index.replies.map(({ id }, number) => [id, number]));
  const rowOf = (replyId: string | null) => numbers.get(replyId ?? '') ?? index.replies.length;
  const header: Header = {
    replies: index.replies,
    languages: index.languages,
    handled: addExamples(index.handled),
    learned: addExamples(packExamples(index.learned, rowOf)),
    trust: index.trust,
    calibration: index.calibration,
    postings: addAll(index.postings),
    themes: addAll(index.themes),
    themeRows: add(index.themeRows),
    flat: {
      hashes: add(flat.hashes),
      posts: add(flat.posts),
      rows: add(flat.rows),
      added: add(flat.added),
      gains: add(flat.gains),
      themeReplies: add(flat.themeReplies),
      themes: add(flat.themes),
    },
    norms: add(index.norms),
    totals: add(index.totals),
    themeNorms: add(index.themeNorms),
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
    scale: makeScale(places.step),
    norms: f32(places.norms),
    totals: f32(places.totals),
  });
  const viewExamples = (places: ExamplePlaces): PackedExamples => ({
    rows: u16(places.rows),
    ends: u16(places.ends),
    dropped: u16(places.dropped),
    words: u16(places.words),
    hashes: u32(places.hashes),
    codes: u8(places.codes),
  });
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(headerAt, headerAt + length))) as Header;
    const { replies, languages, trust, calibration, flat } = header;
    const learned = unpackExamples(viewExamples(header.learned), (row) => replies[row]?.id ?? null);
    return {
      replies,
      languages,
      handled: viewExamples(header.handled),
      learned,
      trust,
      calibration,
      postings: viewPostings(header.postings),
      themes: viewPostings(header.themes),
      themeRows: f32(header.themeRows),
      ...unfoldLearned(
        {
          hashes: u32(flat.hashes),
          posts: u16(flat.posts),
          rows: u16(flat.rows),
          added: f32(flat.added),
          gains: f32(flat.gains),
          themeReplies: u16(flat.themeReplies),
          themes: f32(flat.themes),
        },
        learned.length,
      ),
      norms: f32(header.norms),
      totals: f32(header.totals),
      themeNorms: f32(header.themeNorms),
    };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
