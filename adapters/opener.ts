/**
 * May Kantlijn press this to open a reply box? What was taught, or came in a file, could name any button of the page,
 * and Kantlijn never sends: nothing that submits a form, and no link that leaves the site or runs a script.
 */
export function mayPress(element: Element): boolean {
  const pressed = element.closest('a,button,input,label,summary,[role="button"]') ?? element;
  if (pressed.matches('input[type="submit"],input[type="image"],input[type="reset"],label')) return false;
  if (pressed.localName === 'button') {
    const { type, form } = pressed as HTMLButtonElement;
    return form === null || type === 'button';
  }
  const href = pressed.localName === 'a' ? pressed.getAttribute('href') : null;
  if (href === null) return true;
  const { baseURI } = pressed;
  if (!URL.canParse(href, baseURI)) return false;
  return new URL(href, baseURI).origin === new URL(baseURI).origin;
}
