import type { Contact } from '../core/contact.ts';
import { contactOf, type Group, groupOf, hasConflict, isMemberById, joinGroups, membersOf } from '../core/log/merge.ts';
import { changeSums } from './day-sums.ts';
import type { TeamDatabase } from './db.ts';
import { bare, toContactRow } from './rows.ts';
import { memberRows, type TeamContactRow } from './team-rows.ts';
import { writeWordBlock } from './word-blocks.ts';

/**
 * Takes something out of contacts of the log of a team: out of every version of them, and out of all that is worked out
 * of the versions. Wholly or not at all.
 * @param keys few enough for one transaction
 * @param change gives the same object back when there is nothing to take.
 * @returns contacts that became different.
 */
export async function changeTeamContacts(
  db: TeamDatabase,
  keys: readonly string[],
  change: (contact: Contact) => Contact,
): Promise<number> {
  return db.transaction('rw', [db.contacts, db.versions, db.members, db.wordBlocks, db.daySums, db.meta], async () => {
    // Read within the transaction: a merge in the desk may have added to one meanwhile.
    const rows: readonly TeamContactRow[] = (await db.contacts.bulkGet([...keys])).filter((row) => row !== undefined);
    const several = new Map(
      (await db.versions.bulkGet([...keys])).filter((row) => row !== undefined).map((row) => [row.key, row]),
    );
    const log = await db.meta.get('log');
    const old: TeamContactRow[] = [];
    const next: TeamContactRow[] = [];
    for (const row of rows) {
      const contact = bare(row);
      const before: Group = several.get(contact.id) ?? groupOf(contact);
      const versions = before.versions.map(change);
      if (versions.every((version, at) => version === before.versions[at])) continue;
      // Versions that differed in what went are one now.
      const { versions: left } = joinGroups(versions.map((version) => ({ ...before, versions: [version] })));
      const told = new Set(left.flatMap(membersOf));
      // The contacts that are one stay one; by which post and reaction they were found goes with what says it.
      const members = before.members.filter((member) => isMemberById(member) || told.has(member));
      const group = { key: before.key, members, versions: left };
      await db.members.bulkDelete(before.members.filter((member) => !members.includes(member)));
      await db.members.bulkPut(memberRows(group));
      const shown = contactOf(group);
      if (log?.key === 'log') await changeSums(db, log, [contact], [shown]);
      await db.versions.put({ ...group, hasConflict: hasConflict(group) ? 1 : 0 });
      old.push(row);
      next.push(toContactRow(shown));
    }
    await db.contacts.bulkPut(await writeWordBlock(db, old, next));
    return next.length;
  });
}
