import type { PageHealth } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { chosenIn, type PageState, pageStates } from './sessions.ts';

/** A tab as its sidebar sees it: one page, though its posts can stand in several frames. */
export interface TabPage {
  readonly tabId: number;
  /** The page in question: the one with the chosen post, else the first that has posts. */
  readonly main: PageState;
  readonly pages: readonly PageState[];
  /** Timed posts of all of them. */
  readonly here: readonly PostKey[];
  readonly health?: PageHealth;
  readonly chosen?: PostKey;
}

/** @param address what stands in the tab now: what was told of another page is not about it */
export async function tabPage(tabId: number, address?: URL): Promise<TabPage | undefined> {
  const pages = (await pageStates(tabId)).filter((state) => address === undefined || isAbout(state, address));
  const chosen = await chosenIn(tabId);
  const main =
    (chosen === undefined ? undefined : pageFor(pages, chosen)) ??
    pages.find(({ health }) => (health?.found ?? 0) > 0) ??
    pages.find(({ held }) => held !== undefined) ??
    pages[0];
  if (main === undefined) return undefined;
  const health = mergeHealth(main, pages);
  return {
    tabId,
    main,
    pages,
    here: [...new Set(pages.flatMap(({ here }) => here))],
    ...(health === undefined ? {} : { health }),
    ...(chosen === undefined ? {} : { chosen }),
  };
}

function isAbout({ url, around }: PageState, { href, origin }: URL): boolean {
  // A page may change its address without its frames.
  return around === undefined ? withoutHash(url) === withoutHash(href) : new URL(around).origin === origin;
}

/** The page that a post belongs to: one that shows it, else one of its site (an editor's page shows no posts). */
export function pageFor(pages: readonly PageState[], key: PostKey): PageState | undefined {
  return pages.find(({ here }) => here.includes(key)) ?? pages.find(({ site }) => isOfSite(key, site));
}

export function isOfSite(key: PostKey, site: string): boolean {
  return key.startsWith(`${site}/`);
}

/** One sentence for the screen: what was found and read in all frames; the reader's name is that of the main page. */
function mergeHealth(main: PageState, pages: readonly PageState[]): PageHealth | undefined {
  const each = pages.flatMap(({ health }) => health ?? []);
  const [first] = each;
  if (first === undefined || each.length === 1) return first;
  const sum = (pick: (health: PageHealth) => number) => each.reduce((total, health) => total + pick(health), 0);
  return {
    ...(main.health ?? first),
    found: sum(({ found }) => found),
    read: sum(({ read }) => read),
    skipped: {
      id: sum(({ skipped }) => skipped.id),
      author: sum(({ skipped }) => skipped.author),
      text: sum(({ skipped }) => skipped.text),
    },
    hasComposer: each.some(({ hasComposer }) => hasComposer),
  };
}

export function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}
