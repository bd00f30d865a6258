import css from './Kbd.module.css';

/** A key as it stands on the keyboard. A button tells it by `aria-keyshortcuts`, so it is not read out here. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span className={css['kbd']} aria-hidden="true">
      {children}
    </span>
  );
}
