import { composerIn } from './composer.ts';

/**
 * The box of SCEditor that a person types in: its own textarea while it shows the source, else the body of its frame.
 * The textarea of the form, which it hides, is no box: the editor writes its own text over it when the form is sent.
 * @param forms selectors of the forms that it may stand in, newest layout first
 */
export function sceditorIn(document: Document, forms: readonly string[]): HTMLElement | undefined {
  const inSource = composerIn(
    document,
    forms.map((form) => `${form} .sceditor-container textarea`),
  );
  if (inSource) return inSource;
  const selector = forms.map((form) => `${form} .sceditor-container iframe`).join();
  const frames = [...document.querySelectorAll<HTMLIFrameElement>(selector)];
  return frames.find((frame) => frame.checkVisibility?.() ?? frame.style.display !== 'none')?.contentDocument?.body;
}
