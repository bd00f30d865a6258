import type { PostTime } from '../core/post.ts';
import { looksLikeSelector } from '../core/selector.ts';
import type { SiteData, SiteField } from '../core/site-data.ts';
import type { Page, PostReaders, Reader } from './adapter.ts';
import { zoneIn } from './board-zone.ts';
import { absoluteLink } from './links.ts';
import { first, readersFor } from './readers.ts';
import { lineOf, textOf } from './text.ts';
import { machineTime, shownTime } from './times.ts';
import { dateOrderOn } from './times-order.ts';

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
        const element = partOf(root, field.selector, find);
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
    posted: reader(given.time, (element, field, page) => timeIn(element, field, page, inner)),
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

/**
 * What a machine wrote, else what a person reads. A machine's time without a zone may stand in any zone: it counts to
 * the minute where the page shows the same clock, else as its day.
 * @param posts selector of the roots, for the page's other dates
 */
export function timeIn(element: Element, field: SiteField, page: Page, posts = '*'): PostTime | undefined {
  const raw = (field.attribute === undefined ? MOMENT : [field.attribute]).flatMap(
    (name) => element.getAttribute(name)?.trim() ?? [],
  );
  const zone = zoneOf(page) ?? page.zone;
  const machine = raw.flatMap((value) => {
    const time = machineTime(value, zone);
    return time === undefined ? [] : [{ time, isSure: ZONED.test(value) || time.precision === 'day' }];
  });
  const sure = machine.find(({ isSure }) => isSure);
  if (sure !== undefined) return sure.time;
  const place = field.selector.replace(/^:scope/, `:is(${posts})`);
  const texts =
    field.attribute === undefined ? [element.getAttribute('title') ?? '', lineOf(element, field.exclude)] : raw;
  const shown = first(texts, (text) =>
    text.length > MOST_DATE ? undefined : shownTime(text, page, zone, dateOrderOn(page, [place], text)),
  );
  const bare = machine[0]?.time;
  if (bare === undefined || shown?.precision === 'minute') return shown;
  return { ...bare, precision: 'day' };
}

/** A moment that is the same everywhere. */
const ZONED = /^\d{10}(?:\d{3})?$|\d(?:Z| ?(?:UTC|GMT)| ?[+-]\d\d(?::?\d\d)?)$/;

/** The zone that a board says it shows times in, at the foot of its pages; looked up once per page. */
function zoneOf({ document, url }: Page): string | undefined {
  const known = zones.get(document);
  if (known?.href === url.href) return known.zone;
  const foot = (document.body?.textContent ?? '').slice(-5_000);
  const said = ZONE_WORDS.exec(foot)?.[1];
  const zone = said === undefined ? undefined : inSummer(zoneIn(said), said);
  zones.set(document, { href: url.href, zone });
  return zone;
}

/** Boards of before 2013 say "UTC [ DST ]": an hour later. */
function inSummer(offset: string | undefined, said: string): string | undefined {
  const hours = /\[\s*DST\s*\]/.test(said) ? /^([+-]\d\d):(\d\d)$/.exec(offset ?? '') : null;
  if (hours === null) return offset;
  const later = Number(hours[1]) + 1;
  return `${later < 0 ? '-' : '+'}${String(Math.abs(later)).padStart(2, '0')}:${hours[2]}`;
}

const ZONE_WORDS =
  /(?:times? (?:are|zone)|tijden zijn|tijdzone|zeiten sind|zeitzone|heures? sont)[^.\n]{0,40}?((?:GMT|UTC)[^\n]{0,30})/i;
const zones = new WeakMap<Document, { readonly href: string; readonly zone: string | undefined }>();

/** Longest line that is read as a date; a longer one is a text that names one. */
const MOST_DATE = 150;

/** The root itself, what follows it (`:scope + dd`: lists of definitions), or the first of it inside. */
export function partOf(
  root: Element,
  selector: string,
  find: (root: Element, selector: string) => Element | undefined,
): Element | undefined {
  if (selector === ':scope') return root;
  if (!selector.startsWith(':scope +')) return find(root, selector);
  const next = root.nextElementSibling;
  return next?.matches(selector.slice(':scope +'.length)) ? next : undefined;
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
