import { useEffect, useRef } from 'react';

/** Key in small letters → what it does: `j`, `?`, `arrowdown`, `enter`, `escape`, `ctrl enter`. */
export type KeyMap = Readonly<Record<string, (() => void) | undefined>>;

/** These work while typing as well. */
const whileTyping = new Set(['escape', 'ctrl enter', 'f2', 'f4', 'f8']);
const fields = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]';
const pressable = 'button, a[href], summary, [role=button]';

/** Name of the key that was pressed, or `undefined` for combinations that belong to the browser. */
export function keyOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>,
): string | undefined {
  if (event.isComposing || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === 'Enter' ? 'ctrl enter' : undefined;
  return event.key.toLowerCase();
}

/** Does the element itself want this key? */
function isTakenBy(target: Element | null, key: string): boolean {
  if (target === null) return false;
  if (target.closest(fields) !== null) return !whileTyping.has(key);
  if (key === 'enter' || key === ' ') return target.closest(pressable) !== null;
  return key.startsWith('arrow') && target.matches('input[type=radio]');
}

/** Key maps that are on the screen now, outermost first. */
const shown: { readonly keys: () => KeyMap }[] = [];

/** Does what a key would do now, wherever the focus is: for shortcuts of the browser. False: nothing. */
export function pressKey(key: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return false;
  const act = shown.findLast(({ keys }) => keys()[key] !== undefined)?.keys()[key];
  act?.();
  return act !== undefined;
}

/**
 * Listens for keys on the whole screen. Inner screens listen first (`base` last), so that Escape goes one step back.
 * While a dialog stands open only the dialog listens.
 */
export function useKeys(keys: KeyMap, layer: 'inner' | 'base' = 'inner'): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const key = keyOf(event);
      const act = key === undefined ? undefined : latest.current[key];
      if (key === undefined || act === undefined) return;
      if (isTakenBy(event.target instanceof Element ? event.target : null, key)) return;
      event.preventDefault();
      act();
    };
    const inner = layer === 'inner';
    const entry = { keys: () => latest.current };
    if (inner) shown.push(entry);
    else shown.unshift(entry);
    window.addEventListener('keydown', press, inner);
    return () => {
      shown.splice(shown.indexOf(entry), 1);
      window.removeEventListener('keydown', press, inner);
    };
  }, [layer]);
}
