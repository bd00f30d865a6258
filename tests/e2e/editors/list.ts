import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers.ts';

/**
 * Editors of sites, each as its real package on a page of ours, and how a reply is put into it. The end-to-end test
 * (`editors.e2e.ts`) holds every line of this: it fails where reality differs. Documents are made from it.
 */
export interface EditorCase {
  readonly id: string;
  /** As a person would say it. */
  readonly name: string;
  /** Package of the registry; absent where the browser itself is the editor. */
  readonly package?: string;
  /** File of this folder that starts it. */
  readonly page: string;
  /** Chooses among the ways in which one package can run. */
  readonly hash?: string;
  /**
   * How Kantlijn writes. From its own world: as typing, or by filling the element that Quill 1 pastes into. By one step
   * in the page's world: a paste, or typing there.
   */
  readonly method: 'typing' | 'quillPaste' | 'paste' | 'typingInPage';
  /** A blank line in the text is an empty line in the editor, or only the border of two paragraphs. */
  readonly blankLine: 'kept' | 'paragraph';
  /** The name of who is answered is text there, or a piece of its own that must survive. */
  readonly mention: 'text' | 'chip';
  /** What takes the text out again: one press of Ctrl+Z, or, with the reason, the editor's own undo only. */
  readonly undo: 'key' | { readonly own: string };
  /** Where undo leaves something of a text that was put in the middle of what was typed, with the reason. */
  readonly undoFailsInMiddle?: Partial<Record<BrowserName, string>>;
  /** Where it leaves out the space in front of the words behind the caret. */
  readonly dropsSpaceIn?: readonly BrowserName[];
  /** Where it does not take the text, with the reason; then the text is on the clipboard. */
  readonly refuses?: Partial<Record<BrowserName, string>>;
}

export const editorCases: readonly EditorCase[] = [
  {
    id: 'textarea',
    name: 'textarea',
    page: 'textarea.ts',
    method: 'typing',
    blankLine: 'kept',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'react-textarea',
    name: 'textarea that React controls',
    package: 'react',
    page: 'react.tsx',
    method: 'typing',
    blankLine: 'kept',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'mithril-textarea',
    name: 'textarea that Mithril controls',
    package: 'mithril',
    page: 'mithril.ts',
    method: 'typing',
    blankLine: 'kept',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'plain',
    name: 'contenteditable',
    page: 'plain.ts',
    method: 'typing',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'draft',
    name: 'Draft.js',
    package: 'draft-js',
    page: 'draft.ts',
    method: 'paste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'lexical',
    name: 'Lexical',
    package: 'lexical',
    page: 'lexical.ts',
    method: 'paste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'prosemirror',
    name: 'ProseMirror',
    package: 'prosemirror-view',
    page: 'prosemirror.ts',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'tiptap',
    name: 'Tiptap',
    package: '@tiptap/core',
    page: 'tiptap.ts',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'quill',
    name: 'Quill 2',
    package: 'quill',
    page: 'quill.ts',
    method: 'paste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'quill-1',
    name: 'Quill 1',
    package: 'quill-1',
    page: 'quill-1.ts',
    method: 'quillPaste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'ckeditor-4',
    name: 'CKEditor 4 in a frame',
    package: 'ckeditor4',
    page: 'ckeditor-4.ts',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'ckeditor-4-div',
    name: 'CKEditor 4 in the page',
    package: 'ckeditor4',
    page: 'ckeditor-4.ts',
    hash: '#div',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'ckeditor-5',
    name: 'CKEditor 5',
    package: '@ckeditor/ckeditor5-editor-classic',
    page: 'ckeditor-5.ts',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'tinymce',
    name: 'TinyMCE in a frame',
    package: 'tinymce',
    page: 'tinymce.ts',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'tinymce-inline',
    name: 'TinyMCE in the page',
    package: 'tinymce',
    page: 'tinymce.ts',
    hash: '#inline',
    method: 'paste',
    blankLine: 'paragraph',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'sceditor',
    name: 'SCEditor, drawn',
    package: 'sceditor',
    page: 'sceditor.ts',
    method: 'paste',
    blankLine: 'kept',
    mention: 'text',
    undo: 'key',
    undoFailsInMiddle: {
      chromium:
        'when the focus leaves, the editor puts marks of its own around the caret, which the browser cannot undo',
    },
    dropsSpaceIn: ['chromium'],
  },
  {
    id: 'sceditor-source',
    name: 'SCEditor, source',
    package: 'sceditor',
    page: 'sceditor.ts',
    hash: '#source',
    method: 'typing',
    blankLine: 'kept',
    mention: 'text',
    undo: 'key',
  },
  {
    id: 'froala',
    name: 'Froala',
    package: 'froala-editor',
    page: 'froala.ts',
    method: 'typingInPage',
    blankLine: 'kept',
    mention: 'chip',
    undo: { own: 'without a licence the package refuses Ctrl+Z, also for what a person typed' },
  },
  {
    id: 'slate',
    name: 'Slate',
    package: 'slate-react',
    page: 'slate.tsx',
    method: 'paste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
  {
    id: 'trix',
    name: 'Trix',
    package: 'trix',
    page: 'trix.ts',
    method: 'paste',
    blankLine: 'kept',
    mention: 'chip',
    undo: 'key',
  },
];

/** Version of a package as this project pins it: `quill-1` is Quill 1.3.7 under another name. */
export function versionOf({ package: name }: EditorCase): string | undefined {
  if (name === undefined) return undefined;
  const file = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
  const pinned: string | undefined = file.devDependencies[name] ?? file.dependencies[name];
  return pinned?.replace(/^npm:.*@/, '');
}
