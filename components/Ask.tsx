import { createContext, type ReactNode, use } from 'react';
import type { BackgroundAnswers, BackgroundBody, BackgroundMessage, Changed } from '../core/messages.ts';
import type { Result } from '../core/result.ts';

export interface Copyable {
  readonly plain: string;
  readonly html?: string;
}

/** All that a screen can reach outside itself. Tests hand in their own. */
export interface Outside {
  readonly ask: <T extends BackgroundMessage>(
    type: T,
    body: BackgroundBody<T>,
  ) => Promise<Result<BackgroundAnswers[T]>>;
  /** Tells that something changed; returns the way to stop. */
  readonly onChanged: (listener: (topics: readonly Changed[]) => void) => () => void;
  /** Puts a text on the clipboard; `refused` means that it is not there. */
  readonly copy: (content: Copyable) => Promise<'copied' | 'refused'>;
  readonly now: () => Date;
  /** A fresh UUID. */
  readonly newId: () => string;
}

const OutsideContext = createContext<Outside | undefined>(undefined);

export function OutsideProvider({ outside, children }: { readonly outside: Outside; readonly children: ReactNode }) {
  return <OutsideContext value={outside}>{children}</OutsideContext>;
}

export function useOutside(): Outside {
  const outside = use(OutsideContext);
  if (outside === undefined) throw new Error('No OutsideProvider above this component');
  return outside;
}
