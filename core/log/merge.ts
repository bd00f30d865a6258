import type { Contact } from '../contact.ts';
import { canonicalJson } from './canonical.ts';
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
  const byId = `i:${id}`;
  return postKey === undefined || replyPostId === undefined ? [byId] : [byId, `k:${postKey}\n${replyPostId}`];
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

/** A person who was forgotten in one version of a contact is forgotten in all of them. */
function withoutForgotten(versions: readonly Contact[]): readonly Contact[] {
  const forgotten = new Set(versions.filter(isForgotten).map(({ id }) => id));
  return versions.map((one) => (forgotten.has(one.id) && !isForgotten(one) ? forgetContact(one) : one));
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
  return before === after || canonicalJson(before?.versions) === canonicalJson(after.versions);
}

/** The contact that a group stands for: of each contact its latest version, and of those per field the latest value. */
export function contactOf(group: Group): Contact {
  const [first] = group.versions;
  const latest = latestVersions(group);
  const [only] = latest;
  if (first === undefined || only === undefined) throw new TypeError('a group has a version');
  const { id: _id, createdAt: _createdAt, deviceId: _deviceId, ...fields } = Object.assign({}, ...latest) as Contact;
  const maker = latest.reduce((a, b) =>
    a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id) ? a : b,
  );
  return { ...fields, id: group.key, createdAt: maker.createdAt, deviceId: maker.deviceId };
}

/** A field that has, or had, another value than the one that is shown. */
export interface Difference {
  readonly field: keyof Contact;
  readonly value: unknown;
  readonly changedAt: string;
  readonly deviceId: string;
  readonly agent: string;
  /** Two people hold it at once; else it is what stood there earlier. */
  readonly isConflict: boolean;
}

const bookkeeping: ReadonlySet<string> = new Set(['id', 'createdAt', 'changedAt', 'deviceId', 'agent']);

/** What a group knows besides the contact it stands for, oldest first. */
export function differencesOf(group: Group): readonly Difference[] {
  const shown = contactOf(group);
  const latest = new Set(latestVersions(group));
  return group.versions.flatMap((version) =>
    (Object.keys(version) as (keyof Contact)[])
      .filter((field) => !bookkeeping.has(field) && canonicalJson(version[field]) !== canonicalJson(shown[field]))
      .map((field) => ({
        field,
        value: version[field],
        changedAt: version.changedAt,
        deviceId: version.deviceId,
        agent: version.agent,
        isConflict: latest.has(version),
      })),
  );
}

export function hasConflict(group: Group): boolean {
  return group.versions.length > 1 && differencesOf(group).some(({ isConflict }) => isConflict);
}

/** Of each contact the latest, in the order in which their values count. */
function latestVersions({ versions }: Group): readonly Contact[] {
  const byId = new Map<string, Contact>();
  for (const version of versions) byId.set(version.id, version);
  return versions.filter((version) => byId.get(version.id) === version);
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
