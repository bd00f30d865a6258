import { browser } from 'wxt/browser';
import { ok, refuse } from '../../core/result.ts';
import { noteDismissed, readCheckCounts, readDismissed } from '../../storage/draft-checks.ts';
import { pageFor } from './beside.ts';
import { checksOf } from './draft-checks.ts';
import { currentProtocol } from './protocol.ts';
import type { Handlers } from './receive.ts';
import { besides } from './screen-handlers.ts';
import { services } from './services.ts';

type DraftHandlers = Pick<Handlers, 'checkDraft' | 'dismissTip' | 'getCheckCounts'>;

/** Checks on what is being written, and what becomes of them. */
export const draftHandlers: DraftHandlers = {
  async checkDraft(body, caller) {
    const all = await services();
    const protocol = await currentProtocol(all.store);
    const row = (await all.store.waitingByKeys([body.key])).get(body.key);
    if (protocol === undefined) return refuse('badProtocol', 'none loaded');
    if (row === undefined) return refuse('unknownPost');
    const dismissed =
      body.replyId === null ? new Map<string, number>() : await readDismissed(browser.storage.local, body.replyId);
    const account = pageFor((await besides(caller))?.pages ?? [], body.key)?.account;
    return ok({ checks: await checksOf({ all, protocol, row, account, dismissed }, body) });
  },

  async dismissTip({ check, replyId }) {
    await noteDismissed(browser.storage.local, check, replyId);
    return ok(null);
  },

  async getCheckCounts() {
    return ok({ counts: await readCheckCounts(browser.storage.local) });
  },
};
