import { browser } from 'wxt/browser';
import { keyOfNotice } from '../../core/clock/announcing.ts';
import type { PostKey } from '../../core/post.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { StorageFailure } from '../../storage/failure.ts';
import { announce } from './announce.ts';
import { forgetBoxText } from './box-texts.ts';
import { changed } from './clock.ts';
import type { Handlers } from './receive.ts';
import { services } from './services.ts';
import { forgetInSession } from './sessions.ts';
import { unlearn } from './suggestions.ts';

/** All that is kept of one person: found, given, forgotten. */
export const personHandlers: Pick<
  Handlers,
  'findPeople' | 'readPerson' | 'forgetPerson' | 'getForgotten' | 'dropForgotten'
> = {
  async findPeople({ text }) {
    return ok({ people: await (await services()).store.findPeople(text) });
  },

  async readPerson({ site, author }) {
    return ok(await (await services()).store.personRecords(site, author));
  },

  forgetPerson: ({ site, author, mask }) =>
    orRefuse(async () => {
      const all = await services();
      // Before as well: an index that is being built now would be written after the person is gone.
      await unlearn(all);
      const { contacts, posts, keys, masked, team } = await all.store.forgetPerson(site, author, mask);
      await forgetInMemory(keys);
      await unlearn(all);
      changed(all, ['page', 'queue', 'contacts', 'settings', 'ownReplies']);
      return { contacts, posts, masked, team };
    }),

  async getForgotten() {
    return ok(await (await services()).store.tombstones());
  },

  dropForgotten: ({ hashes }) =>
    orRefuse(async () => {
      await (await services()).store.dropTombstones(hashes);
      await announce(['contacts']);
      return null;
    }),
};

/** Texts in boxes, what the session remembers, and notifications that still stand on the desktop. */
async function forgetInMemory(keys: readonly PostKey[]): Promise<void> {
  for (const key of keys) forgetBoxText(key);
  await forgetInSession(keys);
  const shown = Object.keys(await browser.notifications.getAll());
  await Promise.all(shown.filter((id) => keys.includes(keyOfNotice(id))).map((id) => browser.notifications.clear(id)));
}

/** A storage that is not well is told, and nothing is half done. */
async function orRefuse<T>(act: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await act());
  } catch (error) {
    if (error instanceof StorageFailure) return refuse(error.code, error.message);
    throw error;
  }
}
