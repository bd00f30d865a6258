import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type TextNode } from 'lexical';
import { mentioned, place, show } from './stand.ts';

/** The kind of node that sites make for a mention: one piece, which typing cannot enter. */
const box = place();
box.contentEditable = 'true';
const editor = createEditor({
  namespace: 'reacties',
  onError(error) {
    throw error;
  },
});
const blocks = () =>
  $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
    .join('\n');
const changed = show({
  model: () => editor.read(blocks),
  chips: () =>
    editor.read(
      () =>
        $getRoot()
          .getAllTextNodes()
          .filter((node: TextNode) => node.isToken()).length,
    ),
  begin(mention) {
    editor.update(
      () => {
        const paragraph = $createParagraphNode();
        if (mention) paragraph.append($createTextNode(`@${mentioned}`).setMode('token'), $createTextNode(' '));
        $getRoot().clear().append(paragraph);
        paragraph.selectEnd();
      },
      { discrete: true },
    );
    editor.focus();
  },
});
editor.setRootElement(box);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.registerUpdateListener(changed);
