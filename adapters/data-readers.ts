import type { PostTime } from '../core/post.ts';
import { looksLikeSelector } from '../core/selector.ts';
import type { SiteData, SiteField } from '../core/site-data.ts';
import type { Page, PostReaders, Reader } from './adapter.ts';
import { absoluteLink } from './links.ts';
import { first, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';

type Given = { readonly [Field in keyof SiteData['read']]?: SiteData['read'][Field] | undefined };
type Take<T> = (element: Element, field: SiteField, page: Page) => T | undefined;

/** Attributes in which software writes a moment for machines, the surest first. */
const MOMENT = ['datetime', 'data-time', 'data-timestamp', 'data-utime', 'data-date', 'content', 'title'];

/** Those of these selectors that the browser takes; from data, so that one it does not know costs nothing but itself. */
export function parsing(selectors: readonly string[]): readonly string[] {
  // Of no page: only the parser is asked.
  const nothing = document.createDocumentFragment();
  return selectors.filter((selector) => {
    try {
      nothing.querySelector(selector);
      // A browser closes brackets by itself at the end, where other selectors are put behind it.
      return looksLikeSelector(selector);
    } catch {
      return false;
    }
  });
}

/** Readers for what is given as data, bound to these roots. */
export function dataReaders(posts: readonly string[], given: Given): Partial<PostReaders> {
  const { find } = readersFor(posts);
  const reader = <T>(fields: readonly SiteField[] | undefined, take: Take<T>): Reader<T> | undefined => {
    const usable = fields?.filter(({ selector, exclude }) => isParsing(selector) && isParsing(exclude));
    if (usable === undefined || usable.length === 0) return undefined;
    return (root, page) =>
      first(usable, (field) => {
        const element = field.selector === ':scope' ? root : find(root, field.selector);
        return element && take(element, field, page);
      });
  };
  const inner = posts.join();
  const made: { readonly [Name in keyof PostReaders]: PostReaders[Name] | undefined } = {
    id: reader(given.id, idIn),
    name: reader(given.name, (element, field) => lineIn(element, field, inner)),
    text: reader(given.text, (element, field) =>
      field.attribute === undefined
        ? textOf(element, { exclude: field.exclude === undefined ? inner : `${inner},${field.exclude}` })
        : written(element, field),
    ),
    posted: reader(given.time, timeIn),
    permalink: reader(given.permalink, linkIn),
    profile: reader(given.profile, linkIn),
  };
  return Object.fromEntries(Object.entries(made).filter(([, read]) => read !== undefined));
}

function isParsing(selector: string | undefined): boolean {
  return selector === undefined || selector === ':scope' || parsing([selector]).length > 0;
}

function written(element: Element, { attribute }: SiteField): string | undefined {
  return (attribute === undefined ? undefined : element.getAttribute(attribute)?.trim()) || undefined;
}

/** One line of text; of the account or of the author. */
export function lineIn(element: Element, field: SiteField, inner?: string): string | undefined {
  if (field.attribute !== undefined) return written(element, field)?.replace(/\s+/g, ' ');
  const exclude = [inner, field.exclude].filter((part) => part !== undefined).join();
  return lineOf(element, exclude || undefined) || undefined;
}

function linkIn(element: Element, field: SiteField, page: Page): string | undefined {
  return absoluteLink(written(element, { ...field, attribute: field.attribute ?? 'href' }), page);
}

/** What a machine wrote, else what a person reads. */
function timeIn(element: Element, field: SiteField, page: Page): PostTime | undefined {
  const names = field.attribute === undefined ? MOMENT : [field.attribute];
  return (
    first(names, (name) => machineTime(element.getAttribute(name), page.zone)) ??
    first(field.attribute === undefined ? ['title'] : [field.attribute], (name) =>
      shownTime(element.getAttribute(name) ?? '', page),
    ) ??
    (field.attribute === undefined ? shownTime(lineOf(element, field.exclude), page) : undefined)
  );
}

function idIn(element: Element, field: SiteField, page: Page): string | undefined {
  const value = written(element, field) ?? (field.attribute === undefined ? lineIn(element, field) : undefined);
  const isLink = field.attribute === 'href' || /^https?:/.test(value ?? '');
  return isLink ? linkId(absoluteLink(value, page)) : value;
}

/** What in a post's own link is the post: `#comment-7`, `p=7`, else the last number of the path. */
export function linkId(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const { hash, search, pathname } = new URL(link);
  if (/\d/.test(hash)) return hash.slice(1);
  const query = [...new URLSearchParams(search)].filter(([, value]) => /^\d+$/.test(value));
  // Where a link names a thread and a post, the post stands last.
  const asked = query.find(([name]) => /^(p|pid|post|post_?id|cid|comment_?id|msg|message|id|review)$/i.test(name));
  return (asked ?? query.at(-1))?.[1] ?? /(\d+)\D*$/.exec(pathname)?.[1];
}
