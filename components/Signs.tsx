import { createContext, type ReactNode, use } from 'react';
import { signOf } from './site-words.ts';

const Signs = createContext<(site: string) => string>(signOf);

/** Two letters of a site, as its adapter writes them; without an adapter from its name. */
export function SignsProvider({
  signs,
  children,
}: {
  readonly signs: (site: string) => string | undefined;
  readonly children: ReactNode;
}) {
  return <Signs value={(site) => signs(site) ?? signOf(site)}>{children}</Signs>;
}

export function useSign(site: string): string {
  return use(Signs)(site);
}
