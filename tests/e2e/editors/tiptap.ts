import { Editor } from '@tiptap/core';
import { Mention } from '@tiptap/extension-mention';
import { EditorState } from '@tiptap/pm/state';
import { StarterKit } from '@tiptap/starter-kit';
import { mentioned, place, show } from './stand.ts';

const editor = new Editor({ element: place(), extensions: [StarterKit, Mention] });
const changed = show({
  model: () => editor.getText({ blockSeparator: '\n' }),
  chips: () => JSON.stringify(editor.getJSON()).split('"type":"mention"').length - 1,
  begin(mention) {
    const chip = { type: 'mention', attrs: { id: mentioned, label: mentioned } };
    const content = mention ? [chip, { type: 'text', text: ' ' }] : [];
    // A fresh state: what was there before is not to be undone.
    const doc = editor.schema.nodeFromJSON({ type: 'doc', content: [{ type: 'paragraph', content }] });
    editor.view.updateState(EditorState.create({ doc, plugins: editor.state.plugins }));
    editor.commands.focus('end');
    changed();
  },
});
editor.on('update', changed);
