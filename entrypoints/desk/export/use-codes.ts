import { useEffect, useState } from 'react';
import type { CodeOf } from '../../../core/log/pseudonym.ts';
import { makeCodes, SHORTEST_KEY } from './pseudonym-codes.ts';

/** A key that is being typed is not worked out at every letter, ms. */
const PAUSE_MS = 300;

/** The codes of a key, once they are worked out; `undefined` for a key that is too short. */
export function useCodes(exportKey: string): CodeOf | undefined {
  const [made, setMade] = useState<{ readonly exportKey: string; readonly codeOf: CodeOf }>();
  useEffect(() => {
    if (exportKey.length < SHORTEST_KEY) return;
    let isLate = false;
    const timer = setTimeout(() => {
      void makeCodes(exportKey).then((codeOf) => {
        if (!isLate) setMade({ exportKey, codeOf });
      });
    }, PAUSE_MS);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [exportKey]);
  return made?.exportKey === exportKey ? made.codeOf : undefined;
}
