import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { LogFileHead } from '../../../core/log/json.ts';
import type { LogSheetOptions } from '../../../core/log/log-sheet.ts';
import { formatTime } from '../../../core/log/times.ts';

/** What a sheet says about itself: what is in it, the figures of the screen, the zone, the end of the chain. */
export function useAbout(
  scope: string,
  zone: string,
  isCoded: boolean,
): (head: LogFileHead) => LogSheetOptions['about'] {
  const { export: say } = useWords(words);
  const locale = useLocale();
  const { aboutFile: about } = say;
  return ({ exportedAt, anchor }) =>
    ({ contacts, within, late }) => [
      [about.what, scope],
      [about.contacts, contacts],
      [about.within, within],
      [about.late, late],
      [about.zone, zone],
      [about.made, formatTime(exportedAt, locale === 'nl' ? 'dayFirst' : 'yearFirst', zone)],
      [about.names, isCoded ? about.codes : about.asKept],
      [about.events, anchor.count],
      [about.chain, anchor.hash],
    ];
}
