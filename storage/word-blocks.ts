import { contactWords } from '../core/log/words.ts';
import type { Database, TeamDatabase } from './db.ts';
import { isTeamDatabase } from './db.ts';
import type { TeamContactRow, WordBlockRow } from './team-rows.ts';

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
  // Few at first: a common word has been found often enough in them.
  let length = 2;
  for (let last = 0; found.length < most; length = Math.min(2 * length, mostBlocks)) {
    const blocks = await db.wordBlocks.where(':id').above(last).limit(length).toArray();
    for (const block of blocks) found.push(...idsIn(block, ` ${word}`));
    if (blocks.length < length) return found;
    last = blocks.at(-1)?.block ?? last;
  }
  return found;
}

/** Blocks that are read in one go; a fifth of a megabyte each. */
const mostBlocks = 32;

/** Of the lines that have this beginning of a word: all of a block is looked through as the one text that it is. */
function idsIn({ ids, words }: WordBlockRow, beginning: string): readonly string[] {
  const text = textOf(words);
  const found: string[] = [];
  let line = 0;
  let start = 0;
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, start)) {
    for (let end = text.indexOf('\n', start); end >= 0 && end < at; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    found.push(ids[line] ?? '');
    const end = text.indexOf('\n', at);
    if (end < 0) return found;
    line += 1;
    start = end + 1;
  }
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
  const block = ids.length === 0 ? undefined : await db.wordBlocks.add({ ids, words: fresh.map(lineOf).join('\n') });
  return after.map((row) => withBlock(row, kept.has(row.id) ? old.get(row.id)?.index.block : block));
}

function withBlock(row: TeamContactRow, block: number | undefined): TeamContactRow {
  return block === undefined ? row : { ...row, index: { ...row.index, block } };
}

function lineOf(row: TeamContactRow): string {
  return ` ${contactWords(row).join(' ')}`;
}

/** Words have no line breaks in them. */
function textOf(words: WordBlockRow['words']): string {
  return typeof words === 'string' ? words : words.join('\n');
}

async function dropLines(db: TeamDatabase, rows: readonly TeamContactRow[]): Promise<void> {
  const numbers = [...new Set(rows.flatMap(({ index: { block } }) => block ?? []))];
  if (numbers.length === 0) return;
  const gone = new Set(rows.map(({ id }) => id));
  const blocks = (await db.wordBlocks.bulkGet(numbers)).filter((block) => block !== undefined);
  await db.wordBlocks.bulkPut(
    blocks.map(({ block, ids, words: all }) => {
      const words = textOf(all).split('\n');
      const stays = (_value: string, at: number) => !gone.has(ids[at] ?? '');
      return {
        ...(block === undefined ? {} : { block }),
        ids: ids.filter(stays),
        words: words.filter(stays).join('\n'),
      };
    }),
  );
}
