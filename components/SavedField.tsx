import { useEffect, useRef, useState } from 'react';
import { words } from '../.generated/locales/common.js';
import { Button } from './Button.tsx';
import { TextArea, TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './SavedField.module.css';

const PAUSE_MS = 700;

/**
 * A field that saves itself after a pause and when it is left. "Bewaard" is said only after the answer. Where somebody
 * else wrote in it meanwhile, both texts are shown and the person chooses: nothing is overwritten unseen.
 */
export function SavedField({
  label,
  hint,
  value,
  onSave,
  clean,
  isLong = false,
  maxLength,
  type = 'text',
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** `true` when it is safe. `was` is what stood in the field before this person wrote in it. */
  readonly onSave: (text: string, was: string) => Promise<boolean>;
  /** What of the typed text is saved; it stands in the field once that is left. */
  readonly clean?: (text: string) => string;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date' | 'time';
}) {
  const say = useWords(words);
  const [text, setText] = useState(value);
  const [state, setState] = useState<'still' | 'saving' | 'saved' | 'notSaved'>('still');
  /** What somebody else put here while this person was writing. */
  const [other, setOther] = useState<string>();
  const last = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cleaned = (typed: string) => clean?.(typed) ?? typed;
  const latest = useRef({ onSave, value, cleaned });
  latest.current = { onSave, value, cleaned };

  const save = async (typed: string) => {
    const wanted = latest.current.cleaned(typed);
    clearTimeout(timer.current);
    const was = last.current;
    if (wanted === was) return;
    last.current = wanted;
    setState('saving');
    const isSafe = await latest.current.onSave(wanted, was);
    if (last.current !== wanted) return;
    if (!isSafe) {
      last.current = was;
      if (latest.current.value !== was) setOther(latest.current.value);
    }
    setState(isSafe ? 'saved' : 'notSaved');
  };
  const change = (wanted: string) => {
    setText(wanted);
    clearTimeout(timer.current);
    if (other === undefined) timer.current = setTimeout(() => void save(wanted), PAUSE_MS);
  };
  // What was typed last is saved when the screen goes away.
  const pending = useRef(text);
  pending.current = text;
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      const wanted = latest.current.cleaned(pending.current);
      if (wanted !== last.current) void latest.current.onSave(wanted, last.current);
    },
    [],
  );
  // Changed elsewhere: an untouched field follows, one that is being written in keeps what was typed.
  useEffect(() => {
    const was = last.current;
    if (value === was) return;
    if (pending.current === was || latest.current.cleaned(pending.current) === value) {
      last.current = value;
      setOther(undefined);
      setText(value);
    } else {
      clearTimeout(timer.current);
      setOther(value);
    }
  }, [value]);

  const decide = (wanted: string) => {
    last.current = other ?? '';
    setOther(undefined);
    setText(wanted);
    setState('still');
    void save(wanted);
  };
  const shown = state === 'still' ? hint : say[state];
  const onBlur = () => {
    if (other !== undefined) return;
    setText(cleaned(text));
    void save(text);
  };
  const props = { label, hint: shown, value: text, onText: change, onBlur };
  return (
    <div className={css['field']} data-state={state}>
      {isLong ? (
        <TextArea {...props} rows={2} {...(maxLength === undefined ? {} : { maxLength })} />
      ) : (
        <TextField {...props} type={type} {...(maxLength === undefined ? {} : { maxLength })} />
      )}
      {other !== undefined && (
        <div className={css['other']} role="alert">
          <p>
            {other === '' ? say.emptiedElsewhere : say.changedElsewhere} {other !== '' && <PageText>{other}</PageText>}
          </p>
          <Button small onClick={() => decide(text)}>
            {say.keepMine}
          </Button>
          <Button small kind="quiet" onClick={() => decide(other)}>
            {say.takeTheirs}
          </Button>
        </div>
      )}
      <span role="status" className={css['spoken']}>
        {state === 'saved' || state === 'notSaved' ? say[state] : ''}
      </span>
    </div>
  );
}
