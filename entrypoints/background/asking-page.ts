import type { PageRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { ok, refuse } from '../../core/result.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { currentProtocol, protocolInForce } from './protocol.ts';
import { calendarFor } from './row-protocol.ts';
import { pageRow } from './rows.ts';
import type { Caller } from './senders.ts';
import { type Services, services } from './services.ts';
import { pageState } from './sessions.ts';
import { switchedSiteOf } from './sites.ts';

/** The page that asks, when it may. */
export async function findPage(caller: Caller) {
  const { tabId, frameId } = caller;
  const state = tabId === undefined || frameId === undefined ? undefined : await pageState({ tabId, frameId });
  if (state === undefined || state.held !== undefined) return refuse('noPage');
  // Its script stays in an open page when the site is switched off.
  if (!state.isPractice && (await switchedSiteOf(caller)) === undefined) return refuse('siteOff');
  const all = await services();
  const inForce = await protocolInForce(all.store);
  return inForce === undefined ? refuse('badProtocol', 'none loaded') : ok({ state, all, inForce });
}

/** Rows as the page needs them, by key; those that are not known are left out. */
export async function pageRows(all: Services, keys: readonly PostKey[]): Promise<readonly PageRow[]> {
  const protocol = await currentProtocol(all.store);
  if (protocol === undefined) return [];
  return toPageRows(all, [...(await all.store.waitingByKeys(keys)).values()], protocol);
}

/** Rows as the page needs them, measured by their own protocol. */
export async function toPageRows(
  { store }: Services,
  rows: readonly WaitingPost[],
  protocol: Protocol,
): Promise<readonly PageRow[]> {
  return Promise.all(rows.map(async (row) => pageRow(row, await calendarFor(store, row, protocol))));
}
