import { type ReactNode, useRef, useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button } from '../../../../../components/Button.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import css from './Frame.module.css';

let lastKey = 0;
const newKey = () => {
  lastKey += 1;
  return lastKey;
};

/** A list in a form: each row a group of fields that can be taken out, and a button for one more. */
export function RowList<Row>({
  label,
  rows,
  nameOf,
  addLabel,
  blank,
  most,
  inUse,
  problem,
  canMove = false,
  onRows,
  children,
}: {
  readonly label: string;
  readonly rows: readonly Row[];
  /** What a row is called, for who hears it and on its button to take it out. */
  readonly nameOf: (row: Row, index: number) => string;
  readonly addLabel: string;
  /** What a new row begins with. */
  readonly blank: () => NoInfer<Row>;
  readonly most: number;
  /** Why a row cannot be taken out. */
  readonly inUse?: (row: Row) => string | undefined;
  readonly problem?: string | undefined;
  /** The order says something. */
  readonly canMove?: boolean;
  readonly onRows: (rows: Row[]) => void;
  readonly children: (row: Row, change: (row: Row) => void, index: number) => ReactNode;
}) {
  const { frame: say } = useWords(words);
  const list = useRef<HTMLUListElement>(null);
  // A row keeps its fields while others come and go; it has nothing else by which it is the same.
  const [known, setKeys] = useState<readonly number[]>(() => rows.map(newKey));
  const keys = rows.map((_row, index) => known[index] ?? -index);
  const focusRow = (index: number) =>
    requestAnimationFrame(() => {
      const row = list.current?.children[index];
      const field = row?.querySelector<HTMLElement>('input, select, textarea') ?? list.current?.nextElementSibling;
      if (field instanceof HTMLElement) field.focus();
    });
  const add = () => {
    setKeys([...keys, newKey()]);
    onRows([...rows, blank()]);
    focusRow(rows.length);
  };
  const remove = (at: number) => {
    setKeys(keys.filter((_key, index) => index !== at));
    onRows(rows.filter((_row, index) => index !== at));
    focusRow(Math.min(at, rows.length - 2));
  };
  const up = (at: number) => {
    setKeys(swapped(keys, at));
    onRows(swapped(rows, at));
    // On top there is no button to move it any more.
    if (at === 1) focusRow(0);
  };
  return (
    <div className={css['list']}>
      <ul ref={list} aria-label={label}>
        {rows.map((row, index) => {
          const name = nameOf(row, index).trim() || say.unnamed;
          const change = (next: Row) => onRows(rows.map((one, at) => (at === index ? next : one)));
          return (
            <li key={keys[index]} aria-label={name}>
              <div className={css['fields']}>{children(row, change, index)}</div>
              <div className={css['rowActs']}>
                {canMove && index > 0 && (
                  <Button kind="quiet" small aria-label={say.moveUp({ name })} onClick={() => up(index)}>
                    {say.up}
                  </Button>
                )}
                <Button
                  kind="quiet"
                  small
                  icon="close"
                  aria-label={say.remove({ name })}
                  blocked={inUse?.(row)}
                  onClick={() => remove(index)}
                >
                  {say.removeShort}
                </Button>
              </div>
              {inUse?.(row) !== undefined && <p className={css['small']}>{inUse(row)}</p>}
            </li>
          );
        })}
      </ul>
      {problem !== undefined && (
        <p role="alert" className={css['wrong']}>
          {problem}
        </p>
      )}
      <Button blocked={rows.length >= most ? say.most({ count: most }) : undefined} onClick={add}>
        {addLabel}
      </Button>
    </div>
  );
}

/** With the one at `at` before the one that it followed. */
function swapped<T>(items: readonly T[], at: number): T[] {
  return [...items.slice(0, at - 1), ...items.slice(at, at + 1), ...items.slice(at - 1, at), ...items.slice(at + 1)];
}
