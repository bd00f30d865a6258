// What the practice feed uses of Draft.js 0.11 and of the React 16 that it needs; neither brings types of its own.

declare module 'react-16' {
  export { Component, createElement, Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
}

declare module 'react-dom-16' {
  import type { ReactElement } from 'react';

  export function render(element: ReactElement, container: Element): void;
  export function unmountComponentAtNode(container: Element): boolean;
}

declare module 'draft-js' {
  import type { Component } from 'react';

  export class EditorState {
    static createEmpty(): EditorState;
    getCurrentContent(): { getPlainText(delimiter?: string): string; hasText(): boolean };
    getSelection(): { getHasFocus(): boolean };
  }

  interface EditorProps {
    readonly editorState: EditorState;
    readonly onChange: (state: EditorState) => void;
    readonly placeholder?: string;
    readonly ariaLabel?: string;
    readonly stripPastedStyles?: boolean;
    readonly spellCheck?: boolean;
    readonly webDriverTestID?: string;
  }

  export class Editor extends Component<EditorProps> {
    focus(): void;
  }
}
