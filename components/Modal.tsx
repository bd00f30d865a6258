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
    // `autoFocus` comes too early: nothing in a closed dialog takes the focus.
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    // The first question, not the cross.
    element?.querySelector<HTMLElement>('input:checked, input, select, textarea')?.focus();
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
