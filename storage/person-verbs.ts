import type { SealedEvent, Sha256 } from '../core/log/chain.ts';
import { countNames, noNames, type RowNames } from '../core/log/event-parts.ts';
import type { EventDraft } from '../core/log/events.ts';
import { type MentionMask, type Mentions, makeMentionMask } from '../core/log/mentions.ts';
import { personKeys } from '../core/log/person.ts';
import type { PersonRecords } from '../core/log/person-file.ts';
import { type LoggedPerson, samePeople } from '../core/log/same-people.ts';
import {
  type ForgottenAt,
  hashPersonKeys,
  makeForgottenAt,
  noTombstones,
  type Tombstones,
  withTombstone,
} from '../core/log/tombstone.ts';
import type { Author } from '../core/post.ts';
import type { DatabaseParts } from './db.ts';
import { StorageFailure } from './failure.ts';
import { type ForgetPorts, type Forgotten, forgetPerson } from './forget.ts';
import { maskHistory, planMasking } from './forget-mentions.ts';
import type { LocalArea } from './local-area.ts';
import { dropNamedViews } from './named-views.ts';
import { maskOwnReplies } from './own-replies.ts';
import { authorsOf, eventsOf, eventsOfNames, findPeople, rowsOfPerson } from './people.ts';
import { findExcerpts, findTraces, type PersonTraces } from './person-traces.ts';
import type { Reader } from './reader.ts';
import { bare } from './rows.ts';
import {
  findInTeam,
  findTeamMentions,
  findTeamPeople,
  forgetInTeam,
  noMentions,
  type TeamMentions,
} from './team-person.ts';
import { readTombstones, writeTombstones } from './tombstones.ts';
import type { Writer } from './writer.ts';

/** Everything on one person: found, given, forgotten, and kept forgotten. */

export interface PersonVerbs {
  /** Who in the log, or in that of a team, is called like this. Newest first. */
  findPeople(text: string): Promise<readonly LoggedPerson[]>;
  /** All that is kept of a person, and where others' texts name them. @throws StorageFailure */
  personRecords(site: string, author: Author): Promise<PersonRecords & { readonly mentions: Mentions }>;
  /**
   * Takes a person out of the log everywhere, and out of that of a team: texts, names and links go, figures stay, the
   * chain stays valid. Waits of this person are dropped, and nothing of them is kept from then on unless an agent chooses it (`forgottenAt`).
   * Repeat it when it fails; nothing is half forgotten in the tables.
   * @param isMasked also make the name unreadable where others' texts hold it
   * @throws StorageFailure
   */
  forgetPerson(
    site: string,
    author: Author,
    isMasked?: boolean,
  ): Promise<Forgotten & { readonly masked: number; readonly team: number }>;
  /** When this person was forgotten here. */
  readonly forgottenAt: ForgottenAt;
  tombstones(): Promise<Tombstones>;
  /** Who has one of these hashes may be kept again. */
  dropTombstones(hashes: readonly string[]): Promise<void>;
  /** Not to be kept: it is of somebody who was forgotten, and nobody chose it since. */
  isKeptOut(draft: EventDraft): Promise<boolean>;
}

export interface PersonPorts {
  readonly local: LocalArea;
  /** Where the log of a team is. */
  readonly parts: DatabaseParts;
  readonly sha256: Sha256;
  readonly now: () => number;
  readonly newId: () => string;
  readonly newSalt: () => string;
  /** Late: the writer asks `isKeptOut` of these. */
  readonly writer: () => Writer;
  readonly read: () => Reader;
  readonly forgetting: <T>(job: (ports: ForgetPorts) => Promise<T>) => Promise<T>;
}

/** As often as a row may change while its history is written anew. */
const mostRounds = 5;
/** That a person sees before they choose. */
const mostExcerpts = 5;

export function makePersonVerbs(ports: PersonPorts): PersonVerbs {
  const { local, parts, sha256, now, newId, forgetting } = ports;
  let kept: Tombstones | undefined;
  let isForgotten: ForgottenAt | undefined;
  let lately: { readonly asked: string; readonly traces: PersonTraces } | undefined;

  async function tombstones(): Promise<Tombstones> {
    kept ??= await readTombstones(local);
    return kept;
  }

  async function keep(next: Tombstones): Promise<void> {
    await writeTombstones(local, next);
    kept = next.stones.length === 0 ? noTombstones : next;
    isForgotten = undefined;
  }

  async function forgottenAt(site: string, author: Author): Promise<string | undefined> {
    isForgotten ??= makeForgottenAt(await tombstones(), sha256);
    return isForgotten(site, author);
  }

  async function lookFor(site: string, author: Author) {
    const read = ports.read();
    const none = { contacts: [], practice: [], waiting: [], persons: [], keys: [] };
    const rowsOf = (keys: readonly string[]) => read((db) => rowsOfPerson(db, keys), { ...none, keys });
    const first = await rowsOf(personKeys(site, author));
    const team = await findInTeam(first.keys, parts);
    // A colleague may have seen an id and a handle together that stand apart in one's own log.
    const rows = team.people.length > first.keys.length ? await rowsOf(team.people) : first;
    const authors = [...authorsOf(rows, author), ...team.authors];
    const mask = makeMentionMask(authors);
    const inTeam: TeamMentions = mask === undefined ? noMentions : await findTeamMentions(mask, team, parts);
    return { rows, mask, team, inTeam, traces: await tracesOf(rows.keys, authors, mask) };
  }

  /**
   * Who looks at what will go reads the whole history, and who then forgets the person would read it again. What is
   * rewritten meanwhile only loses something, so that a history with the same end tells no more than it did.
   */
  async function tracesOf(
    keys: readonly string[],
    authors: readonly Author[],
    mask: MentionMask | undefined,
  ): Promise<PersonTraces> {
    const end = ports.writer().head()?.hash;
    const asked = JSON.stringify([end, keys, authors]);
    if (lately?.asked === asked) return lately.traces;
    const traces = await findTraces(ports.read().eventBatches(), keys, mask);
    const { mode } = await ports.writer().ready();
    // While only the journal can be written nothing is found.
    lately = mode === 'ok' || mode === 'restored' ? { asked, traces } : undefined;
    return traces;
  }

  /** @returns in how many contacts and posts. */
  async function maskIn(all: RowNames, mask: MentionMask | undefined): Promise<number> {
    let names = all;
    for (let round = 1; countNames(names) > 0; round++) {
      if (round > mostRounds) throw new StorageFailure('storageUnavailable', 'what names the person keeps changing');
      const upTo = ports.writer().head()?.seq ?? 0;
      const at = new Date(now()).toISOString();
      const planned = await ports.read()((db) => planMasking(db, names, mask, { at, newId }), undefined);
      if (planned === undefined) throw new StorageFailure('storageUnavailable', 'the tables cannot be read');
      await ports.writer().append(planned.drafts);
      names = await forgetting((forget) => maskHistory(ports.writer().database(), forget, planned, upTo));
    }
    return countNames(all);
  }

  return {
    findPeople: async (text) =>
      samePeople([...(await ports.read()((db) => findPeople(db, text), [])), ...(await findTeamPeople(text, parts))]),

    async personRecords(site, author) {
      await ports.writer().whole();
      const head = ports.writer().head();
      if (!head) throw new StorageFailure('storageUnavailable', 'no head');
      const { rows, mask, team, inTeam, traces } = await lookFor(site, author);
      const { contacts, practice, waiting, persons } = rows;
      const events = await ports.read()(
        async (db) => [
          ...(await eventsOf(db, { head, sha256 }, [...contacts, ...practice, ...persons], waiting)),
          ...(await eventsOfNames(db, { ...traces.own, persons: new Set() })),
        ],
        [],
      );
      const named = await ports.read()((db) => eventsOfNames(db, traces.mentioning), []);
      const own = mask === undefined ? [] : await maskOwnReplies(local, mask, { isDry: true });
      const views = mask === undefined ? [] : await dropNamedViews(local, mask, { isDry: true });
      return {
        contacts: [...contacts, ...practice].map(bare),
        posts: waiting.map(bare),
        team: team.versions,
        persons: [...persons.map(bare), ...team.persons],
        events: [...new Map(events.map((event) => [event.seq, event])).values()].sort((a, b) => a.seq - b.seq),
        mentions: {
          contacts: traces.mentioning.contacts.size,
          posts: traces.mentioning.posts.size + traces.mentioning.persons.size,
          team: inTeam.keys.length + inTeam.notes,
          ownReplies: own.length,
          views: views.length,
          excerpts: mask === undefined ? [] : excerptsOf(named, [...own, ...views], inTeam, mask),
        },
      };
    },

    async forgetPerson(site, author, isMasked = false) {
      await ports.writer().whole();
      const { rows, mask, inTeam, traces } = await lookFor(site, author);
      // First of all, so that what comes in meanwhile is kept out already.
      await forgetting(async () => {
        const before = await tombstones();
        const salt = before.salt === '' ? ports.newSalt() : before.salt;
        const hashes = await hashPersonKeys(rows.keys, salt, sha256);
        if (hashes.length > 0) {
          await keep(withTombstone({ ...before, salt }, { hashes, at: new Date(now()).toISOString() }));
        }
      });
      let masked = 0;
      if (isMasked && mask !== undefined) {
        masked = (await maskIn(traces.mentioning, mask)) + (await maskOwnReplies(local, mask)).length;
        masked += inTeam.keys.length + inTeam.notes + (await dropNamedViews(local, mask)).length;
      }
      // Before one's own rows, by which the person is found again when this is repeated.
      const team = await forgetInTeam(rows.keys, { mentions: inTeam.keys, mask: isMasked ? mask : undefined }, parts);
      // Persons who were once linked with this one are others: they stay, and their history says so no more.
      const theirs = new Set(rows.persons.map(({ id }) => id));
      const others = new Set([...traces.own.persons].filter((id) => !theirs.has(id)));
      await maskIn({ ...noNames(), persons: others }, isMasked ? mask : undefined);
      const forgotten = await forgetting((forget) =>
        forgetPerson(ports.writer().database(), forget, rows.keys, { ...traces.own, persons: theirs }),
      );
      lately = undefined;
      return { ...forgotten, masked, team };
    },

    forgottenAt,
    tombstones,

    dropTombstones: (hashes) =>
      forgetting(async () => {
        const before = await tombstones();
        const stones = before.stones.filter((stone) => !stone.hashes.some((hash) => hashes.includes(hash)));
        await keep({ ...before, stones });
      }),

    async isKeptOut(draft) {
      if (draft.kind === 'postTimed') {
        const { post, forgottenAt: known } = draft.row;
        return known === undefined && (await forgottenAt(post.site, post.author)) !== undefined;
      }
      if (draft.kind !== 'contactMade') return false;
      const { site, author, createdAt } = draft.contact;
      const at = await forgottenAt(site, author);
      return at !== undefined && createdAt < at;
    },
  };
}

function excerptsOf(
  named: readonly SealedEvent[],
  own: readonly string[],
  inTeam: TeamMentions,
  mask: MentionMask,
): readonly string[] {
  const found = findExcerpts(
    named.map(({ personal }) => personal),
    mask,
  );
  return [...new Set([...found, ...own, ...inTeam.excerpts])].slice(0, mostExcerpts);
}
