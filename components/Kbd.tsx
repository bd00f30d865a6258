import css from './Kbd.module.css';

/** A key as it stands on the keyboard. A button tells it by `aria-keyshortcuts`, so it is not read out here. */
export function Kbd({ children, isStrong = false }: { readonly children: string; readonly isStrong?: boolean }) {
  return (
    <span className={css['kbd']} data-strong={isStrong} aria-hidden="true">
      {children}
    </span>
  );
}
