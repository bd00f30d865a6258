import { mentioned, place, show } from './stand.ts';

/** A form of the server's: the textarea is the model. */
const box = document.createElement('textarea');
box.name = 'comment';
box.rows = 6;
place().replaceWith(box);
const changed = show({
  model: () => box.value,
  begin(mention) {
    box.value = mention ? `@${mentioned} ` : '';
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
    changed();
  },
});
box.addEventListener('input', changed);
