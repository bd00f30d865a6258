import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { PageAnswers, PageBody } from '../../core/messages.ts';
import type { Result } from '../../core/result.ts';
import { type PageState, pageState } from './sessions.ts';

/** How long the page after a click may take before it begins to load, and how long between two looks, ms. */
const patience = 1_500;
const pause = 100;
/** Longest wait for that page to be read, ms. */
const longest = 15_000;

/**
 * Puts a text into the site's box. Where the site's own reply button loads another page (a forum's editor), the one that
 * was asked is gone before it can answer; the page that comes then gets the same command, and writes.
 */
export async function insertOn(state: PageState, command: PageBody<'insert'>): Promise<Result<PageAnswers['insert']>> {
  const answer = await insertThere(state, command);
  if (answer.ok || answer.error.code !== 'noPage') return answer;
  const next = await nextPage(state);
  return next === undefined ? answer : insertThere(next, command);
}

async function insertThere(state: PageState, command: PageBody<'insert'>): Promise<Result<PageAnswers['insert']>> {
  await giveInserter(state);
  return askPage(state, 'insert', command);
}

/** The file that writes into boxes, in the page's isolated world. On the practice page it is part of the page. */
async function giveInserter({ tabId, frameId, isPractice }: PageState): Promise<void> {
  if (isPractice) return;
  const target = { tabId, frameIds: [frameId] };
  // A page that is gone says so when it is asked.
  await browser.scripting.executeScript({ target, files: ['/page-insert.js'] }).catch(() => undefined);
}

/** The page in that tab or frame once it has another address and has been read. */
async function nextPage({ tabId, frameId, url, site }: PageState): Promise<PageState | undefined> {
  const end = Date.now() + longest;
  let hopeUntil = Date.now() + patience;
  while (Date.now() < Math.min(end, hopeUntil)) {
    const state = await pageState({ tabId, frameId });
    if (state !== undefined && state.url !== url && state.site === site && state.health !== undefined) return state;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (tab?.status === 'loading') hopeUntil = Date.now() + patience;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return undefined;
}
