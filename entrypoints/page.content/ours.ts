/** Elements that we put into the page; the observer passes over them. No name of ours stands in the page. */
const elements = new WeakSet<Element>();

/** A new host element for something of ours: a plain element that no stylesheet of the page can know. */
export function makeOurs(): HTMLElement {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  );
  const element = document.createElement(`x-${letters.join('')}`);
  elements.add(element);
  return element;
}

export function isOurs(element: Element): boolean {
  return elements.has(element);
}
