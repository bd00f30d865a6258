import { ContentState, Editor, EditorState, Modifier, SelectionState } from 'draft-js';
import { createElement, useState } from 'react-16';
import { render } from 'react-dom-16';
import { mentioned, place, show } from './stand.ts';

let now = EditorState.createEmpty();
let set = (_: EditorState): void => {};
const entities = () => {
  let count = 0;
  for (const block of now.getCurrentContent().getBlocksAsArray()) {
    block.findEntityRanges(
      (one) => one.getEntity() !== null,
      () => {
        count += 1;
      },
    );
  }
  return count;
};
const changed = show({
  model: () => now.getCurrentContent().getPlainText('\n'),
  chips: entities,
  begin(mention) {
    let state = EditorState.createEmpty();
    if (mention) {
      const words = ContentState.createFromText(`@${mentioned} `).createEntity('MENTION', 'IMMUTABLE', {});
      const name = SelectionState.createEmpty(words.getFirstBlock().getKey()).merge({
        focusOffset: mentioned.length + 1,
      });
      state = EditorState.createWithContent(Modifier.applyEntity(words, name, words.getLastCreatedEntityKey()));
    }
    set(EditorState.moveFocusToEnd(state));
  },
});

function Box() {
  const [state, setState] = useState(now);
  now = state;
  set = setState;
  queueMicrotask(changed);
  return createElement(Editor, { editorState: state, onChange: setState });
}
render(createElement(Box), place());
