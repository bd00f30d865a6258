import { mentioned, place, show } from './stand.ts';

/** An element that can be typed in and nothing more, as YouTube has: what is shown is what is sent. */
const box = place();
box.contentEditable = 'true';
box.setAttribute('role', 'textbox');
box.style.whiteSpace = 'pre-wrap';
const changed = show({
  // Line by line: `innerText` counts an empty line twice.
  model: () => [...linesOf(box)].join('\n').replaceAll('\u00a0', ' '),
  chips: () => box.querySelectorAll('[data-mention]').length,
  begin(mention) {
    box.innerHTML = mention ? `<span data-mention contenteditable="false">@${mentioned}</span>&nbsp;` : '';
    box.focus();
    getSelection()?.selectAllChildren(box);
    getSelection()?.collapseToEnd();
    changed();
  },
});
box.addEventListener('input', changed);

/** What stands on each line: text, `br` and blocks as browsers make them. */
function* linesOf(element: Node): Generator<string> {
  let line: string | undefined;
  for (const node of element.childNodes) {
    if (node instanceof HTMLDivElement) {
      if (line !== undefined) yield line;
      line = undefined;
      yield* node.childNodes.length === 1 && node.firstChild instanceof HTMLBRElement ? [''] : linesOf(node);
    } else if (node instanceof HTMLBRElement) {
      yield line ?? '';
      line = node.nextSibling === null ? undefined : '';
    } else line = (line ?? '') + node.textContent;
  }
  if (line !== undefined) yield* line.split('\n');
}
