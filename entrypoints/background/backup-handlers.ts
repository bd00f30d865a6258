import { browser } from 'wxt/browser';
import type { BackupItem } from '../../core/backup/file.ts';
import { ok, refuse } from '../../core/result.ts';
import { noteBackup, readBackupState } from '../../storage/backup-state.ts';
import { StorageFailure } from '../../storage/failure.ts';
import { dropRestore, stageItem, startRestore } from '../../storage/restore.ts';
import { announce } from './announce.ts';
import { currentProtocol, forgetProtocol } from './protocol.ts';
import { putInForce } from './put-in-force.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';
import { repairSites } from './sites.ts';

type BackupHandlers = Pick<
  Handlers,
  'getBackup' | 'noteBackup' | 'startRestore' | 'stageRestore' | 'finishRestore' | 'dropRestore'
>;

/** Backups are made by the desk, which only reads; what a restore writes is written here. */
export const backupHandlers: BackupHandlers = {
  async getBackup() {
    const { store, now } = await services();
    const state = await readBackupState(browser.storage.local);
    if (state.sinceAt !== undefined || (await store.counts()).contacts === 0) return ok(state);
    return ok(await noteBackup(browser.storage.local, { sinceAt: now().toISOString() }));
  },

  async noteBackup({ what }) {
    const at = (await services()).now().toISOString();
    const state = await noteBackup(browser.storage.local, what === 'made' ? { madeAt: at } : { laterAt: at });
    await announce(['backup']);
    return ok(state);
  },

  async startRestore({ log }) {
    const { newId, now } = await services();
    const id = newId();
    return orRefuse(async () => {
      await startRestore(browser.storage.local, log, { id, generation: newId(), startedAt: now().getTime() });
      return { id };
    });
  },

  async stageRestore({ id, item }) {
    return orRefuse(async () => {
      // `unknown` comes out of the contract as optional.
      await stageItem(browser.storage.local, id, item as BackupItem);
      return null;
    });
  },

  async finishRestore({ id, events }) {
    const all = await services();
    return orRefuse(async () => {
      const view = await all.store.restore(id, events);
      forgetProtocol();
      const protocol = await currentProtocol(all.store);
      if (protocol !== undefined) await putInForce(all, protocol);
      await repairSites();
      await announce(['storage', 'contacts', 'queue', 'protocol', 'settings', 'ownReplies', 'taught', 'searches']);
      return view;
    });
  },

  async dropRestore() {
    await dropRestore(browser.storage.local);
    return ok(null);
  },
};

async function orRefuse<T>(act: () => Promise<T>) {
  try {
    return ok(await act());
  } catch (error) {
    if (error instanceof StorageFailure) return refuse(error.code, error.message);
    throw error;
  }
}
