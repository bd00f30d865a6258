import type { SiteField } from '../core/site-data.ts';
import type { Page } from './adapter.ts';
import { partOf } from './data-readers.ts';
import { partSelectors } from './generic-selectors.ts';
import { NOT_POSTS } from './generic-words.ts';
import { type Readers, readersFor } from './readers.ts';

/** Elements of one kind, as many as it takes to see what they share. */
export interface Sample {
  readonly page: Page;
  /** Selector of all of them. */
  readonly posts: string;
  readonly roots: readonly Element[];
  readonly readers: Readers;
  /** Names of people that the page's own data gives. */
  readonly names: ReadonlySet<string>;
  /** Called often; waits when the page needs its thread. */
  readonly pause: () => Promise<void>;
}

const SAMPLE = 8;

/** Share of the sample in which a selector must find what it is for. */
export const MOST = 0.75;

/** @param all elements that are thought to be posts; adverts among them are left out */
export function sampleOf(
  page: Page,
  posts: string,
  all: readonly Element[],
  pause: () => Promise<void>,
  names: ReadonlySet<string> = new Set(),
): Sample {
  const own = all.filter((root) => !root.matches(NOT_POSTS.join()));
  const step = Math.max(1, own.length / SAMPLE);
  const picked = Array.from({ length: SAMPLE }, (_, at) => own[Math.floor(at * step)]);
  const roots = [...new Set(picked)].filter((root) => root !== undefined);
  return { page, posts, roots, readers: readersFor([posts]), names, pause };
}

/** One thing in the posts of a sample: where it stands, and what was found there. */
export interface Part {
  readonly field: SiteField;
  readonly found: readonly (Element | undefined)[];
  readonly score: number;
}

/** The element of the first field that finds one, per root. */
export function partsOf({ roots, readers }: Sample, fields: readonly SiteField[]): readonly (Element | undefined)[] {
  return roots.map((root) => {
    for (const { selector } of fields) {
      const found = partOf(root, selector, readers.find);
      if (found) return found;
    }
    return undefined;
  });
}

/** Tries the selectors of some elements of some roots on all roots; the best that holds in most of them. */
export async function bestPart(
  { roots, readers, pause }: Sample,
  candidates: (root: Element) => readonly Element[],
  rate: (found: readonly (Element | undefined)[]) => number | undefined,
  wanted = MOST,
): Promise<Part | undefined> {
  const tried = new Set<string>();
  let best: Part | undefined;
  for (const root of roots.slice(0, 3)) {
    await pause();
    for (const element of candidates(root)) {
      await pause();
      for (const selector of partSelectors(element, root)) {
        if (tried.has(selector) || tried.size > 120) continue;
        tried.add(selector);
        const found = roots.map((other) => partOf(other, selector, readers.find));
        if (share(found, (part) => part !== undefined) < wanted) continue;
        const score = rate(found);
        if (score !== undefined && score > (best?.score ?? 0)) best = { field: { selector }, found, score };
      }
    }
  }
  return best;
}

export function share<T>(list: readonly T[], holds: (item: T, at: number) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}

export function contains(part: Element, inner: Element | undefined): boolean {
  return inner !== undefined && part.contains(inner);
}

/** Elements that can hold a name or a moment. */
export const SHORT_PARTS =
  'a,b,strong,em,i,cite,span,small,abbr,time,h1,h2,h3,h4,h5,h6,p,div,dt,td,th,li,address,figcaption,header,label,bdi';
