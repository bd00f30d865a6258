import type { ReactNode } from 'react';
import css from './Settings.module.css';

/** A group of settings: what it is on the left, the choices beside it. */
export function SettingGroup({
  title,
  why,
  children,
}: {
  readonly title: string;
  readonly why?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={css['group']} aria-label={title}>
      <div>
        <h2>{title}</h2>
        {why !== undefined && <p className={css['why']}>{why}</p>}
      </div>
      <div className={css['choices']}>{children}</div>
    </section>
  );
}

/** A choice, and whether it is saved. */
export function SettingRow({ saved, children }: { readonly saved: string; readonly children: ReactNode }) {
  return (
    <div className={css['choice']}>
      <div>{children}</div>
      <span role="status" className={css['saved']}>
        {saved}
      </span>
    </div>
  );
}
