import { words } from '../.generated/locales/common.js';
import type { WaitStatus } from '../core/clock/status.ts';
import { useWords } from './Locale.tsx';

/** The word for what a wait is or how it ended, the same on every screen. */
export function useStatusWord(): (status: WaitStatus) => string {
  const { outcome, status: ofWait } = useWords(words);
  const all: Readonly<Record<WaitStatus, string>> = { ...outcome, ...ofWait };
  return (status) => all[status];
}

/** As a title or on a button. */
export function asTitle(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
