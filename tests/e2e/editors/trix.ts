import 'trix';
import { mentioned, place, show } from './stand.ts';

interface TrixEditor extends HTMLElement {
  readonly editor: {
    readonly getDocument: () => { readonly toString: () => string };
    readonly loadHTML: (html: string) => void;
    readonly setSelectedRange: (range: number) => void;
  };
}
const chip = JSON.stringify({ content: `<span>@${mentioned}</span>`, contentType: 'text/mention' });
const box = document.createElement('trix-editor') as TrixEditor;
place().replaceWith(box);
box.addEventListener('trix-initialize', () => {
  const words = () => box.editor.getDocument().toString();
  const changed = show({
    // An attachment is one character of its own.
    model: () => words().replaceAll('\ufffc', `@${mentioned}`).replace(/\n$/, ''),
    chips: () => words().split('\ufffc').length - 1,
    begin(mention) {
      box.editor.loadHTML(mention ? `<figure data-trix-attachment='${chip}'></figure>&nbsp;` : '');
      box.focus();
      box.editor.setSelectedRange(words().length - 1);
      changed();
    },
  });
  box.addEventListener('trix-change', changed);
});
