// What the practice feed and the tests use of Draft.js 0.11 and of the React 16 that it needs; neither brings types of its own.

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
    static createWithContent(content: ContentState): EditorState;
    static moveFocusToEnd(state: EditorState): EditorState;
    getCurrentContent(): ContentState;
    getSelection(): { getHasFocus(): boolean };
  }

  export class SelectionState {
    static createEmpty(blockKey: string): SelectionState;
    merge(change: { readonly focusOffset: number }): SelectionState;
  }

  interface ContentBlock {
    getKey(): string;
    findEntityRanges(isMeant: (one: { getEntity(): string | null }) => boolean, found: () => void): void;
  }

  export class ContentState {
    static createFromText(text: string): ContentState;
    createEntity(type: string, mutability: 'IMMUTABLE', data: object): ContentState;
    getLastCreatedEntityKey(): string;
    getFirstBlock(): ContentBlock;
    getBlocksAsArray(): readonly ContentBlock[];
    getPlainText(delimiter?: string): string;
    hasText(): boolean;
  }

  export const Modifier: {
    applyEntity(content: ContentState, selection: SelectionState, entity: string): ContentState;
  };

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
