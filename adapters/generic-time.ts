import type { SiteField } from '../core/site-data.ts';
import type { Page } from './adapter.ts';
import { dataReaders, timeIn } from './data-readers.ts';
import { bestPart, MOST, type Part, type Sample, SHORT_PARTS, share } from './generic-sample.ts';
import { lineOf } from './text.ts';

const MACHINE_TIME = 'time,[datetime],[data-time],[data-timestamp],[data-utime],abbr[title]';

/** When: what machines wrote before what people read. */
export async function findTime(sample: Sample): Promise<Part | undefined> {
  const { page, posts, readers } = sample;
  const read = (part: Element | undefined) => part && timeIn(part, { selector: '*' }, page, posts);
  return bestPart(
    sample,
    (root) => {
      const machine = readers.all(root, MACHINE_TIME).slice(0, 4);
      const own = lineOf(root, posts).length <= 150 ? [root] : [];
      const shown = readers
        .all(root, SHORT_PARTS)
        .filter(
          (part) =>
            isShort(part, 100) && part.childElementCount < 4 && timeIn(part, { selector: '*' }, page) !== undefined,
        );
      // The deepest ones say it most exactly.
      const deepest = shown.filter((part) => !shown.some((other) => other !== part && part.contains(other)));
      return [...machine, ...deepest.slice(0, 4), ...own];
    },
    (found) => {
      const times = found.map(read);
      if (share(times, (time) => time !== undefined) < MOST) return undefined;
      const machine = share(times, (time) => time?.from === 'attribute');
      const precise = share(times, (time) => time?.precision === 'exact' || time?.precision === 'minute');
      const length = Math.max(...found.map((part) => part?.textContent?.trim().length ?? 0));
      return 2 + machine + precise * 0.5 - length / 400;
    },
  );
}

/** Does this element say a moment? A single word (a name such as May) does not. */
export function isTime(part: Element, page: Page): boolean {
  return timeIn(part, { selector: '*' }, page) !== undefined && !/^\p{L}+$/u.test(lineOf(part));
}

/** Do these fields give most posts of the sample a moment that is the same everywhere? */
export function isTimedExactly({ roots, posts, page }: Sample, time: readonly SiteField[]): boolean {
  const { posted } = dataReaders([posts], { time });
  return share(roots, (root) => posted?.(root, page)?.precision === 'exact') >= MOST;
}

function isShort(element: Element, most: number): boolean {
  const length = element.textContent?.trim().length ?? 0;
  return length > 0 && length <= most;
}
