import type { Outside } from '../../../components/Ask.tsx';
import type { Contact } from '../../../core/contact.ts';
import { forgetContact } from '../../../core/log/split.ts';
import { pruneByTerms, type TermEnds, termEnds } from '../../../core/log/terms.ts';
import { askForgotten } from '../ask-forgotten.ts';

/** Contacts of a colleague's file as they may be kept here. */
export type Admit = (read: readonly Contact[]) => Promise<{
  readonly contacts: readonly Contact[];
  /** So many of persons who were forgotten here since: without names and texts, so that the figures stay. */
  readonly forgotten: number;
}>;

/** By who was forgotten here, and by the terms: what has passed its term does not come in again. */
export async function makeAdmit(ask: Outside['ask'], now: Date): Promise<Admit> {
  const forgottenAt = await askForgotten(ask);
  const ends = await askTeamEnds(ask, now);
  return async (read) => {
    const contacts: Contact[] = [];
    let forgotten = 0;
    for (const contact of read) {
      const at = await forgottenAt(contact.site, contact.author);
      const isGone = at !== undefined && contact.createdAt < at;
      if (isGone) forgotten += 1;
      contacts.push(isGone ? forgetContact(contact) : ends === undefined ? contact : pruneByTerms(contact, ends));
    }
    return { contacts, forgotten };
  };
}

/** What has passed its term in the log of a team: all of it comes out of exports, so nothing waits for one. */
async function askTeamEnds(ask: Outside['ask'], now: Date): Promise<TermEnds | undefined> {
  const answer = await ask('getRetention', {});
  return answer.ok ? termEnds({ ...answer.value.terms, untilExported: false }, now, '') : undefined;
}
