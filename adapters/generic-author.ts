import type { SiteField } from '../core/site-data.ts';
import { bestPart, contains, MOST, type Part, type Sample, SHORT_PARTS, share } from './generic-sample.ts';
import { isTime } from './generic-time.ts';
import { AUTHOR_WORD, bareName, isNameLike, PROFILE_LINK } from './generic-words.ts';
import { lineOf } from './text.ts';

/** Who wrote: by a link to a person, by what classes say, by how it stands out. */
export async function findAuthor(sample: Sample, time: Part | undefined): Promise<Part | undefined> {
  const { readers, page, roots, names } = sample;
  return bestPart(
    sample,
    (root) =>
      readers
        .all(root, SHORT_PARTS)
        .slice(0, 60)
        .filter((part) => part.childElementCount < 4 && isNameLike(nameOf(part)) && !isTime(part, page))
        .filter((part) => !contains(part, time?.found[roots.indexOf(root)]) && !isPlace(part)),
    (found) => {
      if (found.some((part, at) => part !== undefined && contains(part, time?.found[at]))) return undefined;
      const said = found.map((part) => part && nameOf(part));
      const good = said.filter((name, at) => name !== undefined && isNameLike(name) && found[at] !== time?.found[at]);
      if (good.length / found.length < MOST) return undefined;
      const distinct = new Set(good).size / good.length;
      // The same word for different people is a label.
      const links = new Set(found.map((part) => part?.closest('a[href]')?.getAttribute('href')));
      if (good.length > 2 && new Set(good).size * 2 < links.size) return undefined;
      if (new Set(good).size === 1 && good.length > 2 && !found.some(isProfile)) return undefined;
      const strength =
        share(found, isProfile) * 2.5 +
        share(found, isNamedAuthor) * 1.5 +
        share(found, isHeadline) +
        share(good, (name) => name !== undefined && names.has(name)) * 2;
      const early = share(found, (part, at) => isBefore(part, time?.found[at])) * 0.3;
      // A letter for a picture, a handle, a rank: a name is one piece.
      const pieces = share(found, (part) => part !== undefined && piecesOf(part) > 1) * 2;
      return strength < 0.5 ? undefined : 0.5 + strength + distinct + early + good.length / found.length - pieces;
    },
  );
}

/** A link to a post (its subject, its number) is no link to a person. */
function isPlace(part: Element): boolean {
  return /#\D*\d/.test(
    part.closest('a[href]')?.getAttribute('href') ?? part.querySelector('a[href]')?.getAttribute('href') ?? '',
  );
}

/** In how many separate texts the element says what it says. */
function piecesOf(part: Element): number {
  let pieces = 0;
  for (const node of part.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) pieces += /[\p{L}\p{N}]/u.test(node.nodeValue ?? '') ? 1 : 0;
    else if (node.nodeType === Node.ELEMENT_NODE) pieces += piecesOf(node as Element);
  }
  return pieces;
}

function nameOf(part: Element): string {
  return bareName(lineOf(part));
}

function isProfile(part: Element | undefined): boolean {
  const link = part?.closest('a[href]') ?? part?.querySelector('a[href]');
  return link !== null && link !== undefined && PROFILE_LINK.test(link.getAttribute('href') ?? '');
}

/** The element or what is right around it says that it names a person. */
function isNamedAuthor(part: Element | undefined): boolean {
  const says = [part, part?.parentElement].map((at) =>
    at
      ? `${at.getAttribute('class') ?? ''} ${at.getAttribute('rel') ?? ''} ${at.getAttribute('itemprop') ?? ''} ${at.getAttribute('data-testid') ?? ''}`
      : '',
  );
  return says.some((words) => words.split(/\s+/).some((word) => AUTHOR_WORD.test(word)));
}

function isHeadline(part: Element | undefined): boolean {
  return part?.closest('h1,h2,h3,h4,h5,h6,b,strong,cite,dt,figcaption,th') !== null && part !== undefined;
}

function isBefore(part: Element | undefined, other: Element | undefined): boolean {
  if (part === undefined || other === undefined || part === other) return false;
  return (part.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Names that the best selector misses (guests without a profile), where another one finds them and agrees elsewhere. */
export async function othersOf(sample: Sample, author: Part): Promise<readonly SiteField[]> {
  const missed = author.found.map((part) => part === undefined || !isNameLike(nameOf(part)));
  if (!missed.includes(true)) return [];
  const other = await bestPart(
    sample,
    (root) =>
      sample.readers
        .all(root, SHORT_PARTS)
        .slice(0, 40)
        .filter((part) => isNameLike(nameOf(part))),
    (found) => {
      const fits = found.map((part, at) => {
        const name = part && nameOf(part);
        if (missed[at]) return name !== undefined && isNameLike(name);
        const best = author.found[at];
        return name === undefined || (best !== undefined && name === nameOf(best));
      });
      return fits.every(Boolean) ? 1 : undefined;
    },
    0,
  );
  return other ? [other.field] : [];
}

/** The link to the author, where the name is one or stands in one. */
export async function profileOf(
  sample: Sample,
  author: Part | undefined,
  authors: readonly (Element | undefined)[],
): Promise<readonly SiteField[] | undefined> {
  const links = authors.map((part) => part?.closest('a[href]') ?? part?.querySelector('a[href]') ?? undefined);
  // A link around a name is the person's; a place on this page, or a link without a target, is none.
  if (share(links, (link) => /^(?!#|javascript:)./.test(link?.getAttribute('href') ?? '')) < 0.3) return undefined;
  if (author && share(authors, (part) => part?.localName === 'a') >= 0.5)
    return [{ selector: author.field.selector, attribute: 'href' }];
  const part = await bestPart(
    sample,
    (root) => links.flatMap((link) => (link !== undefined && root.contains(link) ? [link] : [])),
    (found) => (found.every((link, at) => link === undefined || link === links[at]) ? 1 : undefined),
    0.5,
  );
  return part && [{ ...part.field, attribute: 'href' }];
}
