import { useCallback, useRef } from 'react';

/** The same function for as long as the screen lives, doing what the latest one does: rows need not be drawn again. */
export function useStable<Args extends readonly unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...args: Args) => latest.current(...args), []);
}
