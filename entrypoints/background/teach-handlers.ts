import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import type { TeachView } from '../../core/messages.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { teachViewSchema } from '../../core/teach.ts';
import { readPlace } from '../../storage/settings.ts';
import { announce } from './announce.ts';
import { wake } from './clock.ts';
import { localeOf } from './locale.ts';
import type { Handlers } from './receive.ts';
import { tabOf } from './screen-handlers.ts';
import { services } from './services.ts';
import { siteFor } from './sites.ts';

type TeachHandlers = Pick<Handlers, 'startTeaching' | 'teach' | 'teachingMoved'>;

/** Only the page itself is taught, not the frames in it. */
const frameId = 0;
const files = ['/content-scripts/page.js', '/teach.js'] as '/content-scripts/page.js'[];

/** Teaching happens in the page; the background puts the file for it there and passes on what the sidebar asks. */
export const teachHandlers: TeachHandlers = {
  async startTeaching({ tabId: wanted }, caller) {
    const tabId = caller.class === 'extension' ? (wanted ?? (await tabOf(caller))) : caller.tabId;
    const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
    if (tabId === undefined || tab?.url === undefined) return refuse('noPage');
    const url = new URL(tab.url);
    if ((await siteFor(url)) === undefined) return refuse('siteOff');
    const all = await services();
    // A page that has the page script already notices and does nothing.
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files });
    const place = { ...(await readPlace(browser.storage.local, url.origin)), open: true };
    const body = { place, counts: await wake(all), locale: localeOf(await all.settings()) };
    const answer = readView(await askPage({ tabId, frameId }, 'startTeaching', body));
    await announce(['teaching']);
    return answer.ok ? ok(null) : answer;
  },

  async teach({ do: action }, caller) {
    const tabId = await tabOf(caller);
    if (tabId === undefined) return ok(null);
    const answer = readView(await askPage({ tabId, frameId }, 'teach', { do: action }));
    if (!answer.ok && answer.error.code !== 'noPage') return answer;
    if (action !== 'look') await announce(['teaching']);
    if (!answer.ok || answer.value === null) return ok(null);
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return tab?.url === undefined ? ok(null) : ok({ ...answer.value, host: new URL(tab.url).host });
  },

  async teachingMoved() {
    await announce(['teaching']);
    return ok(null);
  },
};

/** What comes from a page is checked like any message. */
function readView(answer: Result<unknown>): Result<TeachView | null> {
  if (!answer.ok || answer.value === null) return answer.ok ? ok(null) : answer;
  const view = teachViewSchema.safeParse(answer.value);
  return view.success ? ok(JSON.parse(JSON.stringify(view.data)) as TeachView) : refuse('badRequest', 'teach');
}
