import { useEffect } from 'react';
import type { Settings } from '../core/settings.ts';
import type { Locale } from './Locale.tsx';

/** Language and theme of the whole document. */
export function useLook(locale: Locale, theme: Settings['theme']): void {
  useEffect(() => {
    document.documentElement.lang = locale;
    if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
    else document.documentElement.dataset['theme'] = theme;
  }, [locale, theme]);
}
