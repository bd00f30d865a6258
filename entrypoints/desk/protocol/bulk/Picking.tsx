import { useEffect, useRef } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import css from './Bulk.module.css';

/** Begins and ends choosing several replies, and chooses all that the list shows. */
export function Picking({
  picked,
  shown,
  onPicked,
}: {
  /** Absent: one reply at a time. */
  readonly picked: ReadonlySet<string> | undefined;
  /** Ids in the list now. */
  readonly shown: readonly string[];
  readonly onPicked: (picked: ReadonlySet<string> | undefined) => void;
}) {
  const { bulk: say } = useWords(words);
  const all = useRef<HTMLInputElement>(null);
  const begin = useRef<HTMLButtonElement>(null);
  const isPicking = picked !== undefined;
  const was = useRef(isPicking);
  useEffect(() => {
    // The button that was pressed is gone: the next one has the focus.
    if (was.current !== isPicking) (isPicking ? all : begin).current?.focus();
    was.current = isPicking;
  }, [isPicking]);
  if (picked === undefined) {
    return (
      <div className={css['picking']}>
        <Button ref={begin} small kind="quiet" onClick={() => onPicked(new Set())}>
          {say.begin}
        </Button>
      </div>
    );
  }
  const isAll = shown.length > 0 && shown.every((id) => picked.has(id));
  const toggle = () =>
    onPicked(isAll ? new Set([...picked].filter((id) => !shown.includes(id))) : new Set([...picked, ...shown]));
  return (
    <div className={css['picking']}>
      <label>
        <input ref={all} type="checkbox" checked={isAll} onChange={toggle} /> {say.all({ count: shown.length })}
      </label>
      <Button small kind="quiet" icon="close" onClick={() => onPicked(undefined)}>
        {say.end}
      </Button>
    </div>
  );
}
