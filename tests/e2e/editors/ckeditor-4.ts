import { mentioned, place, show } from './stand.ts';

/** Loaded by the page as its own file, as boards do; the parts of it that are used here. */
interface Editor {
  readonly getData: () => string;
  readonly setData: (html: string, options: { callback: () => void; noSnapshot?: boolean }) => void;
  readonly focus: () => void;
  readonly resetUndo: () => void;
  readonly on: (event: string, heard: () => void) => void;
  readonly createRange: () => {
    readonly moveToElementEditEnd: (element: unknown) => void;
    readonly select: () => void;
  };
  readonly editable: () => unknown;
}
interface CKEditor {
  readonly replace: (place: HTMLElement, options: object) => Editor;
}
declare const CKEDITOR: CKEditor;

/** In a frame with a document of its own, or in the page. */
const isDiv = location.hash === '#div';
const editor = CKEDITOR.replace(place(), {
  customConfig: '',
  stylesSet: false,
  contentsCss: [],
  language: 'nl',
  versionCheck: false,
  entities: false,
  ...(isDiv ? { extraPlugins: 'divarea' } : {}),
});
const plain = (html: string) => {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const br of page.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...page.body.children].map((block) => block.textContent?.replace(/\u00a0/g, ' ') ?? '');
  return blocks.join('\n');
};
editor.on('instanceReady', () => {
  const changed = show({
    model: () => plain(editor.getData()),
    begin: (mention) =>
      new Promise((resolve) => {
        editor.setData(mention ? `<p>@${mentioned}&nbsp;</p>` : '', {
          callback() {
            editor.focus();
            const range = editor.createRange();
            range.moveToElementEditEnd(editor.editable());
            range.select();
            editor.resetUndo();
            changed();
            resolve();
          },
        });
      }),
  });
  editor.on('change', changed);
});
