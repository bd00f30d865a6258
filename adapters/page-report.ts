import type { Adapter, Page, PostReaders } from './adapter.ts';

/**
 * The structure of a page for somebody who mends its adapter: tags, names of attributes, counts. No words, no names, no
 * addresses: a value is only shown when it is one of the words that we know beforehand (roles, kinds of input, terms of
 * schema.org, what the adapter's own selectors name), so that nothing of the page itself can be in it.
 */
export interface PageReport {
  /** What each of the adapter's selectors found; absent where they were made on this page (taught, generic). */
  readonly selectors?: readonly { readonly selector: string; readonly found: number }[];
  /** Of the posts that were found: how many gave each field. */
  readonly fields?: Readonly<Record<string, number>>;
  readonly posts: number;
  readonly hasComposer: boolean;
  /** One line per element, two spaces per level; `×12` for that many alike in a row. */
  readonly tree: readonly string[];
}

const roles =
  'alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure form grid gridcell group heading img link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio navigation none note option presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox timer toolbar tooltip tree treegrid treeitem';
const types =
  'button checkbox email file hidden image module number password radio reset search submit tel text url application/json application/ld+json text/css text/html text/javascript';
const terms =
  'acceptedAnswer aggregateRating Answer answerCount articleBody author Blog BlogPosting Comment comment commentCount commentText creator dateCreated dateModified datePublished description DiscussionForumPosting headline image interactionCount InteractionCounter interactionStatistic Link mainEntity mainEntityOfPage name Organization Person position publisher QAPage Question ratingValue Review reviewBody reviewRating SocialMediaPosting suggestedAnswer text upvoteCount url userInteractionCount WebPage';

const known = {
  role: new Set(roles.split(' ')),
  type: new Set(types.split(' ')),
  itemprop: new Set(terms.split(' ')),
  itemtype: new Set(terms.split(' ').flatMap((term) => [`https://schema.org/${term}`, `http://schema.org/${term}`])),
} as const;

const deepest = 40;
const mostLines = 4_000;
/** Longer, or with a number in it, a name was made by the page. */
const plainName = /^[a-z:_-]{1,40}$/i;

/** @param adapter the one that reads this page; its selectors are shown unless they were made on this page */
export function reportPage(page: Page, adapter: Adapter | undefined, isOurs: boolean): PageReport {
  const selectors = adapter === undefined ? [] : [...adapter.posts, ...(adapter.ignore ?? [])];
  const words = new Set(isOurs ? selectors.flatMap(valuesIn) : []);
  const roots = adapter === undefined ? [] : [...page.document.querySelectorAll(`:is(${adapter.posts})`)];
  const tree = treeOf(page.document.documentElement, words);
  return {
    ...(isOurs && adapter !== undefined
      ? { selectors: selectors.map((selector) => ({ selector, found: count(page.document, selector) })) }
      : {}),
    ...(adapter === undefined ? {} : { fields: fieldsOf(adapter.read, roots, page) }),
    posts: roots.length,
    hasComposer: tryTo(() => adapter?.composer(page, undefined)) !== undefined,
    tree: tree.length > mostLines ? [...tree.slice(0, mostLines), '…'] : tree,
  };
}

function fieldsOf(read: PostReaders, roots: readonly Element[], page: Page): Record<string, number> {
  return Object.fromEntries(
    Object.entries(read).map(([name, reader]) => [
      name,
      roots.filter((root) => tryTo(() => reader(root, page)) !== undefined).length,
    ]),
  );
}

function count(document: Document, selector: string): number {
  return tryTo(() => document.querySelectorAll(selector).length) ?? -1;
}

/** Values that a selector of ours compares with: `[data-testid="tweet"]` → `tweet`. */
function valuesIn(selector: string): readonly string[] {
  return [...selector.matchAll(/=\s*["']?([\w-]+)["']?\s*[is]?\s*\]/g)].map((found) => found[1] ?? '');
}

/** The lines of an element and what is in it; what is alike in a row is one with a count. */
function treeOf(element: Element, words: ReadonlySet<string>, depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  const line = `${indent}${lineOf(element, words)}`;
  if (depth >= deepest || /^(?:svg|script|style)$/i.test(element.localName)) return [line];
  const groups: { readonly lines: readonly string[]; readonly key: string; count: number }[] = [];
  for (const child of childrenOf(element)) {
    const lines = treeOf(child, words, depth + 1);
    const key = lines.join('\n');
    const last = groups.at(-1);
    if (last?.key === key) last.count += 1;
    else groups.push({ lines, key, count: 1 });
  }
  const inside = groups.flatMap(({ lines: [first = '', ...rest], count: times }) => [
    times > 1 ? `${first} ×${times}` : first,
    ...rest,
  ]);
  return [line, ...inside];
}

/** Also what stands in an open shadow root, as readers look there too. */
function childrenOf(element: Element): readonly Element[] {
  const children = [...(element.shadowRoot?.children ?? []), ...element.children];
  // Without what Kantlijn itself put into the page (`page.content/ours.ts`).
  return children.filter(({ localName }) => !/^x-[a-z]{8}$/.test(localName));
}

function lineOf(element: Element, words: ReadonlySet<string>): string {
  const attributes = [...element.attributes].map(({ name, value }) => {
    const safe = plainName.test(name) ? name : 'x-…';
    return isKnown(name, value, words) ? `${safe}=${value}` : safe;
  });
  const name = plainName.test(element.localName) ? element.localName : 'x-…';
  const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim() !== '');
  return [name, ...new Set(attributes.sort()), ...(text ? ['"…"'] : [])].join(' ');
}

function isKnown(name: string, value: string, words: ReadonlySet<string>): boolean {
  if (words.has(value)) return true;
  return name in known && known[name as keyof typeof known].has(value);
}

/** A hostile page can make any DOM call fail. */
function tryTo<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
