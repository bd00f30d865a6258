import { useEffect } from 'react';
import { useOutside } from './Ask.tsx';

/** How often a look is told at most, ms. */
const every = 60_000;

/** Tells that somebody looks at this screen: when it opens or comes in front, and while it is used. */
export function useLooking(): void {
  const { ask } = useOutside();
  useEffect(() => {
    let told = 0;
    const look = () => {
      if (document.visibilityState === 'hidden' || Date.now() - told < every) return;
      told = Date.now();
      void ask('lookedAt', { seen: false });
    };
    look();
    const events = ['keydown', 'pointerdown', 'focus'] as const;
    for (const event of events) window.addEventListener(event, look);
    document.addEventListener('visibilitychange', look);
    return () => {
      for (const event of events) window.removeEventListener(event, look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [ask]);
}
