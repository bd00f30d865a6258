import { contactWords } from '../core/log/words.ts';
import type { Database, TeamDatabase } from './db.ts';
import { isTeamDatabase } from './db.ts';
import type { TeamContactRow } from './team-rows.ts';

/**
 * The words by which the log of a team is searched: a row for each portion of contacts that was read together, looked
 * through from the first to the last. An index of words, as one's own log has, cost more than all the rest of a merge;
 * here a million contacts are read at once, and searched now and then.
 */

/** Contacts that have a word with this beginning, each once; with `most` no more than so many. */
export async function idsWithWord(
  db: Database,
  word: string,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  if (!isTeamDatabase(db)) {
    const all = db.words.where('words').startsWith(word);
    return (Number.isFinite(most) ? all.limit(most) : all).primaryKeys();
  }
  const found: string[] = [];
  await db.wordBlocks
    .toCollection()
    .until(() => found.length >= most)
    .each(({ ids, words }) => {
      for (const [at, all] of words.entries()) if (all.includes(` ${word}`)) found.push(ids[at] ?? '');
    });
  return found;
}

/** What a transaction that asks for words must be about. */
export function wordTables(db: Database) {
  return [db.words, db.wordsToDo, ...(isTeamDatabase(db) ? [db.wordBlocks] : [])];
}

/**
 * Writes the words of contacts that are new or have other words now, and takes away those that hold no longer.
 * @param before rows as they were, also of contacts that are gone.
 * @returns the rows with the block that their words are in.
 */
export async function writeWordBlock(
  db: TeamDatabase,
  before: readonly TeamContactRow[],
  after: readonly TeamContactRow[],
): Promise<readonly TeamContactRow[]> {
  const old = new Map(before.map((row) => [row.id, row]));
  const isSame = (row: TeamContactRow) => {
    const was = old.get(row.id);
    return was !== undefined && lineOf(was) === lineOf(row);
  };
  const fresh = after.filter((row) => !isSame(row));
  const kept = new Set(after.filter(isSame).map(({ id }) => id));
  await dropLines(
    db,
    before.filter(({ id }) => !kept.has(id)),
  );
  const ids = fresh.map(({ id }) => id);
  const block = ids.length === 0 ? undefined : await db.wordBlocks.add({ ids, words: fresh.map(lineOf) });
  return after.map((row) => withBlock(row, kept.has(row.id) ? old.get(row.id)?.index.block : block));
}

function withBlock(row: TeamContactRow, block: number | undefined): TeamContactRow {
  return block === undefined ? row : { ...row, index: { ...row.index, block } };
}

function lineOf(row: TeamContactRow): string {
  return ` ${contactWords(row).join(' ')}`;
}

async function dropLines(db: TeamDatabase, rows: readonly TeamContactRow[]): Promise<void> {
  const numbers = [...new Set(rows.flatMap(({ index: { block } }) => block ?? []))];
  if (numbers.length === 0) return;
  const gone = new Set(rows.map(({ id }) => id));
  const blocks = (await db.wordBlocks.bulkGet(numbers)).filter((block) => block !== undefined);
  await db.wordBlocks.bulkPut(
    blocks.map(({ block, ids, words }) => {
      const stays = (_value: string, at: number) => !gone.has(ids[at] ?? '');
      return { ...(block === undefined ? {} : { block }), ids: ids.filter(stays), words: words.filter(stays) };
    }),
  );
}
