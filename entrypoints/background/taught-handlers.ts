import { browser } from 'wxt/browser';
import { askPage } from '../../browser/messaging.ts';
import { ok } from '../../core/result.ts';
import type { TaughtSite } from '../../core/site-data.ts';
import { putTaught, readTaught, removeTaught } from '../../storage/taught.ts';
import { readTaughtSeen } from '../../storage/taught-seen.ts';
import { announce } from './announce.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';
import { allPageStates } from './sessions.ts';

type TaughtHandlers = Pick<Handlers, 'getTaught' | 'putTaught' | 'removeTaught'>;

/** Sites that were taught in this browser. */
export const taughtHandlers: TaughtHandlers = {
  async getTaught() {
    const { local } = browser.storage;
    const protocol = await currentProtocol((await services()).store);
    return ok({
      sites: await readTaught(local),
      ofProtocol: protocol?.taughtSites ?? [],
      seen: await readTaughtSeen(local),
    });
  },

  async putTaught({ site }) {
    const sites = await putTaught(browser.storage.local, site);
    await readAgain(site.hosts);
    return ok({ sites });
  },

  async removeTaught({ id }) {
    const gone = (await readTaught(browser.storage.local)).find((site) => site.id === id);
    const sites = await removeTaught(browser.storage.local, id);
    await readAgain(gone?.hosts ?? []);
    return ok({ sites });
  },
};

/** Open pages of these hosts begin anew with who reads them now. */
async function readAgain(hosts: TaughtSite['hosts']): Promise<void> {
  await announce(['taught', 'page']);
  for (const state of await allPageStates()) {
    if (hosts.includes(new URL(state.url).host)) void askPage(state, 'rulesChanged', {});
  }
}
