import { type RefObject, useEffect } from 'react';

/**
 * Puts the focus on the main thing of a screen when it appears, and when the person comes in from the page.
 * Never while the focus is in the page: a frame that focuses itself takes the keys away from who types there.
 */
export function useFocusOnArrival(target: RefObject<HTMLElement | null>, arrival: unknown): void {
  useEffect(() => {
    void arrival;
    const focusWhenFree = () => {
      if (document.activeElement === null || document.activeElement === document.body) focusQuietly(target.current);
    };
    if (document.hasFocus()) focusQuietly(target.current);
    window.addEventListener('focus', focusWhenFree);
    return () => window.removeEventListener('focus', focusWhenFree);
  }, [target, arrival]);
}

function focusQuietly(element: HTMLElement | null): void {
  if (document.querySelector('dialog[open]') === null) element?.focus({ preventScroll: true });
}
