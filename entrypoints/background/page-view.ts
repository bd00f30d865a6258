import { browser } from 'wxt/browser';
import { evidence } from '../../adapters/evidence.ts';
import { adapters } from '../../adapters/index.ts';
import { accountFits } from '../../core/clock/own.ts';
import type { PageView } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { rulesFor } from '../../core/protocol/view.ts';
import { queueRows } from '../../core/queue/rows.ts';
import { readSiteRecords } from '../../storage/site-records.ts';
import { readTaught } from '../../storage/taught.ts';
import type { TabPage } from './beside.ts';
import { wake } from './clock.ts';
import { currentProtocol } from './protocol.ts';
import type { Services } from './services.ts';
import type { PageState } from './sessions.ts';
import { expectsPosts } from './site-health.ts';

/** What a screen knows of the page beside it. */
export async function pageView(all: Services, beside: TabPage | undefined): Promise<PageView> {
  const counts = await wake(all);
  if (beside === undefined) return { here: [], counts, isPractice: false };
  const { main: state, health, chosen } = beside;
  const url = state.around ?? state.url;
  const rows = [...(await all.store.waitingByKeys(beside.here)).values()];
  const adapter = adapters.find(({ id }) => id === adapterOf(state.site));
  const protocol = await currentProtocol(all.store);
  const accounts = protocol === undefined ? [] : rulesFor(protocol, state.site, '').accounts;
  const { account } = state;
  const { origin } = new URL(state.url);
  const record = (await readSiteRecords(browser.storage.local)).find((one) => one.origin === origin);
  const taught = await taughtName(state, protocol);
  const proof = evidence[adapterOf(state.site)]?.proof;
  const fits = accountFits(account, accounts);
  return {
    site: state.site,
    siteName: adapter?.name ?? taught ?? state.site,
    host: new URL(url).host,
    url,
    here: queueRows(
      rows.filter(({ closedAt }) => closedAt === undefined),
      all.now(),
    ),
    counts,
    isPractice: state.isPractice,
    ...(adapter === undefined ? {} : { sign: adapter.sign }),
    ...(adapter?.maxLength === undefined ? {} : { maxLength: adapter.maxLength }),
    ...(account === undefined ? {} : { account }),
    ...(fits === undefined ? {} : { accountFits: fits }),
    allowedAccounts: accounts.flatMap(({ handle, name, url }) =>
      handle === undefined ? (name ?? url ?? []) : `@${handle}`,
    ),
    ...(health === undefined ? {} : { health }),
    ...(state.held === undefined ? {} : { held: state.held }),
    ...(adapter === undefined ? {} : { adapter: adapter.id, expectsPosts: expectsPosts(state) }),
    ...(record?.lastInsertion === undefined ? {} : { lastInsertion: record.lastInsertion }),
    ...(proof === undefined ? {} : { proof }),
    ...(chosen === undefined ? {} : { chosen }),
  };
}

async function taughtName({ taught }: PageState, protocol: Protocol | undefined): Promise<string | undefined> {
  if (taught === undefined) return undefined;
  const sites = [...(await readTaught(browser.storage.local)), ...(protocol?.taughtSites ?? [])];
  return sites.find(({ id }) => id === taught)?.name;
}
