/** What the keys of the site do. */
export interface Keys {
  readonly move: (by: 1 | -1) => void;
  readonly compose: () => void;
  readonly search: () => void;
  readonly open: () => void;
}

/** Single-letter keys on the whole document: they act whenever no field has the focus, as on the big sites. */
export function listenToKeys({ move, compose, search, open }: Keys): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const act = { j: () => move(1), k: () => move(-1), n: compose, '/': search, Enter: open }[event.key];
    if (act === undefined) return;
    // A link or button that has the focus keeps its own Enter.
    if (event.key === 'Enter' && !(event.target instanceof Element && event.target.matches('article'))) return;
    event.preventDefault();
    act();
  });
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
