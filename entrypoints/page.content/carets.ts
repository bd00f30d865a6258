/** A node and an offset in it, as a selection has them. */
export type CaretPlace = readonly [Node, number];

/**
 * Keeps where the caret stood in boxes that forget it: Draft.js takes it away when the person goes to the sidebar.
 * @returns the place in a box when it last lost the focus
 */
export function rememberCarets(signal: AbortSignal): (box: HTMLElement) => CaretPlace | undefined {
  const left = new WeakMap<EventTarget, CaretPlace>();
  const remember = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
    const selection = getSelection();
    const node = selection?.focusNode;
    if (node && target.contains(node)) left.set(target, [node, selection.focusOffset]);
    else left.delete(target);
  };
  // At the window, before the editor hears it.
  addEventListener('blur', remember, { capture: true, signal });
  return (box) => left.get(box);
}
