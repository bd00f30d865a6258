import Quill from 'quill-1/dist/quill.js';
import { mentionBlot } from './quill-mention.ts';
import { mentioned, place, show } from './stand.ts';

Quill.register(mentionBlot(Quill.import('blots/embed')));
const quill = new Quill(place());
const changed = show({
  model: () =>
    quill
      .getContents()
      .ops.map(({ insert }) => (typeof insert === 'string' ? insert : `@${mentioned}`))
      .join('')
      .replace(/\n$/, ''),
  chips: () => quill.getContents().ops.filter(({ insert }) => typeof insert === 'object').length,
  begin(mention) {
    quill.setContents(mention ? [{ insert: { mention: mentioned } }, { insert: ' \n' }] : [{ insert: '\n' }]);
    quill.history.clear();
    quill.setSelection(quill.getLength() - 1, 0);
    changed();
  },
});
quill.on('text-change', changed);
