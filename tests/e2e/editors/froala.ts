import FroalaEditor from 'froala-editor';
import { mentioned, place, show } from './stand.ts';

interface Froala {
  readonly el: HTMLElement;
  readonly html: { readonly get: () => string; readonly set: (html: string) => void };
  readonly events: { readonly focus: () => void };
  readonly undo: { readonly reset: () => void; readonly saveStep: () => void; readonly run: () => void };
  readonly selection: { readonly setAtEnd: (element: HTMLElement) => void; readonly restore: () => void };
}

const editor: Froala = new FroalaEditor(place(), {
  events: {
    initialized: ready,
    contentChanged: () => heard(),
    input: () => heard(),
  },
});
let heard = (): void => {};

function ready(): void {
  queueMicrotask(() => {
    const { el } = editor;
    const lines = () =>
      [...el.children].map((block) => (block as HTMLElement).innerText.replace(/\u00a0/g, ' ').replace(/\n$/, ''));
    heard = show({
      model: () => (editor.html.get() === '' ? '' : lines().join('\n')),
      undo: () => editor.undo.run(),
      chips: () => el.querySelectorAll('[data-mention]').length,
      begin(mention) {
        const chip = `<span data-mention="" contenteditable="false" class="fr-deletable">@${mentioned}</span>&nbsp;`;
        editor.html.set(mention ? `<p>${chip}</p>` : '');
        editor.undo.reset();
        editor.undo.saveStep();
        editor.events.focus();
        const selection = getSelection();
        selection?.selectAllChildren(el.lastElementChild ?? el);
        selection?.collapseToEnd();
        heard();
      },
    });
  });
}
