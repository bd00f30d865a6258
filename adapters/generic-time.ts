import type { PostTime } from '../core/post.ts';
import type { SiteField } from '../core/site-data.ts';
import type { Page, Reader } from './adapter.ts';
import { dataReaders, partOf, timeIn } from './data-readers.ts';
import { bestPart, MOST, type Part, partsOf, type Sample, SHORT_PARTS, share } from './generic-sample.ts';
import { first, readersFor } from './readers.ts';
import { lineOf } from './text.ts';

const MACHINE_TIME = 'time,[datetime],[data-time],[data-timestamp],[data-utime],abbr[title]';

/**
 * When a post was written. What the page declares holds; where that names no zone, a moment that is the same everywhere
 * goes first, but only beside it: elsewhere in the post it may say when something else happened.
 * @returns `undefined` when the declared one is the best, or there is none
 */
export async function findOwnTime(
  sample: Sample,
  declared: readonly SiteField[] | undefined,
): Promise<Part | undefined> {
  if (declared === undefined) return findTime(sample);
  if (isTimedExactly(sample, declared)) return undefined;
  const seen = await findTime(sample);
  const beside = partsOf(sample, declared).map((part) => part?.parentElement);
  const isBeside =
    seen && share(seen.found, (part, at) => part !== undefined && beside[at]?.contains(part) === true) >= MOST;
  return isBeside && isTimedExactly(sample, [seen.field]) ? seen : undefined;
}

/** When: what machines wrote before what people read. */
async function findTime(sample: Sample): Promise<Part | undefined> {
  const { page, posts, readers } = sample;
  const read = (part: Element | undefined) => part && timeIn(part, { selector: '*' }, page, posts);
  return bestPart(
    sample,
    (root) => {
      const machine = readers
        .all(root, MACHINE_TIME)
        .filter((part) => !isEditTime(part))
        .slice(0, 4);
      const own = lineOf(root, posts).length <= 150 ? [root] : [];
      const shown = readers
        .all(root, SHORT_PARTS)
        .filter(
          (part) =>
            isShort(part, 100) &&
            !isEditTime(part) &&
            part.childElementCount < 4 &&
            timeIn(part, { selector: '*' }, page) !== undefined,
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
function isTimedExactly({ roots, posts, page }: Sample, time: readonly SiteField[]): boolean {
  const { posted } = dataReaders([posts], { time });
  return share(roots, (root) => posted?.(root, page)?.precision === 'exact') >= MOST;
}

function isShort(element: Element, most: number): boolean {
  const length = element.textContent?.trim().length ?? 0;
  return length > 0 && length <= most;
}

/** When a post was written, by these fields; the first moment in it that is not that of an edit. */
export function writtenAt(posts: readonly string[], fields: readonly SiteField[]): Reader<PostTime> {
  const { all, find } = readersFor(posts);
  return (root, page) =>
    first(fields, (field) => {
      const part = field.selector.startsWith(':scope')
        ? partOf(root, field.selector, find)
        : all(root, field.selector).find((element) => !isEditTime(element));
      return part && timeIn(part, field, page, posts.join());
    });
}

/** "Edited 3 minutes ago", in its own words, those around it, or a class. */
function isEditTime(part: Element): boolean {
  return [part, part.parentElement].some(
    (at) =>
      at !== null &&
      (/edited|modified|updated/i.test(at.getAttribute('class') ?? '') ||
        ((at.textContent?.length ?? 0) < 120 && EDITED.test(at.textContent ?? ''))),
  );
}

const EDITED = /\b(?:edited|updated|modified|bewerkt|gewijzigd|aangepast|bearbeitet|geändert|modifi[ée])\b/i;
