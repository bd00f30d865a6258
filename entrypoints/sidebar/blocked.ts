import type { words } from '../../.generated/locales/sidebar.js';
import { leftPlaceholders } from '../../core/protocol/left-placeholders.ts';
import type { Draft } from './use-draft.ts';

/**
 * Why this text may not leave the sidebar: nothing in it, a slot that is open, a placeholder that was left in an edited
 * text. `undefined`: it may. Everything else is advice and locks nothing.
 */
export function whyBlocked(draft: Draft, say: (typeof words)['nl'], locale: 'nl' | 'en'): string | undefined {
  const { fill } = say;
  if (draft.edited === undefined) {
    const { open } = draft.filled;
    const labels = new Intl.ListFormat(locale).format(open.map(draft.labelOf));
    if (open.length > 0) return fill.blockedOpen({ count: open.length, labels });
  }
  if (draft.text === '') return fill.blockedEmpty;
  const [left] = leftPlaceholders(draft.text);
  return left === undefined ? undefined : fill.blockedLeft({ left: left.text });
}
