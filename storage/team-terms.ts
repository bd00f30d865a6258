import { contactOf, type Group, groupOf, hasConflict, joinGroups } from '../core/log/merge.ts';
import { pruneByTerms, type TermEnds } from '../core/log/terms.ts';
import { changeSums } from './day-sums.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase, type TeamDatabase } from './db.ts';
import { bare, toContactRow } from './rows.ts';
import { memberRows, type TeamContactRow } from './team-rows.ts';
import { writeWordBlock } from './word-blocks.ts';

/** Contacts of one slice: short enough not to keep the desk waiting. */
const sliceLength = 200;

/**
 * The terms in the log of a team: it holds what colleagues exported, every version of it, and has no history besides.
 * @returns contacts that lost something.
 */
export async function pruneTeam(ends: TermEnds, parts: DatabaseParts = {}): Promise<number> {
  if (!(await hasTeamDatabase(parts))) return 0;
  const db = makeTeamDatabase(parts);
  try {
    await db.open();
    const latest = [ends.texts, ends.names, ends.contacts].sort().at(-1) ?? '';
    let pruned = 0;
    for (let skip = 0; ; skip += sliceLength) {
      const keys = await db.contacts.where('createdAt').below(latest).offset(skip).limit(sliceLength).primaryKeys();
      pruned += await pruneSlice(db, keys, ends);
      if (keys.length < sliceLength) return pruned;
    }
  } finally {
    db.close();
  }
}

async function pruneSlice(db: TeamDatabase, keys: readonly string[], ends: TermEnds): Promise<number> {
  return db.transaction('rw', [db.contacts, db.members, db.versions, db.wordBlocks, db.daySums, db.meta], async () => {
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
      const versions = before.versions.map((version) => pruneByTerms(version, ends));
      if (versions.every((version, at) => version === before.versions[at])) continue;
      // Versions that differed in what went are one now; what the group is found by stays.
      const { versions: left } = joinGroups(versions.map((version) => ({ ...before, versions: [version] })));
      const group = { key: before.key, members: before.members, versions: left };
      const shown = contactOf(group);
      if (log?.key === 'log') await changeSums(db, log, [contact], [shown]);
      await db.members.bulkPut(memberRows(group));
      await db.versions.put({ ...group, hasConflict: hasConflict(group) ? 1 : 0 });
      old.push(row);
      next.push(toContactRow(shown));
    }
    await db.contacts.bulkPut(await writeWordBlock(db, old, next));
    return next.length;
  });
}
