import { nameOfPage } from '../../components/site-words.ts';
import { siteName } from '../../core/log/site-name.ts';
import type { PageView } from '../../core/messages.ts';

/** What an agent calls the site of a post; the page beside us knows its own name best. */
export function siteNameOf(page: PageView | undefined, site: string): string {
  return page?.site === site ? nameOfPage(page) : siteName(site);
}
