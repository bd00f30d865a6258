import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/person.js';
import type { Contact } from '../core/contact.ts';
import { earlierLine } from '../core/person/earlier-line.ts';
import { useClockWords } from './clock-words.ts';
import { useLocale, useWords } from './Locale.tsx';

/** Days after which a weekday could be two days. */
const A_WEEK = 7;

/** "derde keer deze maand; dinsdag gebeld" */
export function usePersonWords() {
  const say = useWords(words);
  const { outcome } = useWords(common);
  const clock = useClockWords();
  const locale = useLocale();

  /** How it went, in a word: by which way, else what came of it. */
  const howOf = ({ channel, outcome: end }: Contact): string =>
    channel === undefined ? outcome[end] : say.how[channel];

  const lineOf = (contacts: readonly Contact[], now: Date, zone: string, isAtHand: boolean): string => {
    const line = earlierLine(contacts, now, zone, isAtHand);
    if (line === undefined) return say.firstContact;
    const { nth, last, daysAgo } = line;
    const at = new Date(last.createdAt);
    const day =
      daysAgo === 0
        ? say.today
        : daysAgo === 1
          ? say.yesterday
          : daysAgo < A_WEEK
            ? say.weekday({ day: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: zone }).format(at) })
            : say.date({ day: clock.day(last.createdAt, now) });
    return say.line({ nth: say.nth({ n: nth }), last: say.last({ day, how: howOf(last) }) });
  };
  return { lineOf, howOf };
}
