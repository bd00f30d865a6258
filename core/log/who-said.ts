import { words } from '../../.generated/locales/log.js';
import type { ScreenLanguage } from './columns.ts';

/** Signs of a browser's id that tell thirty of them apart and can be read out. */
const CODE = 6;

/**
 * Who said something, as a person reads it: the initials, or where those are left out (`without-staff.ts`) the browser
 * that it was said in, by the end of its id.
 */
export function whoSaid(
  { agent, deviceId }: { readonly agent: string; readonly deviceId: string },
  language: ScreenLanguage,
): string {
  if (agent !== '') return agent;
  const { browser, somebody } = words[language].conflict;
  const code = deviceId.replaceAll('-', '').slice(-CODE);
  return code === '' ? somebody : browser({ code });
}
