/** The bytes of a file as they come from the disk; `onCount` hears how many have gone by. Ends when `signal` does. */
export async function* fileBytes(
  file: Blob,
  onCount: (bytes: number) => void = () => {},
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  let count = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      count += value.length;
      onCount(count);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Its text, with the byte order mark if it begins with one: that tells one kind of CSV from another. What is no UTF-8
 * becomes a replacement sign, and is then refused where it is read.
 */
export async function* fileText(
  file: Blob,
  onCount: (bytes: number) => void,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const bytes of fileBytes(file, onCount, signal)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}
