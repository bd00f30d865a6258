import type { ReactNode } from 'react';
import css from './Draft.module.css';

/** A text as it stands or will stand in the site's box. */
export function Draft({ children, lang }: { readonly children: ReactNode; readonly lang?: string | undefined }) {
  return (
    <p className={css['draft']} lang={lang}>
      {children}
    </p>
  );
}
