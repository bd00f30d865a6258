import { words } from '../.generated/locales/replyTime.js';
import type { ReplyStatement } from '../core/clock/reply-time.ts';
import type { Locale } from './Locale.tsx';

interface Saying {
  readonly language: Locale;
  /** IANA zone of the protocol's calendar; without it that of this device. */
  readonly zone: string | undefined;
  readonly now: Date;
}

/** The sentence for the public; `undefined` when nothing can be said. */
export function sayStatement(statement: ReplyStatement, saying: Saying): string | undefined {
  const say = words[saying.language];
  switch (statement.kind) {
    case 'within':
      return say.within({ time: minutesIn(statement.minutes, saying.language) });
    case 'by':
      return say.by({ day: dayOf(statement.at, saying), clock: clockOf(statement.at, saying) });
    case 'closed': {
      const time = minutesIn(statement.minutes, saying.language);
      return say.closed({ day: dayOf(statement.opensAt, saying), clock: clockOf(statement.opensAt, saying), time });
    }
    default:
      return undefined;
  }
}

/** "45 minuten", "anderhalf uur", "3 uur". */
function minutesIn(minutes: number, language: Locale): string {
  const say = words[language];
  if (minutes === 90) return say.hourAndHalf;
  return minutes < 60 ? say.minutes({ n: minutes }) : say.hours({ n: Math.ceil(minutes / 60) });
}

function clockOf(iso: string, { language, zone }: Saying): string {
  const form = { hour: '2-digit', minute: '2-digit', hour12: false, ...(zone && { timeZone: zone }) } as const;
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', form).format(new Date(iso));
}

/** "vandaag", "morgen", within a week the weekday, else the date. */
function dayOf(iso: string, { language, zone, now }: Saying): string {
  const say = words[language];
  const dayIn = (moment: Date) =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(zone && { timeZone: zone }) }).format(moment);
  const days = Math.round((Date.parse(dayIn(new Date(iso))) - Date.parse(dayIn(now))) / 86_400_000);
  if (days <= 0) return say.today;
  if (days === 1) return say.tomorrow;
  const form: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  const day = new Intl.DateTimeFormat(language, { ...form, ...(zone && { timeZone: zone }) }).format(new Date(iso));
  return say.onDay({ day });
}
