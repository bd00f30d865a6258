import type { ReactNode } from 'react';
import css from './Spoken.module.css';

/** Words that are read out and not shown. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  return <span className={css['spoken']}>{children}</span>;
}
