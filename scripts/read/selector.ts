/** A CSS selector that finds this element and no other, as a person would write it; of what is in a frame, the frame. */
export function selectorOf(element: Element): string {
  const frame = element.ownerDocument.defaultView?.frameElement;
  if (frame) return selectorOf(frame);
  const form = element.closest('form[id]');
  const tag = element.tagName.toLowerCase();
  const named = ['id', 'data-testid', 'name', 'class'].flatMap((name) => {
    const value = element.getAttribute(name);
    if (!value) return [];
    if (name === 'class') return [`${tag}.${[...element.classList].map((part) => CSS.escape(part)).join('.')}`];
    return [name === 'id' ? `${tag}#${CSS.escape(value)}` : `${tag}[${name}="${CSS.escape(value)}"]`];
  });
  const candidates = form ? [...named.map((own) => `form#${CSS.escape(form.id)} ${own}`), ...named] : named;
  return candidates.find((selector) => isOnly(selector, element)) ?? pathTo(element);
}

function isOnly(selector: string, element: Element): boolean {
  const found = element.ownerDocument.querySelectorAll(selector);
  return found.length === 1 && found[0] === element;
}

function pathTo(element: Element): string {
  const parent = element.parentElement;
  const tag = element.tagName.toLowerCase();
  if (!parent) return tag;
  const same = [...parent.children].filter((child) => child.tagName === element.tagName);
  return `${pathTo(parent)} > ${tag}:nth-of-type(${same.indexOf(element) + 1})`;
}
