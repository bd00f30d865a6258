/** A file of any size. Each piece goes into a blob at once, so that the browser may keep it outside our memory. */
export async function buildFile(pieces: AsyncIterable<string>, mime: string): Promise<Blob> {
  const blobs: Blob[] = [];
  for await (const piece of pieces) blobs.push(new Blob([piece]));
  return new Blob(blobs, { type: mime });
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
