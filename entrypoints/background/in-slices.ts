/** Longest piece of work in one go, ms: other messages are answered in between. */
const slice = 15;

/** Runs work that is done in small steps to its end without holding up anything else. */
export async function inSlices<T>(steps: Generator<void, T>): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  }
}
