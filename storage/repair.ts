import type { SealedEvent } from '../core/log/chain.ts';
import { chainStart } from '../core/log/chain.ts';
import { everyId } from './day-sums.ts';
import type { Database } from './db.ts';
import { findHead, type Head, readHead, readJournal, writeJournal } from './journal.ts';
import { countLate, lateFor } from './late-events.ts';
import type { LocalArea } from './local-area.ts';
import { mendJournal } from './mend-journal.ts';
import { schemaVersion } from './migrations.ts';
import type { LogMeta } from './rows.ts';
import { readSegment, readSegmentNames, segmentLength } from './segments.ts';
import { withinTime } from './within-time.ts';
import { countRows, emptyRows, logTables, NewerSchema, writeEvents } from './write-events.ts';

/** Brings database and journal to the same point: at every start, and when a write finds them apart. */

/**
 * Events of one transaction while tables are filled: many, since what is written twice in one costs once. Some 40 MB of
 * memory.
 */
const sliceLength = 40_000;
/** Rows that are remembered while tables are filled from nothing; with more they are read again. */
const mostRows = 60_000;

export interface RepairPorts {
  readonly local: LocalArea;
  readonly newId: () => string;
  readonly newSalt: () => string;
  /** ms for one database call. */
  readonly patience: number;
}

export interface Repaired {
  readonly head: Head;
  readonly contacts: number;
  /** Events that their table has not yet. */
  readonly late: number;
  /** Records that the database got back from the journal, or the journal from the database. */
  readonly restored: number;
  /** Records that neither copy could give. */
  readonly missing: number;
  /** The database was empty or of another log. */
  readonly wasLost: boolean;
}

/**
 * @throws NewerSchema when a newer version wrote here.
 */
export async function repair(db: Database, ports: RepairPorts): Promise<Repaired> {
  const call = <T>(what: string, promise: PromiseLike<T>) => withinTime(what, promise, ports.patience);
  const [schema, log] = await call('read meta', db.meta.bulkGet(['schema', 'log']));
  const table = log?.key === 'log' ? log : undefined;
  let head = await readHead(ports.local);
  // The browser's own number too: a newer release may have been killed before it wrote its row. Dexie counts in tens.
  const built = Math.floor(db.backendDB().version / 10);
  const newest = Math.max(head?.schema ?? 0, built, schema?.key === 'schema' ? schema.version : 0);
  if (newest > schemaVersion) throw new NewerSchema();

  const wasHeadLost = head === undefined;
  head = { ...(head ?? (await recoverHead(ports, table))), schema: schemaVersion };
  // An empty journal never empties a database that has something.
  if (table && head.seq === 0) head = { ...head, generation: table.generation };
  let restored = 0;
  if (table && table.generation === head.generation && table.seq > head.seq) {
    const written = await restoreJournal(db, head, table, ports);
    head = written.head;
    restored += written.count;
  }
  const isWhole = table !== undefined && schema !== undefined && (await call('check', matches(db, table, head)));
  const wasLost = !isWhole && head.seq > 0;
  if (isWhole && schema.key === 'schema' && schema.version < schemaVersion) {
    await call('write schema', db.meta.put({ key: 'schema', version: schemaVersion }));
  }
  if (!isWhole) await call('clear', clearLog(db, head.generation));
  const replayed = await replay(db, head, ports);
  restored += replayed.count;
  // Work can go on without it; the next start tries again.
  restored += await mendJournal(db, head, { ...ports, isSuspect: wasHeadLost }).catch(() => 0);
  const now = await call('count', db.meta.get('log'));
  return {
    head,
    contacts: now?.key === 'log' ? now.contacts : 0,
    late: now?.key === 'log' ? countLate(now) : 0,
    restored,
    missing: replayed.missing,
    wasLost,
  };
}

/** The head of the journal when it is lost: from its keys, from the database, or a new log. */
async function recoverHead({ local, newId, newSalt }: RepairPorts, table: LogMeta | undefined): Promise<Head> {
  const parts = { generation: table?.generation ?? newId(), schema: schemaVersion, keySalt: newSalt() };
  const sealed = (await readSegmentNames(local)).at(-1);
  const found = await findHead(local, parts, { seq: sealed?.last ?? 0, hash: sealed?.hash ?? chainStart.hash });
  const head = found ?? { ...parts, seq: 0, hash: chainStart.hash, sealedTo: 0 };
  await writeJournal(local, [], head);
  return head;
}

/** Do the tables belong to this journal, and is their end there? Whether they are behind is another question. */
async function matches(db: Database, table: LogMeta, head: Head): Promise<boolean> {
  if (table.generation !== head.generation || table.seq > head.seq) return false;
  if (table.seq === head.seq && table.hash !== head.hash) return false;
  const last = await db.events.orderBy(':id').last();
  if ((last?.seq ?? 0) !== table.lastSeq) return false;
  // Counting reads every key whatever its limit: with a million contacts that takes a second and a half.
  return table.contacts === 0 || (await db.contacts.limit(1).primaryKeys()).length > 0;
}

async function clearLog(db: Database, generation: string): Promise<void> {
  await db.transaction('rw', [...logTables], async () => {
    for (const name of logTables) await db[name].clear();
    await db.meta.bulkPut([
      { key: 'schema', version: schemaVersion },
      {
        key: 'log',
        generation,
        seq: 0,
        lastSeq: 0,
        hash: chainStart.hash,
        contacts: 0,
        notCopied: 0,
        countedTo: everyId,
      },
    ]);
  });
}

/** Writes what the journal has and the tables do not. A kill half-way goes on at the next start. */
async function replay(
  db: Database,
  head: Head,
  { local, patience }: RepairPorts,
): Promise<{ readonly count: number; readonly missing: number }> {
  const log = await withinTime('read meta', db.meta.get('log'), patience);
  if (log?.key !== 'log') return { count: 0, missing: 0 };
  let at: Pick<LogMeta, 'generation' | 'seq' | 'hash'> = log;
  let count = 0;
  let known = log.seq === 0 ? emptyRows() : undefined;
  const lateTo = lateFor(log, head.seq);
  for await (const events of inSlices(eventsAfter(local, head, log.seq), sliceLength)) {
    // As patient for each segment as for one call.
    const most = patience * (10 + Math.ceil(events.length / segmentLength));
    await withinTime('replay', writeEvents(db, at, events, { known, lateTo }), most);
    if (known !== undefined && countRows(known) > mostRows) known = undefined;
    at = { ...at, seq: events.at(-1)?.seq ?? at.seq, hash: events.at(-1)?.hash ?? at.hash };
    count += events.length;
  }
  if (at.seq !== head.seq) {
    // The journal misses its end: go on from the head all the same; the chain then shows the gap.
    const go = db.transaction('rw', db.meta, async () => {
      const now = await db.meta.get('log');
      if (now?.key === 'log') await db.meta.put({ ...now, seq: head.seq, hash: head.hash });
    });
    await withinTime('write meta', go, patience);
  }
  return { count, missing: head.seq - log.seq - count };
}

/** Batches of events after `seq`, from the segments and then the journal. */
export async function* eventsAfter(local: LocalArea, head: Head, seq: number): AsyncGenerator<readonly SealedEvent[]> {
  let given = seq;
  for (const name of seq < head.sealedTo ? await readSegmentNames(local) : []) {
    if (name.last <= given) continue;
    // In order and each once: a list that names a segment twice must not stop a restore.
    const events = (await readSegment(local, name)).filter((event) => event.seq > given);
    given = Math.max(given, name.last);
    if (events.length > 0) yield events;
  }
  for (let first = Math.max(seq, head.sealedTo) + 1; first <= head.seq; first += segmentLength) {
    const events = await readJournal(local, first, Math.min(head.seq, first + segmentLength - 1));
    if (events.length > 0) yield events;
  }
}

/** The same events, at least `length` at a time where there are so many. */
async function* inSlices(
  batches: AsyncIterable<readonly SealedEvent[]>,
  length: number,
): AsyncGenerator<readonly SealedEvent[]> {
  let slice: SealedEvent[] = [];
  for await (const events of batches) {
    slice.push(...events);
    if (slice.length < length) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** The other way round: the database has events that the journal lost. */
async function restoreJournal(
  db: Database,
  head: Head,
  table: LogMeta,
  { local, patience }: RepairPorts,
): Promise<{ readonly head: Head; readonly count: number }> {
  let now = head;
  let count = 0;
  while (now.seq < table.seq) {
    const events = await withinTime(
      'read events',
      db.events.where('seq').above(now.seq).limit(segmentLength).toArray(),
      patience,
    );
    const last = events.at(-1);
    if (!last) break;
    now = { ...now, seq: last.seq, hash: last.hash };
    await writeJournal(local, events, now);
    count += events.length;
  }
  return { head: now, count };
}
