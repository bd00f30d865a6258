/** Longest piece of work in one go, ms: other messages and the screen have their turn in between. */
const slice = 15;

/**
 * Runs work that is done in small steps to its end without holding up anything else.
 *
 * @param onStep what a step gives, as soon as it is there
 * @throws the signal's reason when it is aborted
 */
export async function inSlices<Step, T>(
  steps: Generator<Step, T>,
  { signal, onStep }: { readonly signal?: AbortSignal; readonly onStep?: (step: Step) => void } = {},
): Promise<T> {
  let until = performance.now() + slice;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    onStep?.(step.value);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + slice;
  }
}
