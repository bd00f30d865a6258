import { type ReactNode, useState } from 'react';
import { TextArea } from '../../../../../components/Field.tsx';
import css from './Frame.module.css';

/** A text to try a form on. */
export function TryBox({
  say,
  outcome,
}: {
  readonly say: { readonly tryTitle: string; readonly tryLabel: string; readonly tryNone: string };
  /** What the form makes of the text; nothing when it finds nothing. */
  readonly outcome: (text: string) => ReactNode;
}) {
  const [text, setText] = useState('');
  return (
    <>
      <h3>{say.tryTitle}</h3>
      <TextArea label={say.tryLabel} value={text} onText={setText} />
      <div role="status" className={css['small']}>
        {text.trim() !== '' && (outcome(text) ?? say.tryNone)}
      </div>
    </>
  );
}
