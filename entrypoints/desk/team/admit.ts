import type { Outside } from '../../../components/Ask.tsx';
import type { Contact } from '../../../core/contact.ts';
import { forgetContact } from '../../../core/log/split.ts';
import { pruneByTerms, type TermEnds, termEnds } from '../../../core/log/terms.ts';
import { withoutStaff } from '../../../core/log/without-staff.ts';
import { exportedParts } from '../../../core/person/exported-person.ts';
import {
  allowedVersions,
  type PersonVersion,
  pruneVersion,
  withoutStaffInVersion,
} from '../../../core/person/person-version.ts';
import { allOff } from '../../../core/protocol/privacy.ts';
import { askForgotten } from '../ask-forgotten.ts';

/** What of a colleague's file may be kept here. */
export interface Admit {
  readonly contacts: (read: readonly Contact[]) => Promise<{
    readonly contacts: readonly Contact[];
    /** So many of persons who were forgotten here since: without names and texts, so that the figures stay. */
    readonly forgotten: number;
  }>;
  readonly persons: (read: readonly PersonVersion[]) => Promise<{
    readonly persons: readonly PersonVersion[];
    /** So many stay outside, since the protocol here has linking and notes off. */
    readonly off: number;
  }>;
}

/**
 * By who was forgotten here, by the terms (what has passed its term does not come in again), and by what the protocol
 * switches on: linked persons, notes on them, and who of us did what.
 */
export async function makeAdmit(ask: Outside['ask'], now: Date): Promise<Admit> {
  const forgottenAt = await askForgotten(ask);
  const ends = await askTeamEnds(ask, now);
  const protocol = await ask('getProtocol', {});
  const choices = (protocol.ok ? protocol.value?.privacy : undefined) ?? allOff;
  const ofStaff = <T>(value: T, without: (value: T) => T): T => (choices.staffFigures ? value : without(value));

  const isForgotten = async ({ links }: PersonVersion) => {
    for (const { site, author, at } of links.handles) {
      const forgotten = await forgottenAt(site, author);
      if (forgotten !== undefined && at < forgotten) return true;
    }
    return false;
  };
  return {
    async contacts(read) {
      const contacts: Contact[] = [];
      let forgotten = 0;
      for (const contact of read) {
        const at = await forgottenAt(contact.site, contact.author);
        const isGone = at !== undefined && contact.createdAt < at;
        if (isGone) forgotten += 1;
        const kept = isGone ? forgetContact(contact) : ends === undefined ? contact : pruneByTerms(contact, ends);
        contacts.push(ofStaff(kept, withoutStaff));
      }
      return { contacts, forgotten };
    },
    async persons(read) {
      const parts = exportedParts(choices, true);
      if (parts === undefined) return { persons: [], off: read.length };
      const persons: PersonVersion[] = [];
      for (const version of read) {
        // All handles of a person were forgotten at once: what is linked to one of them is of the same person.
        if (await isForgotten(version)) continue;
        for (const allowed of allowedVersions(version, parts)) {
          const kept = ofStaff(allowed, withoutStaffInVersion);
          persons.push(...(ends === undefined ? [kept] : pruneVersion(kept, ends, () => true)));
        }
      }
      return { persons, off: 0 };
    },
  };
}

/** What has passed its term in the log of a team: all of it comes out of exports, so nothing waits for one. */
async function askTeamEnds(ask: Outside['ask'], now: Date): Promise<TermEnds | undefined> {
  const answer = await ask('getRetention', {});
  return answer.ok ? termEnds({ ...answer.value.terms, untilExported: false }, now, '') : undefined;
}
