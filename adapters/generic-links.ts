import type { SiteField } from '../core/site-data.ts';
import type { Page } from './adapter.ts';
import { linkId } from './data-readers.ts';
import { bestPart, contains, type Part, type Sample, share } from './generic-sample.ts';
import { isTime } from './generic-time.ts';
import { ANSWER_CONTROL, POST_WORD, PROFILE_LINK } from './generic-words.ts';
import { absoluteLink } from './links.ts';
import { lineOf } from './text.ts';

/**
 * A list of articles, products or topics: most of its entries have a title that leads to another page. A post's own
 * subject leads to itself.
 */
export function hasTitleOf(
  { page, readers }: Sample,
  root: Element,
  text: Element | undefined,
  author: Element | undefined,
): boolean {
  return readers.all(root, 'a[href]').some((link) => {
    if (
      contains(link, author) ||
      author?.contains(link) ||
      (text !== undefined && text !== root && text.contains(link))
    )
      return false;
    const isInHeading = link.closest('h1,h2,h3,h4,h5,h6') !== null || link.querySelector('h1,h2,h3,h4,h5,h6') !== null;
    const line = lineOf(link);
    if (line.length < (isInHeading ? 4 : 16) || isTime(link, page) || ANSWER_CONTROL.test(line)) return false;
    if (PROFILE_LINK.test(link.getAttribute('href') ?? '')) return false;
    return leadsAway(link, page) && (isInHeading || (text !== undefined && line.split(' ').length > 3));
  });
}

/** Does this link go to another page? */
export function leadsAway(link: Element, page: Page): boolean {
  const href = absoluteLink(link.getAttribute('href'), page);
  if (href === undefined) return false;
  const { hash, pathname, host } = new URL(href);
  const isPlaceHere = hash.length > 1 && page.document.getElementById(hash.slice(1)) !== null;
  return !isPlaceHere && (host !== page.url.host || pathname !== page.url.pathname);
}

/** The link of each post to itself. */
export async function findPermalink(
  sample: Sample,
  texts: readonly (Element | undefined)[],
): Promise<Part | undefined> {
  const { page, readers } = sample;
  const idAt = (part: Element | undefined) =>
    part ? linkId(absoluteLink(part.getAttribute('href'), page)) : undefined;
  const isOwnLink = (part: Element): boolean => {
    const href = part.getAttribute('href') ?? '';
    if (PROFILE_LINK.test(href) || /repl(?:y|ies|yto)|quote|report|login|share|vote|edit|delete|antwoord/i.test(href))
      return false;
    return (
      idAt(part) !== undefined && (/#\D*\d/.test(href) || POST_WORD.test(href) || part.querySelector('time') !== null)
    );
  };
  return bestPart(
    sample,
    (root) =>
      readers
        .all(root, 'a[href]')
        .filter((part) => isOwnLink(part) && !texts.some((text) => text !== root && text?.contains(part))),
    (found) => {
      const ids = found.map(idAt);
      if (ids.includes(undefined) || new Set(ids).size < ids.length) return undefined;
      if (!found.every((part) => part && isOwnLink(part))) return undefined;
      return (
        1 +
        share(found, (part) => /#\D*\d/.test(part?.getAttribute('href') ?? '')) +
        share(found, (part) => /permalink|bookmark/.test(`${part?.className} ${part?.getAttribute('rel')}`))
      );
    },
  );
}

/** What tells the posts apart, the same at every visit: a numbered id, data, a link of its own, an old name of a place. */
export function idOf(sample: Sample, permalink: Part | undefined): readonly SiteField[] | undefined {
  const { roots, readers } = sample;
  const differs = (of: (root: Element) => string | null | undefined): boolean => {
    const values = roots.map(of);
    return (
      values.every((value) => value !== undefined && value !== null && /\d/.test(value)) &&
      new Set(values).size === roots.length
    );
  };
  if (differs((root) => root.id)) return [{ selector: ':scope', attribute: 'id' }];
  for (const { name } of roots[0]?.attributes ?? []) {
    if (/^data-(?:.*-)?(?:id|pid|cid|key)$/.test(name) && differs((root) => root.getAttribute(name))) {
      return [{ selector: ':scope', attribute: name }];
    }
  }
  if (permalink) return [{ ...permalink.field, attribute: 'href' }];
  for (const attribute of ['id', 'name']) {
    const selector = `[${attribute}]`;
    const own = (root: Element) =>
      readers
        .all(root, selector)
        .find((part) => /\d/.test(part.getAttribute(attribute) ?? '') && !part.matches('input,textarea,button'));
    if (
      differs((root) => own(root)?.getAttribute(attribute)) &&
      roots.every((root) => own(root) === readers.all(root, selector)[0])
    ) {
      return [{ selector, attribute }];
    }
  }
  return undefined;
}
