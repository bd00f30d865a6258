import { useCallback, useState } from 'react';
import type { Contact } from '../../../core/contact.ts';

/** Contacts that the person picked, over all pages of the table. */
export function usePicked() {
  const [picked, setPicked] = useState<ReadonlyMap<string, Contact>>(new Map());
  const pick = useCallback((some: readonly Contact[], isPicked: boolean) => {
    setPicked((before) => {
      const next = new Map(before);
      for (const one of some) {
        if (isPicked) next.set(one.id, one);
        else next.delete(one.id);
      }
      return next;
    });
  }, []);
  const unpick = useCallback(() => setPicked(new Map()), []);
  return { picked, pick, unpick };
}
