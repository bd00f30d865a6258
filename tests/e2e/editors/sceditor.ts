import 'sceditor/minified/sceditor.min.js';
import 'sceditor/minified/formats/bbcode.js';
import { mentioned, place, show } from './stand.ts';

interface Instance {
  readonly val: (text?: string) => string;
  readonly focus: () => void;
  readonly sourceMode: (on?: boolean) => boolean;
  readonly bind: (events: string, heard: () => void) => void;
  readonly getBody: () => HTMLElement;
}
declare const sceditor: {
  readonly create: (box: HTMLTextAreaElement, options: object) => void;
  readonly instance: (box: HTMLTextAreaElement) => Instance;
};

/** Boards keep BB code: as it is (source), or drawn. The field of the form is filled when it is sent. */
const isSource = location.hash === '#source';
const field = document.createElement('textarea');
field.name = 'message';
place().replaceWith(field);
sceditor.create(field, {
  format: 'bbcode',
  startInSourceMode: isSource,
  style: '',
  emoticonsEnabled: false,
  width: 600,
});
const editor = sceditor.instance(field);
const changed = show({
  model: () => editor.val().replace(/\n$/, ''),
  begin(mention) {
    editor.val(mention ? `@${mentioned} ` : '');
    editor.focus();
    if (isSource) {
      const box = document.querySelector<HTMLTextAreaElement>('.sceditor-container textarea');
      box?.setSelectionRange(box.value.length, box.value.length);
    } else {
      const line = editor.getBody().querySelector('div,p') ?? editor.getBody();
      const last = line.lastChild instanceof HTMLBRElement || line.lastChild === null ? 0 : 1;
      editor.getBody().ownerDocument.getSelection()?.collapse(line, last);
    }
    changed();
  },
});
editor.bind('valuechanged keyup', changed);
// Boards never close their button; here it is to tell whether the editor has something.
editor.getBody().addEventListener('input', changed);
document.querySelector('.sceditor-container textarea')?.addEventListener('input', changed);
