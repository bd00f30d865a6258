/** Which editor is it, and by which way does it take a text? Each row was tried with the real package, in both browsers. */

/**
 * - `typing`: as if typed, from here; keeps the browser's own undo.
 * - `inPage`: one paste in the page's world, where the editor listens (Firefox hands no clipboard data across worlds).
 * - `quillPaste`: see `quill-paste.ts`.
 */
export type Way = 'typing' | 'inPage' | 'quillPaste';

/** The first row that the box matches; a box of none of these is typed into. */
const ways: readonly { readonly box: string; readonly way: Way }[] = [
  // Draft.js (X, TikTok): typing from a script breaks it, its view and its model come apart.
  { box: '.public-DraftEditor-content', way: 'inPage' },
  // Lexical (Facebook, Threads, Reddit): typing loses line breaks, and turns lines round behind a mention.
  { box: '[data-lexical-editor="true"]', way: 'inPage' },
  // ProseMirror, Tiptap (LinkedIn, Bluesky, Discourse): Firefox types a line break as a space.
  { box: '.ProseMirror', way: 'inPage' },
  // Quill 1 (LinkedIn's first generation): typing repeats a mention on every line.
  { box: '.ql-container:has(> .ql-clipboard) > .ql-editor', way: 'quillPaste' },
  // Quill 2: Firefox loses line breaks when typing.
  { box: '.ql-editor', way: 'inPage' },
  // CKEditor 5: takes no typing from a script.
  { box: '.ck-editor__editable', way: 'inPage' },
  // CKEditor 4 (Invision 4, vBulletin 5): makes no undo step of typing.
  { box: '.cke_editable', way: 'inPage' },
  // TinyMCE (WordPress, IPB): the same.
  { box: '.mce-content-body', way: 'inPage' },
  // Slate: takes no typing from a script.
  { box: '[data-slate-editor]', way: 'inPage' },
  // Trix: undo takes out more than what was typed.
  { box: 'trix-editor', way: 'inPage' },
  // Froala (XenForo): there its own instance is asked to keep undo (browser/paste-text.ts).
  { box: '.fr-element', way: 'inPage' },
];

export function wayInto(box: HTMLElement): Way {
  return ways.find((row) => box.matches(row.box))?.way ?? 'typing';
}
