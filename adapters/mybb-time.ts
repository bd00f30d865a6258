import type { PostTime } from '../core/post.ts';
import type { Page } from './adapter.ts';
import { zoneByClock } from './board-zone.ts';
import { oncePerPage } from './once-per-page.ts';
import { first } from './readers.ts';
import { lineOf } from './text.ts';
import { shownTime } from './times.ts';
import { type DateOrder, dateOrderIn } from './times-date.ts';
import { dateOrderOn } from './times-order.ts';

/** Where the date of a post stands: 1.8, boards with own templates, 1.6. */
export const DATE = ['.post_date', '.post_head .smalltext', 'td.tcat .smalltext'];
/** What stands in the date's own element and is none: the edit note. */
const EDITED = '.post_edit,.edited_post,[id^="edited_by_"]';
/** Yesterday, in any zone, on a page that is open for a day, milliseconds. */
const CLOSE = 4 * 86_400_000;
/** "Current time: 11-27-2026, 08:12 PM", at the end of the page (1.8) or in the panel at the top (1.6). */
const CLOCK = '#current_time,.current_time,#panel > span';

/**
 * The time of a post. Days close by stand in words ("Today, 08:12 PM", "10 minutes ago") with the date, in full or
 * without the hour, as title. The title tells it for certain, the words also where its numbers could be two days.
 * @param date the element, with the edit note that may stand in it
 */
export function mybbTime(date: Element, page: Page): PostTime | undefined {
  const title = titleIn(date) ?? '';
  const rest = title && lineOf(date, `span[title],${EDITED}`).replace(/^[,\s]+/, '');
  return first([`${title} ${rest}`.trim(), lineOf(date, EDITED)], (shown) => {
    const order = orderOf(page) ?? dateOrderOn(page, DATE, shown);
    // Boards keep the American order in every language: without proof no language tells it.
    const context = order === undefined ? { ...page, document: { documentElement: { lang: '' } } } : page;
    return shownTime(shown, context, zoneOf(page), order);
  });
}

function titleIn(date: Element): string | undefined {
  const words = [...date.querySelectorAll('span[title]')].find((span) => span.closest(EDITED) === null);
  return words?.getAttribute('title') ?? undefined;
}

const zoneOf = oncePerPage((page): string => {
  const clocks = [...page.document.querySelectorAll(CLOCK)];
  return first(clocks, (clock) => zoneByClock(lineOf(clock), page)) ?? page.zone;
});

/** The clock of the board and the titles of "Today" and "Yesterday" are dates of these days: that proves their order. */
const orderOf = oncePerPage((page): DateOrder | undefined => {
  const { document, now, zone } = page;
  const clocks = [...document.querySelectorAll(CLOCK)].map((clock) => lineOf(clock).replace(/^\D*: +/, ''));
  const titles = [...document.querySelectorAll(DATE.join())].flatMap((date) => titleIn(date) ?? []);
  const shown = [...clocks, ...titles];
  const isClose = (text: string, order: DateOrder) =>
    Math.abs(Date.parse(shownTime(text, page, zone, order)?.at ?? '') - now.getTime()) < CLOSE;
  return (
    dateOrderIn(shown, Temporal.PlainDate.from(now.toISOString().slice(0, 10))) ??
    first(shown, (text) => (['day', 'month'] as const).find((order) => isClose(text, order)))
  );
});
