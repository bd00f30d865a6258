import type { ReactNode } from 'react';
import css from './Row.module.css';

interface RowProps {
  /** What stands in the margin: state, key, step. */
  readonly sign?: ReactNode;
  readonly children: ReactNode;
}

/** A row that hangs on the margin line: a sign in the margin, words beside it. */
export function Row({ sign, children }: RowProps) {
  return (
    <div className={css['row']}>
      <div className={css['margin']}>{sign}</div>
      <div className={css['words']}>{children}</div>
    </div>
  );
}

/** A row with air around it and a hairline under it. */
export function Section({
  label,
  tight,
  tone,
  ...row
}: RowProps & {
  /** Name of the region, when it is one a person would jump to. */
  readonly label?: string;
  readonly tight?: boolean;
  /** Ink of the sign. */
  readonly tone?: 'ok' | 'soon' | 'late' | 'done' | undefined;
}) {
  return (
    <section className={css['section']} data-tight={tight} data-tone={tone} aria-label={label}>
      <Row {...row} />
    </section>
  );
}

/** Title on the left, what belongs to it on the right. */
export function Heading({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className={css['heading']}>
      {children}
      {end !== undefined && <span className={css['end']}>{end}</span>}
    </div>
  );
}

/** Buttons beside one another. */
export function Actions({ children }: { readonly children: ReactNode }) {
  return <div className={css['actions']}>{children}</div>;
}

/** A short explanation. */
export function Why({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <p className={css['why']} id={id}>
      {children}
    </p>
  );
}
