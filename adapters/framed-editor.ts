/** Editors before about 2014 edit a document of their own in a frame: CKEditor 3 and 4, vBulletin 3, Redactor. */

/**
 * The body that a person types in, of the first shown frame that is an editor.
 * @param selectors of the frames; newest first
 */
export function framedEditor(within: ParentNode, selectors: readonly string[]): HTMLElement | undefined {
  for (const frame of selectors.flatMap((selector) => [...within.querySelectorAll<HTMLIFrameElement>(selector)])) {
    const inner = frame.contentDocument;
    const isEditor = inner?.designMode === 'on' || inner?.body?.isContentEditable === true;
    if (inner && isEditor && (frame.checkVisibility?.() ?? true)) return inner.body;
  }
  return undefined;
}

/** The form around a box, also around the frame that the box stands in. */
export function formAround(composer: HTMLElement): HTMLFormElement | undefined {
  const frame = composer.ownerDocument.defaultView?.frameElement;
  return composer.closest('form') ?? frame?.closest('form') ?? undefined;
}
