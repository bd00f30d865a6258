import m from 'mithril';
import { mentioned, place, show } from './stand.ts';

/** A textarea that Mithril draws from its own state and hears by `input`, as in Flarum; Vue and Ember do the same. */
let text = '';
const field = () => document.querySelector<HTMLTextAreaElement>('#editor textarea');
const changed = show({
  model: () => text,
  begin(mention) {
    text = mention ? `@${mentioned} ` : '';
    m.redraw.sync();
    field()?.focus();
    field()?.setSelectionRange(text.length, text.length);
    changed();
  },
});
m.mount(place(), {
  view: () =>
    m('textarea', {
      rows: 6,
      value: text,
      oninput(event: Event) {
        text = (event.target as HTMLTextAreaElement).value;
        changed();
      },
    }),
});
