/** One element in so many is asked where it is: near enough, and cheap for the browser. */
const step = 20;

/**
 * Puts elements in the order in which a person meets them: from what is in view to the end, then what is above it. The
 * browser says where they are when it knows it by itself, after its next frame; in a hidden tab it never does.
 */
export function fromViewDown(
  elements: readonly Element[],
  signal: AbortSignal,
  onOrder: (ordered: readonly Element[]) => void,
): void {
  const observer = new IntersectionObserver((entries) => {
    observer.disconnect();
    const first = entries.findIndex(({ boundingClientRect }) => boundingClientRect.bottom > 0);
    // The one before it may reach into view.
    const start = Math.max(0, (first < 0 ? entries.length : first) - 1) * step;
    if (start > 0 && !signal.aborted) onOrder([...elements.slice(start), ...elements.slice(0, start).reverse()]);
  });
  for (let index = 0; index < elements.length; index += step) {
    const element = elements[index];
    if (element !== undefined) observer.observe(element);
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
