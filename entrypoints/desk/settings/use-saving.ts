import { useState } from 'react';
import { words } from '../../../.generated/locales/common.js';
import { useWords } from '../../../components/Locale.tsx';
import type { Settings } from '../../../core/settings.ts';

/** Saves one setting at a time; what is said of each stands beside it, "bewaard" only after the answer. */
export function useSaving(onSettings: (settings: Partial<Settings>) => Promise<boolean>) {
  const say = useWords(words);
  const [states, setStates] = useState<Readonly<Record<string, 'saving' | 'saved' | 'notSaved'>>>({});
  const save = async (patch: Partial<Settings>) => {
    const [name = ''] = Object.keys(patch);
    setStates((before) => ({ ...before, [name]: 'saving' }));
    const isSafe = await onSettings(patch);
    setStates((before) => ({ ...before, [name]: isSafe ? 'saved' : 'notSaved' }));
    return isSafe;
  };
  /** What to say beside a setting. */
  const wordFor = (name: keyof Settings): string => {
    const state = states[name];
    return state === undefined ? '' : say[state];
  };
  return { save, wordFor };
}
