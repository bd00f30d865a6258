import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { mentioned, place, show } from './stand.ts';

const started = ClassicEditor.create({ attachTo: place(), licenseKey: 'GPL', plugins: [Essentials, Paragraph] });
void started.then(showEditor);

function showEditor(editor: ClassicEditor): void {
  const lines = () => {
    const blocks = [...(editor.model.document.getRoot()?.getChildren() ?? [])];
    return blocks.map((block) => {
      const parts = block.is('element') ? [...block.getChildren()] : [];
      return parts.map((part) => (part.is('$text') ? part.data : '\n')).join('');
    });
  };
  const changed = show({
    model: () => lines().join('\n'),
    begin(mention) {
      editor.setData(mention ? `<p>@${mentioned}&nbsp;</p>` : '');
      editor.model.change((writer) => {
        const root = editor.model.document.getRoot();
        if (root) writer.setSelection(writer.createPositionAt(root.getChild(0) as never, 'end'));
      });
      editor.editing.view.focus();
      changed();
    },
  });
  editor.model.document.on('change:data', changed);
}
