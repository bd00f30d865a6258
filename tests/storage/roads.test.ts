import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact } from '../../core/contact.ts';
import { addToSums, joinSums } from '../../core/log/day-sums.ts';
import { countSome } from '../../storage/day-sums.ts';
import { makeDatabase } from '../../storage/db.ts';
import type { ContactQuery } from '../../storage/queries.ts';
import { fitsQuery } from '../../storage/queries.ts';
import { type LogReader, openLog } from '../../storage/read.ts';
import { openTeam } from '../../storage/team.ts';
import { pruneTeam } from '../../storage/team-terms.ts';
import { aContact, changed, made, newMachine, startStore } from './fakes.ts';

/**
 * A large log is asked by roads that look at as little as they can. Whatever the road, it finds what looking at every
 * contact finds.
 */

// Few of everything, so that they meet; days at both ends of UTC, and the same moment more than once.
const author = fc.constantFrom({ name: 'Joke', handle: 'joke' }, { name: 'Sam', id: '771' }, { name: 'Bo' });
const site = fc.constantFrom('x', 'facebook', 'mastodon@zeepost.example');
const channel = fc.constantFrom('telephone', 'counter');
const outcome = fc.constantFrom('answered', 'handedOver', 'gone', 'posted');
const moment = fc
  .tuple(fc.constantFrom('2026-02-28', '2026-03-01', '2026-03-02'), fc.constantFrom('00:00', '09:30', '23:15', '23:59'))
  .map(([day, time]) => `${day}T${time}:00.000Z`);
const words = fc
  .array(fc.constantFrom('pakket', 'pakketje', 'kapot', 'café', 'de', 'container'), { maxLength: 4 })
  .map((some) => some.join(' '));
const contact = fc
  .record(
    {
      site,
      author,
      outcome,
      createdAt: moment,
      postText: words,
      metTarget: fc.boolean(),
      channel,
      crmCopiedAt: moment,
    },
    { requiredKeys: ['site', 'author', 'outcome', 'createdAt', 'postText'] },
  )
  .map((parts) => aContact(parts as Partial<Contact>));
const log = fc.array(contact, { minLength: 1, maxLength: 40 });
const query = fc.record(
  {
    site,
    outcome,
    metTarget: fc.boolean(),
    channel,
    notCopied: fc.constant(true as const),
    from: moment,
    to: moment,
    text: words,
    person: fc.record({ site, author }),
    skip: fc.nat(12),
    limit: fc.integer({ min: 1, max: 12 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ContactQuery>;
const queries = fc.array(query, { minLength: 1, maxLength: 12 });

const newest = (some: readonly Contact[]) =>
  [...some].sort((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1)).map(({ id }) => id);

async function expectSame(reader: LogReader, all: readonly Contact[], asked: ContactQuery): Promise<void> {
  const { skip = 0, limit = 100 } = asked;
  const expected = newest(all.filter((one) => fitsQuery(one, asked)));
  const { contacts, total } = await reader.contacts(asked);
  expect(contacts.map(({ id }) => id)).toEqual(expected.slice(skip, skip + limit));
  expect(total).toBe(expected.length);
  expect((await reader.page(asked)).contacts.map(({ id }) => id)).toEqual(expected.slice(skip, skip + limit));
  const walked: string[] = [];
  for await (const batch of reader.everyContact(asked)) walked.push(...batch.map(({ id }) => id));
  expect(walked).toEqual(expected);
}

async function open(machine: ReturnType<typeof newMachine>, view: Parameters<typeof openLog>[0]): Promise<LogReader> {
  const reader = await openLog(view, { indexedDB: machine.indexedDB, IDBKeyRange });
  if (reader === undefined) throw new Error('not opened');
  return reader;
}

describe('every road to the log', () => {
  it('finds what looking at every contact finds, also after changes', async () => {
    await fc.assert(
      fc.asyncProperty(
        log,
        queries,
        fc.array(fc.tuple(fc.nat(39), outcome), { maxLength: 5 }),
        async (all, asked, to) => {
          const machine = newMachine();
          const store = startStore(machine);
          await store.append(all.map(made));
          const now = new Map(all.map((one) => [one.id, one]));
          for (const [at, next] of to) {
            const one = all[at % all.length];
            if (one === undefined) continue;
            const patch = { outcome: next, crmCopiedAt: '2026-03-03T08:00:00.000Z' } as const;
            await store.append([changed(one.id, patch as Parameters<typeof changed>[1])]);
            now.set(one.id, { ...(now.get(one.id) ?? one), ...patch } as Contact);
          }
          const reader = await open(machine, await store.ready());
          for (const each of asked) await expectSame(reader, [...now.values()], each);
          reader.close();
          store.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('finds the same while an older log is not yet counted by day, half counted and counted', async () => {
    await fc.assert(
      fc.asyncProperty(log, queries, contact, async (all, asked, later) => {
        const machine = newMachine();
        const first = startStore(machine);
        await first.append(all.map(made));
        const view = await first.ready();
        const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
        await db.open();
        // As a version without sums left it.
        const meta = await db.meta.get('log');
        if (meta?.key !== 'log') throw new Error('no log');
        const ids = all.map(({ id }) => id).sort();
        const middle = ids[Math.floor(ids.length / 2)] ?? '';
        await db.meta.put({ ...meta, countedTo: middle });
        await db.daySums.clear();
        const counted = all.filter(({ id }) => id <= middle);
        for (const day of new Set(counted.map(({ createdAt }) => createdAt.slice(0, 10)))) {
          const ofDay = counted.filter(({ createdAt }) => createdAt.startsWith(day));
          await db.daySums.put({ day, sums: addToSums({}, ofDay) });
        }
        const reader = await open(machine, view);
        expect(await reader.sums({})).toBeUndefined();
        for (const each of asked) await expectSame(reader, all, each);
        await first.append([made(later)]);
        while (await countSome(db)) {}
        const now = [...all, later];
        expect(await reader.sums({})).toEqual(addToSums({}, now));
        for (const each of asked) await expectSame(reader, now, each);
        reader.close();
        db.close();
        first.close();
      }),
      { numRuns: 15 },
    );
  });
});

describe('sums', () => {
  it('are of what fits, also where midnight here is not midnight in UTC', async () => {
    await fc.assert(
      fc.asyncProperty(log, moment, moment, async (all, from, to) => {
        const machine = newMachine();
        const store = startStore(machine);
        await store.append(all.map(made));
        const reader = await open(machine, await store.ready());
        const fitting = all.filter(({ createdAt }) => createdAt >= from && createdAt < to);
        expect(await reader.sums({ from, to })).toEqual(joinSums([addToSums({}, fitting)]));
        reader.close();
        store.close();
      }),
      { numRuns: 20 },
    );
  });
});

describe('the log of a team', () => {
  it('is counted by day as it stands, however its files came and what terms took out of it', async () => {
    const versions = fc.array(fc.tuple(fc.nat(5), contact), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(versions, async (some) => {
        const parts = { indexedDB: new IDBFactory(), IDBKeyRange };
        const team = await openTeam(parts, { isMade: true });
        if (team === undefined) throw new Error('not opened');
        for (const [who, one] of some) await team.add([{ ...one, id: `contact-${who}`, postKey: `x/${who}` }]);
        const now = async () => (await team.contacts({})).contacts;
        expect(await team.sums({})).toEqual(addToSums({}, await now()));
        await pruneTeam({ texts: '2026-03-02', names: '2026-03-01', contacts: '2026-03-01' }, parts);
        expect(await team.sums({})).toEqual(addToSums({}, await now()));
        team.close();
      }),
      { numRuns: 25 },
    );
  });
});

it('common words are found among the newest, in pages, and counted apart', async () => {
  const machine = { ...newMachine(), indexedDB: new IDBFactory() };
  const store = startStore(machine);
  const all = Array.from({ length: 1_300 }, (_, n) =>
    aContact({
      // Two of each moment.
      createdAt: new Date(Date.UTC(2026, 2, 1) + Math.floor(n / 2) * 60_000).toISOString(),
      site: n % 4 === 0 ? 'facebook' : 'x',
      postText: `de ${n % 2 === 0 ? 'container' : 'afspraak'} ${n < 20 ? 'bakelo' : ''}`,
    }),
  );
  for (let at = 0; at < all.length; at += 100) await store.append(all.slice(at, at + 100).map(made));
  const reader = await open(machine, await store.ready());
  const db = makeDatabase({ indexedDB: machine.indexedDB, IDBKeyRange });
  await db.open();
  await expect.poll(() => db.wordsToDo.count(), { timeout: 60_000 }).toBe(0);
  expect((await reader.page({ text: 'de' })).total).toBeUndefined();
  for (const asked of [
    { text: 'de' },
    { text: 'de', skip: 1_250 },
    { text: 'de container', skip: 640 },
    { text: 'de bak' },
    { text: 'jok' },
    // Few enough for the index of words, too many to read.
    { text: 'container' },
    { text: 'cont', skip: 597, limit: 100 },
    { text: 'container', site: 'facebook', skip: 50 },
    { text: 'container', notCopied: true as const, site: 'facebook' },
    { text: 'afspraak', from: '2026-03-01T02:00:00.000Z', to: '2026-03-01T04:10:00.000Z', skip: 3, limit: 7 },
  ]) {
    await expectSame(reader, all, asked);
  }
  db.close();
  reader.close();
}, 120_000);
