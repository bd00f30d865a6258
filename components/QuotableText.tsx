import { type RefObject, useEffect, useState } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import { IconButton } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Markdown } from './Markdown.tsx';
import css from './QuotableText.module.css';

/**
 * An article whose blocks can be quoted: each has a button in the margin. Arrows choose (the focus goes along, so that it
 * is read out), the chosen one stands out.
 */
export function QuotableText({
  text,
  chosen,
  root,
  onChoose,
  onQuote,
}: {
  /** Markdown. */
  readonly text: string;
  readonly chosen: number;
  readonly root: RefObject<HTMLDivElement | null>;
  readonly onChoose: (block: number) => void;
  /** Quotes a block. */
  readonly onQuote: (block: number) => void;
}) {
  const { article: say } = useWords(words);
  return (
    <div ref={root}>
      <Markdown
        text={text}
        level={4}
        around={(block, index) => (
          <div className={css['block']} data-block={index} data-chosen={index === chosen}>
            <IconButton
              small
              icon="quote"
              className={css['quote'] ?? ''}
              label={say.quoteBlock({ number: index + 1 })}
              aria-current={index === chosen}
              tabIndex={index === chosen ? 0 : -1}
              onFocus={() => onChoose(index)}
              onClick={() => onQuote(index)}
            />
            {block}
          </div>
        )}
      />
    </div>
  );
}

/** What is selected within an element, copied; `undefined` while nothing is. */
export function useSelectionIn(root: RefObject<HTMLElement | null>): DocumentFragment | undefined {
  const [selected, setSelected] = useState<DocumentFragment>();
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
      const isInside = range !== undefined && root.current?.contains(range.commonAncestorContainer) === true;
      const isEmpty = selection === null || selection.toString().trim() === '';
      setSelected(isInside && !isEmpty ? range.cloneContents() : undefined);
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  return selected;
}
