import { type SealedEvent, type Sha256, sealEvent } from '../core/log/chain.ts';
import type { EventDraft } from '../core/log/events.ts';
import { maskDraft } from '../core/log/mask.ts';
import type { StorageView } from '../core/messages.ts';
import { addCameBack, forgetCameBack } from './came-back.ts';
import { countSome } from './day-sums.ts';
import { type Database, type DatabaseParts, holdGeneration, makeDatabase } from './db.ts';
import { checkDraft } from './draft.ts';
import { failureOf, isRefusedByBrowser, StorageFailure } from './failure.ts';
import { type Head, readHead, readJournal, writeJournal } from './journal.ts';
import { writeSomeLate } from './late-events.ts';
import type { LocalArea } from './local-area.ts';
import { makePending, type Pending } from './pending.ts';
import { restoreProtocols } from './protocols.ts';
import { repair } from './repair.ts';
import { applyRestore } from './restore.ts';
import { sealSegment, segmentLength } from './segments.ts';
import { withinTime } from './within-time.ts';
import type { Known, Witness } from './witness.ts';
import { writeSomeWords } from './words.ts';
import { NewerSchema, OutOfStep, writeEvents } from './write-events.ts';

/**
 * The only writer. One queue, so that two commands cannot make two events with the same number; the journal before
 * the tables; an answer only when both are done, or when the journal has it and the tables will get it (`journalOnly`).
 */

export interface WriterPorts {
  /** With patience of its own (`patientArea`). */
  readonly local: LocalArea;
  readonly database: DatabaseParts;
  readonly deviceId: () => Promise<string>;
  readonly now: () => number;
  readonly newId: () => string;
  readonly newSalt: () => string;
  readonly sha256: Sha256;
  /** ms for one database call. */
  readonly patience: number;
  /** What a person should know of the storage became different. */
  readonly onChange: () => void;
  readonly witness: Witness;
  /** Of somebody who was forgotten here: never kept, also not when the command was on its way at that moment. */
  readonly isKeptOut: (draft: EventDraft) => Promise<boolean>;
}

export interface Writer {
  /** Start-up self-test, once; again at a later call while storage is not well. */
  ready(): Promise<StorageView>;
  /** Tests and repairs now: a read found something wrong. */
  retest(): Promise<StorageView>;
  append(drafts: readonly EventDraft[]): Promise<void>;
  /** The person has read that the log was lost. */
  lossSeen(): Promise<void>;
  /** The person has read that the log came back, or what of it did not. */
  cameBackSeen(): Promise<void>;
  /**
   * Waits until every event is in its table, for who reads them (`late-events.ts`).
   * @throws StorageFailure `restoring` when that takes too long; it goes on meanwhile
   */
  whole(): Promise<void>;
  /** Are they all there now? */
  isWhole(): boolean;
  /** Runs when everything asked before is done. */
  inTurn<T>(job: () => Promise<T>): Promise<T>;
  /** `complete` makes a restore final; the tables are then filled from it. Nothing is appended between. */
  restored(complete: () => Promise<void>): Promise<StorageView>;
  database(): Database;
  head(): Head | undefined;
  /** How often storage was tested and repaired since the start. */
  tests(): number;
  /** Rows that the journal has and the tables do not; empty unless `journalOnly`. */
  readonly pending: Pending;
}

/** A storage that is not well is tried again after this time. */
const retryAfterMs = 15_000;
const openTries = 5;
/** After the last save, before what saves left for later is done: it would keep the next one waiting. */
const restMs = 1_000;
/** So long at most after the first of a row of saves. */
const mostRestMs = 15_000;
/** Who asks for events waits at most so many times as long as for one database call: a message waits behind it. */
const wholeCalls = 4;

export function makeWriter(ports: WriterPorts): Writer {
  const { local, patience } = ports;
  let db = makeDatabase(ports.database);
  let head: Head | undefined;
  let view: StorageView = { mode: 'unavailable', generation: '', contacts: 0 };
  let testedAt: number | undefined;
  let tests = 0;
  /** Events that their table has not yet. */
  let late = 0;
  const pending = makePending();
  let isCatchingUp = false;
  let resting: { since: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function show(next: StorageView): void {
    const told = ({ mode, generation, notKept, isLost, restored, missing, filledPercent }: StorageView) =>
      JSON.stringify([mode, generation, notKept, isLost, restored, missing, filledPercent]);
    const isNew = told(next) !== told(view);
    view = next;
    if (isNew) ports.onChange();
  }

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = last.then(job, job);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function ensure(): Promise<StorageView> {
    const isUsable = isWell() || view.mode === 'readOnly';
    const isDue = testedAt === undefined || (!isUsable && ports.now() - testedAt >= retryAfterMs);
    return isDue ? test() : view;
  }

  async function test(): Promise<StorageView> {
    const tries = testedAt === undefined ? openTries : 1;
    testedAt = ports.now();
    try {
      await setRight(tries).catch((error) => {
        if (!isWorthAgain(error)) throw error;
        // Chromium takes a damaged database away when it stumbles over it: the next connection finds an empty one.
        return setRight(1);
      });
      void catchUp();
    } catch (error) {
      await degrade(error);
    }
    return view;
  }

  /** Opens the database anew, brings both copies to one point and shows what came of it. */
  async function setRight(tries: number): Promise<void> {
    tests += 1;
    db.close();
    db = makeDatabase(ports.database);
    await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
    await openPatiently(db, patience, tries);
    // A restore that was complete when the browser ended. A person asked for it: nothing was lost and found again.
    const isAsked = await applyRestore(local, db, ports.now(), patience);
    const repaired = await repair(db, ports);
    head = repaired.head;
    late = repaired.late;
    holdGeneration(db, head.generation);
    await withinTime('protocols', restoreProtocols(db, local), patience);
    pending.clear();
    if (isAsked) await forgetCameBack(local);
    // Where it cannot be kept it is told at least now.
    const told = isAsked ? undefined : await addCameBack(local, repaired).catch(() => repaired);
    const restored = told?.restored ?? (isAsked ? 0 : repaired.restored);
    const missing = told?.missing ?? 0;
    show({
      mode: told?.wasLost ? 'restored' : 'ok',
      generation: head.generation,
      contacts: repaired.contacts,
      ...(restored > 0 ? { restored } : {}),
      ...(missing > 0 ? { missing } : {}),
      ...((await isLost(head)) ? { isLost: true } : {}),
      ...filling(),
    });
  }

  /** How far the table of events is, in tens: every step is told to the screens. */
  function filling(): Pick<StorageView, 'filledPercent'> {
    if (late === 0 || head === undefined) return {};
    return { filledPercent: Math.floor((1 - late / head.seq) * 10) * 10 };
  }

  /** In turn. @returns false when no event is late (any more) */
  async function fillSome(): Promise<boolean> {
    if (late === 0 || head === undefined || !isWell()) return false;
    late = await withinTime('late events', writeSomeLate(db, local, head), patience);
    const { filledPercent: _, ...rest } = view;
    show({ ...rest, ...filling() });
    return late > 0;
  }

  const isWell = () => view.mode === 'ok' || view.mode === 'restored';

  async function whole(): Promise<void> {
    await inTurn(ensure);
    const until = ports.now() + wholeCalls * patience;
    for (let hasFailed = false; late > 0; ) {
      try {
        // The tables cannot be written now, and what they have is not all.
        if (!(await inTurn(fillSome)) && late > 0) throw new StorageFailure('restoring', view.mode);
      } catch (error) {
        if (hasFailed || error instanceof StorageFailure) throw failureOf(error);
        hasFailed = true;
        await inTurn(test);
      }
      if (ports.now() > until) throw new StorageFailure('restoring', `${late} events to go`);
    }
  }

  /** Was there a log before this one, that nothing is left of? Remembered until the person has seen it. */
  async function isLost({ generation, seq }: Head): Promise<boolean> {
    const known = await withinTime('witness', ports.witness.read(), patience).catch(() => undefined);
    const isOther = known !== undefined && known.generation !== generation;
    const lostAt = isOther && seq === 0 ? new Date(ports.now()).toISOString() : isOther ? undefined : known?.lostAt;
    if ((known === undefined && seq > 0) || isOther) await remember({ generation, ...(lostAt && { lostAt }) });
    return lostAt !== undefined;
  }

  const remember = (known: Known) => withinTime('witness', ports.witness.write(known), patience).catch(() => undefined);

  async function lossSeen(): Promise<void> {
    const { isLost: _, ...rest } = view;
    await remember({ generation: rest.generation });
    show(rest);
  }

  async function cameBackSeen(): Promise<void> {
    await forgetCameBack(local);
    const { restored: _, missing: __, ...rest } = view;
    show({ ...rest, mode: view.mode === 'restored' ? 'ok' : view.mode });
  }

  async function degrade(error: unknown): Promise<void> {
    const { generation, contacts } = view;
    if (error instanceof NewerSchema) {
      // What is there can still be read.
      const log = await withinTime('read meta', db.meta.get('log'), patience).catch(() => undefined);
      const { generation, contacts } = log?.key === 'log' ? log : view;
      show({ mode: 'readOnly', generation, contacts });
    } else if (isRefusedByBrowser(error)) show({ mode: 'unavailable', generation, contacts, isRefused: true });
    else {
      head = await readHead(local).catch(() => undefined);
      if (!head) show({ mode: 'unavailable', generation, contacts });
      else {
        show({ mode: 'journalOnly', generation: head.generation, contacts });
        pending.clear();
        await pending.add(db, await readJournal(local, head.sealedTo + 1, head.seq), patience);
      }
    }
  }

  async function append(asked: readonly EventDraft[]): Promise<void> {
    for (const draft of asked) checkDraft(draft);
    const drafts: EventDraft[] = [];
    for (const draft of asked) if (!(await ports.isKeptOut(draft))) drafts.push(maskDraft(draft));
    await ensure();
    if (view.mode === 'readOnly') throw new StorageFailure('updated', 'a newer version wrote this log');
    if (view.mode === 'unavailable' || !head) throw new StorageFailure('storageUnavailable', 'no place to write');
    const before = head;
    const events = await withoutRepeats(drafts).then((fresh) => journal(fresh, before));
    if (events.length > 0) await writeTables(before, events);
    if (head.seq - head.sealedTo >= segmentLength) void inTurn(sealFull);
    catchUpSoon();
  }

  /** @throws StorageFailure nothing was kept */
  async function journal(drafts: readonly EventDraft[], before: Head): Promise<readonly SealedEvent[]> {
    try {
      const events = await seal(drafts, before);
      const end = events.at(-1);
      if (!end) return events;
      const next = { ...before, seq: end.seq, hash: end.hash };
      await writeJournal(local, events, next);
      head = next;
      if (before.seq === 0 && view.isLost !== true) void remember({ generation: next.generation });
      if (view.notKept !== undefined) show(withoutFailure(view));
      return events;
    } catch (error) {
      // A TypeError is a bug of ours, not a storage that fails.
      if (error instanceof TypeError) throw error;
      const failure = failureOf(error);
      show({ ...view, notKept: failure.code === 'storageFull' ? 'full' : 'failed' });
      throw failure;
    }
  }

  /** From here on the events are safe in the journal: nothing that goes wrong may say otherwise. */
  async function writeTables(before: Head, events: readonly SealedEvent[]): Promise<void> {
    if (view.mode !== 'journalOnly') {
      try {
        const { contacts } = await withinTime('write', writeEvents(db, before, events), patience);
        view = { ...view, contacts };
        return;
      } catch (error) {
        if (error instanceof OutOfStep || !db.isOpen()) {
          await test();
          return;
        }
        show({ ...view, mode: error instanceof NewerSchema ? 'readOnly' : 'journalOnly' });
      }
    }
    await pending.add(db, events, patience);
  }

  async function seal(drafts: readonly EventDraft[], after: Head): Promise<readonly SealedEvent[]> {
    if (drafts.length === 0) return [];
    const { sha256, newSalt } = ports;
    const deviceId = await ports.deviceId();
    const events: SealedEvent[] = [];
    let anchor = { seq: after.seq, hash: after.hash, count: after.seq };
    for (const draft of drafts) {
      const event = await sealEvent(draft, anchor, { deviceId, salt: newSalt(), keySalt: after.keySalt, sha256 });
      events.push(event);
      anchor = { seq: event.seq, hash: event.hash, count: event.seq };
    }
    return events;
  }

  /** A command that comes twice (its answer was lost) counts once. */
  async function withoutRepeats(drafts: readonly EventDraft[]): Promise<readonly EventDraft[]> {
    const known = new Set(pending.eventIds);
    try {
      const ids = drafts.map(({ eventId }) => eventId);
      const rows = db.events.where('eventId').anyOf(ids).toArray();
      for (const { eventId } of await withinTime('look up', rows, patience)) known.add(eventId);
    } catch {
      // The tables cannot be read; the write below finds out what is wrong with them.
    }
    return drafts.filter(({ eventId }) => !known.has(eventId) && known.add(eventId));
  }

  /** When nobody saves any more: the next save of a person who works fast would wait for it. */
  function catchUpSoon(): void {
    const since = resting?.since ?? ports.now();
    clearTimeout(resting?.timer);
    const rest = ports.now() - since < mostRestMs ? restMs : 0;
    const timer = setTimeout(() => {
      resting = undefined;
      void catchUp();
    }, rest);
    resting = { since, timer };
  }

  /**
   * What a save leaves for later, and what an older log has not: between the saves, one slice after another; only one such
   * run at a time.
   */
  async function catchUp(): Promise<void> {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      while (late > 0 && (await inTurn(fillSome))) {}
      for (const writeSome of [writeSomeWords, countSome]) {
        while (isWell() && (await inTurn(() => withinTime('catch up', writeSome(db), patience)))) {
          // Whoever began to save again goes first; the rest is taken up when they have done.
          if (resting !== undefined) return;
        }
      }
    } catch {
      // It stays to be done; the next save or start tries again. Others wait for the events.
      if (late > 0 && isWell()) catchUpSoon();
    } finally {
      isCatchingUp = false;
    }
  }

  async function sealFull(): Promise<void> {
    while (head && head.seq - head.sealedTo >= segmentLength) {
      const next = await sealSegment(local, head).catch(() => undefined);
      if (!next || next.sealedTo === head.sealedTo) return;
      head = next;
    }
  }

  return {
    ready: () => inTurn(ensure),
    retest: () => inTurn(test),
    append: (drafts) => inTurn(() => append(drafts)),
    lossSeen: () => inTurn(lossSeen),
    cameBackSeen: () => inTurn(cameBackSeen),
    whole,
    isWhole: () => late === 0,
    inTurn,
    restored: (complete) =>
      inTurn(async () => {
        await complete();
        return test();
      }),
    database: () => db,
    head: () => head,
    tests: () => tests,
    pending,
  };
}

function withoutFailure({ notKept: _, ...view }: StorageView): StorageView {
  return view;
}

/** Not when it gave no answer, when it may not be used, or when the fault is ours. */
function isWorthAgain(error: unknown): boolean {
  const isFinal = error instanceof NewerSchema || error instanceof StorageFailure || error instanceof TypeError;
  return !isFinal && !isRefusedByBrowser(error);
}

/** With one try a database that does not open is not waited for again: somebody's save waits behind it. */
async function openPatiently(db: Database, patience: number, tries: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await withinTime('open', db.open(), patience);
      return;
    } catch (error) {
      db.close({ disableAutoOpen: false });
      if (attempt >= tries || isRefusedByBrowser(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
    }
  }
}
