import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, ReactEditor, type RenderElementProps, Slate, withReact } from 'slate-react';
import { mentioned, place, show } from './stand.ts';

type Element = { readonly type?: 'mention'; readonly children: readonly Node[] };
const isMention = (node: unknown): boolean => (node as Element).type === 'mention';

const editor = withHistory(withReact(createEditor()));
const { isInline, isVoid, markableVoid } = editor;
editor.isInline = (element) => isMention(element) || isInline(element);
editor.isVoid = (element) => isMention(element) || isVoid(element);
editor.markableVoid = (element) => isMention(element) || markableVoid(element);

const paragraph = (...children: readonly unknown[]) => ({ children }) as unknown as Descendant;
const textOf = (node: Node): string =>
  isMention(node) ? `@${mentioned}` : 'children' in node ? node.children.map(textOf).join('') : Node.string(node);
const changed = show({
  model: () => editor.children.map(textOf).join('\n'),
  chips: () => [...Node.nodes(editor)].filter(([node]) => isMention(node)).length,
  begin(mention) {
    Editor.withoutNormalizing(editor, () => {
      HistoryEditor.withoutSaving(editor, () => {
        Transforms.deselect(editor);
        while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
        const chip = { type: 'mention', children: [{ text: '' }] };
        Transforms.insertNodes(
          editor,
          mention ? paragraph({ text: '' }, chip, { text: ' ' }) : paragraph({ text: '' }),
          { at: [0] },
        );
      });
    });
    editor.history = { undos: [], redos: [] };
    Transforms.select(editor, Editor.end(editor, []));
    ReactEditor.focus(editor);
  },
});

function drawElement({ attributes, element, children }: RenderElementProps) {
  if (!isMention(element)) return <p {...attributes}>{children}</p>;
  return (
    <span {...attributes} contentEditable={false} data-mention="">
      @{mentioned}
      {children}
    </span>
  );
}
function Box() {
  const [first] = useState([paragraph({ text: '' })]);
  return (
    <Slate editor={editor} initialValue={first} onChange={changed}>
      <Editable renderElement={drawElement} placeholder="Schrijf een reactie" />
    </Slate>
  );
}
createRoot(place()).render(<Box />);
