/** The same items; while one is worked on the next is already asked for. What goes wrong is heard in its own place. */
export async function* readAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const from = items[Symbol.asyncIterator]();
  const ask = () => {
    const answer = from.next();
    // Whoever stops half-way does not hear of it.
    answer.catch(() => undefined);
    return answer;
  };
  let coming = ask();
  try {
    for (;;) {
      const { done, value } = await coming;
      if (done) return;
      coming = ask();
      yield value;
    }
  } finally {
    await from.return?.();
  }
}
