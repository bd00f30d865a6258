import { browser } from 'wxt/browser';
import type { Settings } from '../../core/settings.ts';

/** The language of the screens: chosen, else the browser's when we speak it, else English. */
export function localeOf({ language }: Settings): 'nl' | 'en' {
  if (language !== 'auto') return language;
  return browser.i18n.getUILanguage().toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
