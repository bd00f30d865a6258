import type { Page } from './adapter.ts';
import { type DateOrder, dateOrderIn } from './times-date.ts';
import { inZone } from './times-zone.ts';

/** Per reading of a page, per place where dates stand: looked up once. */
const known = new WeakMap<Page, Map<string, DateOrder | undefined>>();

/**
 * Whether the dates that stand at these places of a page begin with the day or with the month, as they prove together.
 * @param selectors of the elements with dates, anywhere on the page
 * @param shown the date that is asked for: where it holds no numbers alone, nothing is looked up
 */
export function dateOrderOn(page: Page, selectors: readonly string[], shown: string): DateOrder | undefined {
  if (!/\b\d{1,2}([-/.])\d{1,2}\1\d{4}\b/.test(shown)) return undefined;
  const orders = known.get(page) ?? new Map<string, DateOrder | undefined>();
  known.set(page, orders);
  const place = selectors.join();
  if (!orders.has(place)) {
    const texts = [...page.document.querySelectorAll(place)].map((element) => element.textContent ?? '');
    orders.set(place, dateOrderIn(texts, inZone(page.now, page.zone).toPlainDate()));
  }
  return orders.get(place);
}
