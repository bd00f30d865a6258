import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/errors.js';
import type { Refusal } from '../core/result.ts';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';

/** One sentence: what happened and what to do. */
export function RefusalNotice({
  error,
  title,
  onAgain,
  onClose,
}: {
  readonly error: Refusal;
  readonly title?: string;
  readonly onAgain?: () => void;
  readonly onClose?: () => void;
}) {
  const sentences = useWords(words);
  const { again, close } = useWords(common);
  const sentence = sentences[error.code];
  const actions = (
    <>
      {onAgain && <Button onClick={onAgain}>{again}</Button>}
      {onClose && (
        <Button kind="quiet" onClick={onClose}>
          {close}
        </Button>
      )}
    </>
  );
  return (
    <Notice tone="late" title={title ?? firstSentence(sentence)} {...(onAgain || onClose ? { actions } : {})}>
      {title === undefined ? restOf(sentence) : sentence}
    </Notice>
  );
}

function firstSentence(text: string): string {
  const end = text.search(/[.;] /u);
  return end < 0 ? text.replace(/\.$/u, '') : text.slice(0, end);
}

function restOf(text: string): string {
  const rest = text.slice(firstSentence(text).length).replace(/^[.;]\s*/u, '');
  return rest.slice(0, 1).toUpperCase() + rest.slice(1);
}
