import { useEffect, useRef, useState } from 'react';
import { words } from '../.generated/locales/common.js';
import { TextArea, TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import css from './SavedField.module.css';

const PAUSE_MS = 700;

/**
 * A field that saves itself after a pause and when it is left. "Bewaard" is said only after the answer.
 */
export function SavedField({
  label,
  hint,
  value,
  onSave,
  isLong = false,
  maxLength,
  type = 'text',
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** `true` when it is safe. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date' | 'time';
}) {
  const say = useWords(words);
  const [text, setText] = useState(value);
  const [state, setState] = useState<'still' | 'saving' | 'saved' | 'notSaved'>('still');
  const last = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onSave);
  latest.current = onSave;

  const save = async (wanted: string) => {
    clearTimeout(timer.current);
    if (wanted === last.current) return;
    last.current = wanted;
    setState('saving');
    const isSafe = await latest.current(wanted);
    if (last.current !== wanted) return;
    if (!isSafe) last.current = value;
    setState(isSafe ? 'saved' : 'notSaved');
  };
  const change = (wanted: string) => {
    setText(wanted);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(wanted), PAUSE_MS);
  };
  // What was typed last is saved when the screen goes away.
  const pending = useRef(text);
  pending.current = text;
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (pending.current !== last.current) void latest.current(pending.current);
    },
    [],
  );

  const shown = state === 'still' ? hint : say[state];
  const props = { label, hint: shown, value: text, onText: change, onBlur: () => void save(text) };
  return (
    <div className={css['field']} data-state={state}>
      {isLong ? (
        <TextArea {...props} rows={2} {...(maxLength === undefined ? {} : { maxLength })} />
      ) : (
        <TextField {...props} type={type} {...(maxLength === undefined ? {} : { maxLength })} />
      )}
      <span role="status" className={css['spoken']}>
        {state === 'saved' || state === 'notSaved' ? say[state] : ''}
      </span>
    </div>
  );
}
