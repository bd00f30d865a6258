import { isBefore } from '../clock/state.ts';
import type { Contact, ContactStamp } from '../contact.ts';
import { canonicalJson } from './canonical.ts';
import { type Held, heldIn, isSaid, mergeVersions } from './merge-fields.ts';
import { forgetContact } from './split.ts';

/**
 * Logs of several agents as one. What is kept of a contact is the set of all its versions that were ever read; the
 * contact itself is worked out of that set. Joining sets does not depend on order, repetition or grouping, and so does
 * merging.
 */

/** Versions of one exchange: of one contact, or of several that are about the same reaction of ours. */
export interface Group {
  /** Smallest id of its contacts. */
  readonly key: string;
  /** What a contact belongs to it by (`membersOf`), sorted. */
  readonly members: readonly string[];
  /** Oldest first, each once. */
  readonly versions: readonly Contact[];
}

/** By its id, and by the post and our reaction to it: the same exchange logged by two people counts once. */
export function membersOf({ id, postKey, replyPostId }: Contact): readonly string[] {
  const byId = memberOfId(id);
  return postKey === undefined || replyPostId === undefined ? [byId] : [byId, `k:${postKey}\n${replyPostId}`];
}

export function memberOfId(id: string): string {
  return `i:${id}`;
}

/** The others say which post it was, and so lead to a person. */
export function isMemberById(member: string): boolean {
  return member.startsWith('i:');
}

export function groupOf(contact: Contact): Group {
  return { key: contact.id, members: [...membersOf(contact)].sort(), versions: [contact] };
}

export function joinGroups(groups: readonly Group[]): Group {
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return only;
  const versions = new Map(
    withoutForgotten(groups.flatMap((group) => group.versions)).map((one) => [canonicalJson(one), one]),
  );
  return {
    key: groups.map(({ key }) => key).sort()[0] ?? '',
    members: [...new Set(groups.flatMap(({ members }) => members))].sort(),
    versions: [...versions].sort(byTime).map(([, contact]) => contact),
  };
}

/** A reaction is to one person: who was forgotten in one version of it is forgotten in all of them. */
function withoutForgotten(versions: readonly Contact[]): readonly Contact[] {
  if (!versions.some(isForgotten)) return versions;
  return versions.map((one) => (isForgotten(one) ? one : forgetContact(one)));
}

export interface Joined {
  /** Groups as they now are; only those that something was added to. */
  readonly changed: readonly Group[];
  /** Keys of groups that went up in another. */
  readonly gone: readonly string[];
}

/**
 * Adds contacts to the groups that they belong to.
 * @param there groups that are kept, of all members of these contacts.
 */
export function addContacts(contacts: readonly Contact[], there: readonly Group[]): Joined {
  const byMember = new Map<string, Group>();
  for (const group of there) for (const member of group.members) byMember.set(member, group);
  for (const contact of contacts) {
    const one = groupOf(contact);
    const found = one.members.map((member) => byMember.get(member)).filter((group) => group !== undefined);
    const joined = joinGroups([...new Set([...found, one])]);
    for (const member of joined.members) byMember.set(member, joined);
  }
  const before = new Map(there.map((group) => [group.key, group]));
  const after = new Map([...byMember.values()].map((group) => [group.key, group]));
  return {
    changed: [...after.values()].filter((group) => !holdsSame(before.get(group.key), group)),
    gone: [...before.keys()].filter((key) => !after.has(key)),
  };
}

function holdsSame(before: Group | undefined, after: Group): boolean {
  if (before === undefined || before === after) return before === after;
  return canonicalJson(before.versions) === canonicalJson(after.versions);
}

/** The contact that a group stands for: of every field the value that was changed last (`merge-fields.ts`). */
export function contactOf(group: Group): Contact {
  const [only, ...others] = group.versions;
  if (only === undefined) throw new TypeError('a group has a version');
  return others.length === 0 ? only : mergeVersions(group.versions, group.key).contact;
}

/** A value of a field, and who put it there. */
export interface Said {
  readonly value: unknown;
  /** ISO 8601 UTC */
  readonly at: string;
  readonly agent: string;
  readonly deviceId: string;
}

/** A field that has, or had, another value than the one that is shown. */
export interface Difference extends Said {
  readonly field: keyof Contact;
  /** Two people hold it at once; else it is what stood there earlier, or what another page showed. */
  readonly isConflict: boolean;
}

/** What a group knows besides the contact it stands for, each value of a field once. */
export function differencesOf(group: Group): readonly Difference[] {
  const { versions } = group;
  if (versions.length < 2) return [];
  const { taken } = mergeVersions(versions, group.key);
  return [...taken].flatMap(([field, shown]) => {
    const others = new Map<string, Difference>();
    for (const version of versions) {
      const held = heldIn(version, field);
      if (held?.value === undefined || bookkeeping.has(field)) continue;
      const text = canonicalJson(held.value);
      if (text === canonicalJson(shown.value ?? null)) continue;
      const isConflict = isSaid(field) && !versions.some((later) => replaces(later, held));
      if (others.get(text)?.isConflict !== true) others.set(text, { field, ...saidBy(held), isConflict });
    }
    return [...others.values()];
  });
}

/** About one field: what stands, and what others hold. */
export interface Conflict {
  readonly field: keyof Contact;
  readonly stands: Said;
  readonly others: readonly Said[];
}

export function conflictsOf(group: Group): readonly Conflict[] {
  const conflicts = differencesOf(group).filter(({ isConflict }) => isConflict);
  if (conflicts.length === 0) return [];
  const { taken } = mergeVersions(group.versions, group.key);
  return [...new Set(conflicts.map(({ field }) => field))].flatMap((field) => {
    const shown = taken.get(field);
    const others = conflicts.filter((one) => one.field === field);
    return shown === undefined ? [] : [{ field, stands: saidBy(shown), others }];
  });
}

export function hasConflict(group: Group): boolean {
  return differencesOf(group).some(({ isConflict }) => isConflict);
}

const bookkeeping: ReadonlySet<keyof Contact> = new Set(['createdAt', 'changedAt', 'deviceId', 'agent']);

function saidBy({ value, stamp, version }: Held): Said {
  return { value, at: stamp.at, agent: stamp.agent, deviceId: version.deviceId };
}

/** Does a later version of the same contact, made with all that this one has, hold something else? */
function replaces(later: Contact, { field, value, version }: Held): boolean {
  if (later.id !== version.id || canonicalJson(later[field] ?? null) === canonicalJson(value)) return false;
  // All copies began as the contact was made.
  if (version.stamps?.[field] === undefined && later.stamps?.[field] !== undefined) return true;
  const momentIn = (name: keyof Contact) => later.stamps?.[name]?.at ?? later.createdAt;
  const stamps = Object.entries(version.stamps ?? {}) as [keyof Contact, ContactStamp][];
  return (
    !isBefore(later.changedAt, version.changedAt) && stamps.every(([name, { at }]) => !isBefore(momentIn(name), at))
  );
}

type Keyed = readonly [text: string, contact: Contact];

/** At the same time: one whose person was forgotten comes last and so is what counts; then by device, then by content. */
function byTime([textA, a]: Keyed, [textB, b]: Keyed): number {
  return (
    compare(a.changedAt, b.changedAt) ||
    Number(isForgotten(a)) - Number(isForgotten(b)) ||
    compare(a.deviceId, b.deviceId) ||
    compare(textA, textB)
  );
}

function isForgotten({ author }: Contact): boolean {
  return author.name === '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
