import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import type { Filters } from '../log/filters.ts';
import { siteWords } from '../sites.ts';

/** Which contacts go in the file, as the filters say it: "7 dagen, alle sites, beantwoord". */
export function useScopeWords(filters: Filters): string {
  const { log } = useWords(words);
  const { channel: channelWords } = useWords(logWords);
  const wordOf = useStatusWord();
  const locale = useLocale();
  const { period, from, to, site, text } = filters;
  const day = (date: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(`${date}T12:00`));
  const when =
    period === 'custom'
      ? [from === '' ? '' : `${log.from} ${day(from)}`, to === '' ? '' : `${log.until} ${day(to)}`].join(' ').trim()
      : log.periods[period];
  const where =
    filters.channel !== ''
      ? log.byHand({ channel: channelWords[filters.channel] }).toLocaleLowerCase(locale)
      : site === ''
        ? log.anySite.toLocaleLowerCase(locale)
        : siteWords(site).name;
  const parts = [
    when === '' ? log.periods.all : when,
    where,
    filters.outcome === '' ? '' : wordOf(filters.outcome),
    filters.notCopied ? log.notCopied.toLocaleLowerCase(locale) : '',
    text.trim() === '' ? '' : `‘${text.trim()}’`,
  ].filter((part) => part !== '');
  return parts.join(', ');
}
