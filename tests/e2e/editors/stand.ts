import { byId, showModel } from '../sites/sent.ts';

/** What every editor's page shares: the place that it stands in, its model for the test, the site's send button. */

export interface Stand {
  /** What the editor would send: its own model as text, a line per block; a mention as `@naam`. */
  readonly model: () => string;
  /** Empties the editor; with a mention, as a site does that puts the name of who is answered in the box. */
  readonly begin: (mention: boolean) => void | Promise<void>;
  /** Takes the last step back, for an editor whose package refuses the key. */
  readonly undo?: () => void;
  /** How many mentions of its own kind (chips) the model holds; absent where the editor has none. */
  readonly chips?: () => number;
}

/** The place for the editor's own element. */
export const place = (): HTMLElement => byId('editor');

/** The name in the box and, where it is text, what stands behind it. */
export const mentioned = 'wilma';

/** Gives the editor to the test. Returns what to call whenever the editor says that its content changed. */
export function show(stand: Stand): () => void {
  showModel(() => ({ text: stand.model(), chips: String(stand.chips?.() ?? '') }));
  Object.assign(globalThis, { begin: stand.begin, undo: stand.undo });
  const button = byId('submit') as HTMLButtonElement;
  const changed = () => {
    button.disabled = stand.model().trim() === '';
  };
  changed();
  return changed;
}
