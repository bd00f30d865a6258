import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './Button.tsx';
import css from './Modal.module.css';

/**
 * A question over the screen. Escape and the cross close it; the focus goes back to where it was.
 * What carries `data-first` has the focus at the start.
 */
export function Modal({
  title,
  closeLabel,
  onClose,
  isWide = false,
  children,
}: {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Two columns fit beside one another. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    // What is marked, else the first question; not the cross. `autoFocus` comes too early, in a dialog still closed.
    const first =
      element?.querySelector<HTMLElement>('[data-first]') ??
      element?.querySelector<HTMLElement>('input:checked, input, select, textarea');
    first?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      data-wide={isWide}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={css['top']}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
