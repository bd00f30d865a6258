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
import { askTombstones } from '../ask-forgotten.ts';

/** What of a colleague's file may be kept here. */
export interface Admit {
  readonly contacts: (read: readonly Contact[]) => Promise<{
    readonly contacts: readonly Contact[];
    /** So many of persons who were forgotten here since: without names and texts, so that the figures stay. */
    readonly forgotten: number;
  }>;
  /** Of contacts that were written just now, those whose person was forgotten meanwhile: without names and texts. */
  readonly since: (written: readonly Contact[]) => Promise<readonly Contact[]>;
  readonly persons: (read: readonly PersonVersion[]) => Promise<{
    readonly persons: readonly PersonVersion[];
    /** So many stay outside, since the protocol here has linking and notes off. */
    readonly off: number;
  }>;
}

/**
 * By who was forgotten here, by the terms (what has passed its term does not come in again), and by what the protocol
 * switches on: linked persons, notes on them, and who of us did what. A merge takes minutes: who was forgotten is asked
 * anew for each slice.
 */
export async function makeAdmit(ask: Outside['ask'], now: Date): Promise<Admit> {
  let asked = await askTombstones(ask);
  const ends = await askTeamEnds(ask, now);
  const protocol = await ask('getProtocol', {});
  const choices = (protocol.ok ? protocol.value?.privacy : undefined) ?? allOff;
  const ofStaff = <T>(value: T, without: (value: T) => T): T => (choices.staffFigures ? value : without(value));

  const isGone = async ({ site, author, createdAt }: Contact) => {
    const at = await asked.forgottenAt(site, author);
    return at !== undefined && createdAt < at;
  };
  const isForgotten = async ({ links }: PersonVersion) => {
    for (const { site, author, at } of links.handles) {
      const forgotten = await asked.forgottenAt(site, author);
      if (forgotten !== undefined && at < forgotten) return true;
    }
    return false;
  };
  return {
    async contacts(read) {
      const contacts: Contact[] = [];
      let forgotten = 0;
      asked = await askTombstones(ask, asked);
      for (const contact of read) {
        const isOut = await isGone(contact);
        if (isOut) forgotten += 1;
        const kept = isOut ? forgetContact(contact) : ends === undefined ? contact : pruneByTerms(contact, ends);
        contacts.push(ofStaff(kept, withoutStaff));
      }
      return { contacts, forgotten };
    },
    async since(written) {
      const before = asked;
      asked = await askTombstones(ask, before);
      if (asked === before) return [];
      const gone: Contact[] = [];
      for (const contact of written) if (await isGone(contact)) gone.push(forgetContact(contact));
      return gone;
    },
    async persons(read) {
      const parts = exportedParts(choices, true);
      if (parts === undefined) return { persons: [], off: read.length };
      const persons: PersonVersion[] = [];
      if (read.length > 0) asked = await askTombstones(ask, asked);
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
