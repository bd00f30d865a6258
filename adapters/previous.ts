/** The nearest element before this one in page order that matches, inside `within`; looks no further than it must. */
export function previousOf(element: Element, selector: string, within: Node): Element | undefined {
  for (let at: Element | null = element; at && at !== within; at = at.parentElement) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const found = [...before.querySelectorAll(`:is(${selector})`)].at(-1) ?? before;
      if (found.matches(selector)) return found;
    }
  }
  return undefined;
}
