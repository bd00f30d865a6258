/** What stands in the box, as the person sees it. */
export function readBox(box: HTMLElement): string {
  return isField(box) ? box.value : box.innerText;
}

/** By its name: a box in a frame is of another world's classes. */
export function isField(box: HTMLElement): box is HTMLTextAreaElement | HTMLInputElement {
  return box.localName === 'textarea' || box.localName === 'input';
}
