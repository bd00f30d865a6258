import { createContext, type ReactNode, use } from 'react';

export type Locale = 'nl' | 'en';

const LocaleContext = createContext<Locale>('nl');

/** The language of the screens: a setting, changed without a reload. */
export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return use(LocaleContext);
}

/** The words of one namespace in the person's language: `useWords(words)`. */
export function useWords<Words>(words: { readonly nl: Words; readonly en: Words }): Words {
  return words[useLocale()];
}
