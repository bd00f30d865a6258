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
