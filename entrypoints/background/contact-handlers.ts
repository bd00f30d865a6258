import type { Contact } from '../../core/contact.ts';
import { holdsStill, patchOf } from '../../core/contact-schema.ts';
import { followsFromOutcome } from '../../core/log/corrected-outcome.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import { byHand } from './by-hand.ts';
import { changed } from './clock.ts';
import type { Handlers } from './receive.ts';
import { besides } from './screen-handlers.ts';
import { type Services, services } from './services.ts';

type ContactHandlers = Pick<Handlers, 'changeContact' | 'logByHand' | 'contactCopied'>;

/** What people do with a contact once it is in the log. */
export const contactHandlers: ContactHandlers = {
  async changeContact({ commandId, id, patch: change, before }) {
    const all = await services();
    const contact = await all.store.contact(id);
    if (contact === undefined) return refuse('unknownContact');
    const patch = patchOf(contact, change);
    // Also a repeated command: what it asked for stands there.
    if (Object.keys(patch).length === 0) return ok({ contact });
    if (!holdsStill(contact, before)) return refuse('contactChangedMeanwhile');
    const at = all.now().toISOString();
    const isHandedOver = patch.handedTo !== undefined || patch.outcome === 'handedOver';
    const handedOver = isHandedOver && contact.handedOverAt === undefined ? { handedOverAt: at } : {};
    const follows = patch.outcome === undefined ? {} : followsFromOutcome(contact, patch.outcome);
    await all.store.append([
      {
        ...(await common(all, at)),
        eventId: commandId,
        kind: 'contactChanged',
        id,
        patch: { ...handedOver, ...follows, ...patch },
      },
    ]);
    return contactNow(all, id);
  },

  async logByHand({ commandId, contactId, channel, person, what, besidePost, site }, caller) {
    const all = await services();
    const row = besidePost === null ? undefined : (await all.store.waitingByKeys([besidePost])).get(besidePost);
    const at = all.now().toISOString();
    const start = await common(all, at);
    const contact = byHand({ id: contactId, channel, person, what, site, row, deviceId: all.deviceId, ...start });
    // What is tried beside the practice page is practice as well, also while no post lies open.
    const isPractice = row?.practice === true || (await besides(caller))?.main.isPractice === true;
    const practice = isPractice ? { practice: true } : {};
    await all.store.append([{ ...start, ...practice, eventId: commandId, kind: 'contactMade', contact }]);
    return contactNow(all, contactId);
  },

  async contactCopied({ commandId, id, layout }) {
    const all = await services();
    if ((await all.store.contact(id)) === undefined) return refuse('unknownContact');
    const at = all.now().toISOString();
    await all.store.append([
      { ...(await common(all, at)), eventId: commandId, kind: 'contactCopied', id, layout, patch: { crmCopiedAt: at } },
    ]);
    return contactNow(all, id);
  },
};

async function common(all: Services, at: string) {
  return { at, agent: (await all.settings()).initials };
}

async function contactNow(all: Services, id: string): Promise<Result<{ readonly contact: Contact }>> {
  const contact = await all.store.contact(id);
  changed(all, ['contacts', 'page']);
  return contact === undefined ? refuse('unknownContact') : ok({ contact });
}
