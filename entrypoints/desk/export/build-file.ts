import type { FileSink } from '../../../browser/save-stream.ts';
import type { Piece } from './formats.ts';

/** Pieces are put together to this size, so that a browser does not have to keep count of thousands. */
const PART_BYTES = 4_000_000;

/** A file of any size. What is full goes into a blob at once, so that the browser may keep it outside our memory. */
export async function buildFile(pieces: AsyncIterable<Piece>, mime: string): Promise<Blob> {
  const blobs: Blob[] = [];
  let part: Piece[] = [];
  let size = 0;
  for await (const piece of pieces) {
    part.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    blobs.push(new Blob(part));
    part = [];
    size = 0;
  }
  return new Blob([...blobs, ...part], { type: mime });
}

/**
 * The pieces one after another into a file that the person chose; the next is made when the last is written.
 * @returns bytes written; `undefined` when `signal` ended it, and then the file is as it was before.
 */
export async function writeInto(
  sink: FileSink,
  pieces: AsyncIterable<Piece>,
  signal: AbortSignal,
): Promise<number | undefined> {
  const encoder = new TextEncoder();
  let size = 0;
  try {
    for await (const piece of pieces) {
      const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
      size += bytes.length;
      await sink.write(bytes);
    }
    if (!signal.aborted) {
      await sink.close();
      return size;
    }
  } catch (error) {
    await sink.abort().catch(() => {});
    throw error;
  }
  await sink.abort();
  return undefined;
}

/** The same batches; `onCount` hears how many have gone by. */
export async function* counted<T>(
  batches: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  onCount: (count: number) => void,
): AsyncGenerator<readonly T[]> {
  let count = 0;
  for await (const batch of batches) {
    yield batch;
    count += batch.length;
    onCount(count);
  }
}
