import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Node, Schema } from 'prosemirror-model';
import { nodes } from 'prosemirror-schema-basic';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { mentioned, place, show } from './stand.ts';

const schema = new Schema({
  nodes: {
    doc: nodes.doc,
    paragraph: nodes.paragraph,
    text: nodes.text,
    mention: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { name: {} },
      leafText: (node) => `@${node.attrs['name']}`,
      toDOM: (node) => ['span', { 'data-mention': node.attrs['name'] }, `@${node.attrs['name']}`],
      parseDOM: [{ tag: 'span[data-mention]' }],
    },
  },
});
const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)];
const chips = (doc: Node) => {
  let count = 0;
  doc.descendants((node) => {
    if (node.type.name === 'mention') count += 1;
  });
  return count;
};
const view = new EditorView(place(), {
  state: EditorState.create({ schema, plugins }),
  dispatchTransaction(transaction) {
    view.updateState(view.state.apply(transaction));
    changed();
  },
});
const changed = show({
  model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
  chips: () => chips(view.state.doc),
  begin(mention) {
    const inline = mention ? [schema.node('mention', { name: mentioned }), schema.text(' ')] : [];
    const doc = schema.node('doc', null, [schema.node('paragraph', null, inline)]);
    view.updateState(EditorState.create({ doc, plugins, selection: Selection.atEnd(doc) }));
    view.focus();
    changed();
  },
});
