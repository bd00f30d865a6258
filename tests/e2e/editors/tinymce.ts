import tinymce, { type Editor } from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import { mentioned, place, show } from './stand.ts';

/** In a frame with a document of its own (as WordPress has it), or in the page. */
const started = tinymce.init({
  target: place(),
  inline: location.hash === '#inline',
  license_key: 'gpl',
  skin: false,
  content_css: false,
  promotion: false,
  branding: false,
});
void started.then(([editor]) => editor && showEditor(editor));

function showEditor(editor: Editor): void {
  // Without its skin it waits for a style sheet before it shows itself.
  editor.getContainer().style.visibility = 'visible';
  const lines = () =>
    [...editor.getBody().children].map((block) =>
      (block as HTMLElement).innerText.replace(/\u00a0/g, ' ').replace(/^\n$/, ''),
    );
  const changed = show({
    model: () => (editor.getContent() === '' ? '' : lines().join('\n')),
    chips: () => editor.getBody().querySelectorAll('[data-mention]').length,
    begin(mention) {
      const chip = `<span data-mention="" contenteditable="false">@${mentioned}</span>&nbsp;`;
      editor.setContent(mention ? `<p>${chip}</p>` : '');
      editor.undoManager.clear();
      editor.undoManager.add();
      editor.focus();
      const block = editor.getBody().lastElementChild;
      const last = block?.lastChild;
      if (mention && last) editor.selection.setCursorLocation(last, last.textContent?.length ?? 0);
      else if (block) editor.selection.setCursorLocation(block, 0);
      changed();
    },
  });
  editor.on('input Change Undo Redo SetContent', changed);
}
