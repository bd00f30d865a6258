import { browser } from 'wxt/browser';
import { adapters } from '../../adapters/index.ts';
import { isThreadAddress } from '../../adapters/thread-address.ts';
import type { InsertOutcome, PageHealth } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import { siteState } from '../../core/site-state.ts';
import { noteInsertion, noteReading } from '../../storage/site-records.ts';
import type { PageState } from './sessions.ts';

/** Is this page of a kind that always shows posts? */
export function expectsPosts({ site, url }: Pick<PageState, 'site' | 'url'>): boolean {
  const id = adapterOf(site);
  const examples = adapters.find((adapter) => adapter.id === id)?.examples ?? [];
  return isThreadAddress(new URL(url), id, examples);
}

/** Keeps how this site was read, for the supervisor; the practice site is no site. */
export async function keepReading(state: PageState, health: PageHealth, url: string, at: string): Promise<void> {
  if (state.isPractice) return;
  const { adapter, found, read } = health;
  const word = siteState({ health, expectsPosts: expectsPosts({ site: state.site, url }) });
  await noteReading(browser.storage.local, new URL(url).origin, { adapter, found, read, state: word }, at);
}

/** Keeps whether the site's box took a reply. That there was no box open says nothing about the site. */
export async function keepInsertion(
  state: PageState,
  { kind }: Pick<InsertOutcome, 'kind'>,
  at: string,
): Promise<void> {
  if (state.isPractice || kind === 'noComposer') return;
  const outcome = kind === 'inserted' ? 'taken' : 'refused';
  await noteInsertion(browser.storage.local, new URL(state.url).origin, adapterOf(state.site), outcome, at);
}
