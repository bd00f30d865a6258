import type { Locale } from '../../../../../components/Locale.tsx';
import { isInForce } from '../../../../../core/protocol/notices.ts';
import type { Notice } from '../../../../../core/protocol/schema.ts';

/** @param clock as in `isInForce` */
export function timeOfNotice(notice: Pick<Notice, 'from' | 'until'>, clock: string): 'now' | 'later' | 'past' {
  if (isInForce(notice, clock)) return 'now';
  return notice.from > clock.slice(0, notice.from.length) ? 'later' : 'past';
}

/** "28 november", "28 november 09:30": as written, on the clock of the protocol. */
export function dayWords(moment: string, locale: Locale): string {
  const [day = '', time = ''] = moment.split('T');
  const shown = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date(`${day}T12:00`));
  return time === '' ? shown : `${shown} ${time}`;
}
