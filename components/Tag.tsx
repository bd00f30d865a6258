import type { ReactNode } from 'react';
import css from './Tag.module.css';

/** A word on a small card: a state that is not the clock's. */
export function Tag({
  kind = 'plain',
  children,
}: {
  readonly kind?: 'plain' | 'accent' | 'soon' | 'late';
  readonly children: ReactNode;
}) {
  return (
    <span className={css['tag']} data-kind={kind}>
      {children}
    </span>
  );
}
