import { useEffect, useRef } from 'react';
import { words } from '../.generated/locales/common.js';
import { Button } from './Button.tsx';
import css from './CopyByHand.module.css';
import { TextArea } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';

/** The clipboard refused: the text stands selected, the person copies it. */
export function CopyByHand({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const { copyByHand, copyByHandWhy, close } = useWords(words);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Notice
      tone="soon"
      title={copyByHand}
      below={
        <div className={css['text']}>
          <TextArea label={copyByHand} hideLabel readOnly ref={field} value={text} onText={() => {}} />
        </div>
      }
      actions={<Button onClick={onClose}>{close}</Button>}
    >
      {copyByHandWhy}
    </Notice>
  );
}
