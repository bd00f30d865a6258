import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { nobody } from '../../core/log/split.ts';
import { defaultTerms, type TermEnds, termEnds, termsOf } from '../../core/log/terms.ts';
import type { Store } from '../../storage/store.ts';
import {
  aContact,
  aWaitingPost,
  changed,
  databaseText,
  everything,
  made,
  newMachine,
  startStore,
  timed,
  uuid,
} from './fakes.ts';

vi.setConfig({ testTimeout: 60_000 });

const ends: TermEnds = {
  texts: '2026-01-01T00:00:00Z',
  names: '2025-01-01T00:00:00Z',
  contacts: '2024-01-01T00:00:00Z',
};

/** To its end; what went. */
async function pruneAll(store: Store, until: TermEnds) {
  const pruned: string[] = [];
  let posts = 0;
  let from: Parameters<Store['prune']>[1] = { contacts: 0, orphansTo: 0 };
  for (;;) {
    const step = await store.prune(until, from);
    pruned.push(...step.pruned);
    posts += step.posts;
    if (step.isDone) return { pruned, posts };
    from = step.next;
  }
}

const one = (year: number, name: string) =>
  aContact({
    createdAt: `${year}-06-01T10:00:00Z`,
    changedAt: `${year}-06-01T10:00:00Z`,
    postKey: `x/${name}1`,
    author: { name, handle: `${name}_h` },
    postText: `${name}-tekst`,
    replyText: `${name}-antwoord`,
    crmReference: `${name}-zaak`,
    waitedMinutes: 7,
  });

it('takes texts, then names, then the rest from rows, events, journal and segments; figures and chain stay', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const fresh = one(2026, 'Vers');
  const lastYear = one(2025, 'Eerder');
  const older = one(2024, 'Ouder');
  const oldest = one(2023, 'Oudst');
  await store.append([fresh, lastYear, older, oldest].map(made));
  await store.append([changed(lastYear.id, { note: 'Eerder-notitie' })]);
  // Enough for a segment, so that what goes lies sealed.
  for (let round = 0; round < 50; round++) {
    await store.append(Array.from({ length: 20 }, () => changed(fresh.id, { waitedMinutes: round })));
  }
  await store.ready();
  expect((await pruneAll(store, ends)).pruned.sort()).toEqual(['names', 'nothing', 'references']);

  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  for (const gone of [
    'Eerder-tekst',
    'Eerder-antwoord',
    'Eerder-notitie',
    'Ouder_h',
    'x/Ouder1',
    'Ouder-tekst',
    'Oudst',
  ]) {
    expect(kept).not.toContain(gone);
  }
  for (const stays of ['Vers-tekst', 'Eerder_h', 'x/Eerder1', 'Eerder-zaak', 'Ouder-zaak'])
    expect(kept).toContain(stays);
  expect(await store.contact(lastYear.id)).toMatchObject({
    author: lastYear.author,
    waitedMinutes: 7,
    changedAt: '2026-03-02T09:30:00Z',
  });
  expect(await store.contact(oldest.id)).toMatchObject({ author: nobody, waitedMinutes: 7, outcome: 'answered' });
  expect(await store.checkChain()).toMatchObject({ ok: true });
  expect((await store.contacts({ text: 'eerder' })).contacts.map(({ id }) => id)).toEqual([lastYear.id]);

  // The database is lost: what stays comes back, and nothing else.
  const before = await everything(store);
  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 4 });
  expect(await everything(again)).toEqual(before);
  // A year on the names go too, also out of what was written when the texts went.
  const later = { texts: '2027-01-01T00:00:00Z', names: '2026-01-01T00:00:00Z', contacts: '2025-01-01T00:00:00Z' };
  await pruneAll(again, later);
  const left = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  for (const gone of ['Eerder_h', 'Vers-tekst', 'Ouder']) expect(left).not.toContain(gone);
  for (const stays of ['Vers_h', 'Eerder-zaak']) expect(left).toContain(stays);
  expect(await again.checkChain()).toMatchObject({ ok: true });
});

it('does nothing the second time, and nothing to what is within its term', async () => {
  const store = startStore(newMachine());
  await store.append([made(one(2026, 'Vers')), made(one(2025, 'Eerder')), timed(aWaitingPost())]);
  expect((await pruneAll(store, ends)).pruned).toEqual(['names']);
  const end = await store.anchor();
  expect(await pruneAll(store, ends)).toEqual({ pruned: [], posts: 0 });
  expect(await store.anchor()).toEqual(end);
  expect(await store.allWaiting()).toHaveLength(1);
});

it('takes posts whole, and the words of contacts that were taken back', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const post = aWaitingPost({ key: 'x/Kanarie', closedAt: '2025-05-01T10:00:00Z' });
  const undone = one(2025, 'Parkiet');
  await store.append([
    timed({ ...post, post: { ...post.post, text: 'Kanarie zingt' } }),
    { ...made(undone), at: '2025-06-01T10:00:00Z' },
    { eventId: uuid(), at: '2025-06-01T10:01:00Z', agent: 'MV', kind: 'contactRemoved', id: undone.id },
  ]);
  await store.append([made(one(2026, 'Vers'))]);
  expect(await pruneAll(store, ends)).toEqual({ pruned: [], posts: 1 });
  const kept = `${[...machine.local.items].flat().join('\n')}${await databaseText(machine)}`;
  expect(kept).not.toMatch(/Kanarie|Parkiet/);
  expect(kept).toContain('Vers-tekst');
  // The post, the contact and that it was taken back.
  expect(await store.checkChain()).toMatchObject({ ok: true, forgotten: 3 });
});

it('reads the terms of the protocol: texts never outlive names', () => {
  expect(termsOf(undefined)).toEqual(defaultTerms);
  expect(termsOf({ retention: { namesDays: 30 } })).toMatchObject({ texts: 30, names: 30, contacts: 1_825 });
  expect(termsOf({ retention: { textsDays: 90, namesDays: 9_000 } })).toMatchObject({
    texts: 90,
    names: 9_000,
    contacts: 9_000,
  });
});

it('keeps until it was exported where the protocol says so', () => {
  const now = new Date('2026-11-28T00:00:00Z');
  const terms = { texts: 10, names: 20, contacts: 30, untilExported: true };
  expect(termEnds(terms, now, '')).toEqual({ texts: '', names: '', contacts: '', exportedUpTo: '' });
  expect(termEnds(terms, now, '2026-11-10T00:00:00.000Z')).toEqual({
    texts: '2026-11-10T00:00:00.000Z',
    names: '2026-11-08T00:00:00.000Z',
    contacts: '2026-10-29T00:00:00.000Z',
    exportedUpTo: '2026-11-10T00:00:00.000Z',
  });
});

it('keeps what was changed after the export, and notes an export in the chain without touching a row', async () => {
  const machine = newMachine();
  const store = startStore(machine);
  const old = one(2024, 'Ouder');
  const noted = one(2024, 'Later');
  await store.append([made(old), made(noted)]);
  const { seq, hash } = await store.anchor();
  const upTo = '2026-02-01T00:00:00Z';
  const before = await everything(store);
  await store.append([{ eventId: uuid(), at: upTo, agent: 'MV', kind: 'logExported', upTo, count: 2, seq, hash }]);
  expect(await everything(store)).toEqual(before);
  expect(await store.hasEvent(seq, hash)).toBe(true);
  expect(await store.hasEvent(seq, '0'.repeat(64))).toBe(false);
  await store.append([changed(noted.id, { note: 'Later-notitie' })]);
  const kept = termEnds({ ...defaultTerms, untilExported: true }, new Date('2026-03-03T00:00:00Z'), upTo);
  expect((await pruneAll(store, kept)).pruned).toEqual(['names']);
  expect((await store.contact(noted.id))?.note).toBe('Later-notitie');
  expect(await store.checkChain()).toMatchObject({ ok: true });

  machine.indexedDB = new IDBFactory();
  const again = startStore(machine);
  expect(await again.ready()).toMatchObject({ mode: 'restored', contacts: 2 });
  expect((await again.contact(noted.id))?.note).toBe('Later-notitie');
});
