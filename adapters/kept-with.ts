/**
 * What only the page's address tells of an element (which post a page is about), kept as long as the element shows the
 * same: sites change their address first and draw the new page later, and the old page is not what the address says.
 */
export function keptWith<T>(): (element: Element, shows: string, now: () => T | undefined) => T | undefined {
  const kept = new WeakMap<Element, { readonly shows: string; readonly value: T }>();
  return (element, shows, now) => {
    const before = kept.get(element);
    if (before?.shows === shows) return before.value;
    const value = now();
    if (value !== undefined) kept.set(element, { shows, value });
    return value;
  };
}
