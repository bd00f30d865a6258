import { pruneByTerms, type TermEnds } from '../core/log/terms.ts';
import { type DatabaseParts, hasTeamDatabase, makeTeamDatabase } from './db.ts';
import { changeTeamContacts } from './team-change.ts';
import { pruneTeamPersons } from './team-persons.ts';

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
      pruned += await changeTeamContacts(db, keys, (contact) => pruneByTerms(contact, ends));
      if (keys.length < sliceLength) break;
    }
    // Last: a handle stays as long as a contact has its name.
    await pruneTeamPersons(db, ends);
    return pruned;
  } finally {
    db.close();
  }
}
