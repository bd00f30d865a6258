import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { type Anchor, forgetEvent, type SealedEvent } from '../../../core/log/chain.ts';
import { agrees, checkExport } from '../../../core/log/check-export.ts';
import type { CheckedLog } from '../../../core/log/checked-log.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { type ExportQuery, type LogFileHead, logFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import { personalPatch } from '../../../core/log/terms.ts';
import { withoutStaff } from '../../../core/log/without-staff.ts';
import { withoutTexts } from '../../../core/log/without-texts.ts';
import type { Person } from '../../../core/person/person.ts';
import { fitsQuery } from '../../../storage/queries.ts';
import { aContact } from '../../storage/fakes.ts';
import { anchorOf, chainOf } from './chain-of.ts';
import { sha256 } from './examples.ts';

// Many hashes on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const contact = (n: number, parts: Partial<Contact> = {}) =>
  aContact({ id: id(n), createdAt: at(n), changedAt: at(n), author: { name: `Bewoner ${n}` }, ...parts });
const makes = (n: number, parts: Partial<Contact> = {}): EventDraft => ({
  eventId: `make ${n}`,
  at: at(n),
  agent: 'MV',
  kind: 'contactMade',
  contact: contact(n, parts),
});
const changes = (n: number, minute: number, patch: Partial<Contact>): EventDraft => ({
  eventId: `change ${n} ${minute}`,
  at: at(minute),
  agent: 'MV',
  kind: 'contactChanged',
  id: id(n),
  patch: { ...patch, changedAt: at(minute) },
});

const logOf = (events: readonly SealedEvent[], deviceId = 'device-1', persons: readonly Person[] = []): CheckedLog => ({
  sha256,
  end: async () => (events.length === 0 ? undefined : { deviceId, anchor: anchorOf(events) }),
  hashAt: async (seq) => events[seq - 1]?.hash,
  eventsOf: async (ids) => events.filter(({ facts }) => ids.includes(String(facts['id']))),
  async *made(after, to) {
    yield events
      .filter(({ seq, kind, practice }) => seq > after && seq <= to && kind === 'contactMade' && !practice)
      .map(({ facts }) => String(facts['id']));
  },
  persons: async () => persons,
  fits: fitsQuery,
});

interface Exported {
  readonly contacts: readonly Contact[];
  readonly events: readonly SealedEvent[];
  readonly query?: ExportQuery;
  readonly parts?: Partial<LogFileHead>;
  /** The chain when the file was ready. */
  readonly endsAt?: Anchor;
  readonly write?: typeof writeJson;
}

async function exported({
  contacts,
  events,
  query = {},
  parts,
  endsAt,
  write = writeNdjson,
}: Exported): Promise<string> {
  const anchor = anchorOf(events);
  const head = { ...logFileHead(at(50), 'device-1', anchor), count: contacts.length, query, ...parts };
  let text = '';
  for await (const piece of write([contacts], head, { sha256, anchor: async () => endsAt ?? anchor })) text += piece;
  return text;
}

async function* inPieces(text: string): AsyncGenerator<string> {
  for (let from = 0; from < text.length; from += 700) yield text.slice(from, from + 700);
}
const check = (text: string, events: readonly SealedEvent[], deviceId?: string) =>
  checkExport(inPieces(text), logOf(events, deviceId));

/** Newest first, as an export is. */
const newest = (contacts: readonly Contact[]) => [...contacts].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));

describe('an export as it was made', () => {
  it.each([
    ['JSON', writeJson],
    ['NDJSON', writeNdjson],
  ])('%s agrees with the log', async (_name, write) => {
    const events = await chainOf([makes(1), makes(2), changes(1, 10, { note: 'Gebeld.' })]);
    const contacts = [contact(2), contact(1, { note: 'Gebeld.', changedAt: at(10) })];
    const found = await check(await exported({ contacts, events, write }), events);
    expect(found).toMatchObject({ basis: 'log', wholeness: 'whole', rows: 2, isRemovalKnown: true, later: 0 });
    expect(agrees(found)).toBe(true);
  });

  it('is not accused of what happened later', async () => {
    const before = await chainOf([makes(1), makes(2)]);
    const text = await exported({ contacts: [contact(2), contact(1)], events: before });
    const removal: EventDraft = { eventId: 'r', at: at(12), agent: 'MV', kind: 'contactRemoved', id: id(2) };
    const events = await chainOf([changes(1, 10, { outcome: 'handedOver' }), removal, makes(3)], before);
    const found = await check(text, events);
    expect(agrees(found)).toBe(true);
    expect(found.later).toBe(1);
  });

  it('is not accused of what was changed, copied or made while it was written', async () => {
    const before = await chainOf([makes(1), makes(2)]);
    const events = await chainOf([changes(1, 10, { crmCopiedAt: at(10) }), makes(3)], before);
    const half = [contact(2), contact(1, { crmCopiedAt: at(10), changedAt: at(10) })];
    const query = { notCopied: true };
    const how = { events: before, query, endsAt: anchorOf(events) };
    for (const contacts of [half, [contact(2), contact(1)], [contact(2)]]) {
      expect(agrees(await check(await exported({ ...how, contacts }), events))).toBe(true);
    }
  });

  it('of a filtered view, of chosen contacts and without texts lacks nothing', async () => {
    const events = await chainOf([makes(1), makes(2, { site: 'x' }), makes(3, { site: 'x', postText: 'Anders' })]);
    const [one, two, three] = [contact(1), contact(2, { site: 'x' }), contact(3, { site: 'x', postText: 'Anders' })];
    const files: readonly Partial<Exported>[] = [
      { contacts: [three, two], query: { site: 'x' } },
      { contacts: [three], query: { text: 'ander' } },
      { contacts: [two], query: { site: 'x', from: at(2), to: at(3) } },
      { contacts: [one, three], parts: { picked: true } },
      { contacts: [three, two, one].map(withoutTexts), parts: { withoutTexts: true } },
    ];
    for (const file of files) {
      const found = await check(await exported({ contacts: [], events, ...file }), events);
      expect(agrees(found), JSON.stringify(found)).toBe(true);
    }
  });

  it('is not accused of what was forgotten since; the facts are compared all the same', async () => {
    const events = await chainOf([makes(1), makes(2)]);
    const text = await exported({ contacts: [contact(2), contact(1)], events, query: { text: 'bewoner' } });
    const left = events.map((event) => (event.facts['id'] === id(1) ? forgetEvent(event) : event));
    const found = await check(text, left);
    expect(agrees(found)).toBe(true);
    expect(found.forgotten).toBe(1);
    const edited = await exported({ contacts: [contact(2), contact(1, { waitedMinutes: 3 })], events });
    expect((await check(edited, left)).changed).toMatchObject({ count: 1, first: [{ id: id(1) }] });
  });

  it('is not accused of what a term of retention took away since; what stays is compared', async () => {
    const before = await chainOf([makes(1, { postText: 'Bak is vol', waitedMinutes: 7 }), makes(2)]);
    const whole = contact(1, { postText: 'Bak is vol', waitedMinutes: 7 });
    const text = await exported({ contacts: [contact(2), whole], events: before });
    // As the pruning writes it: what stays anew, and the events before it lose what is personal.
    const prunes: EventDraft = {
      eventId: 'prune 1',
      at: at(20),
      agent: '',
      kind: 'contactPruned',
      id: id(1),
      kept: 'names',
      patch: { postText: undefined, ...personalPatch(withoutTexts(whole)) },
    };
    const after = await chainOf([prunes, changes(1, 30, { outcome: 'handedOver' })], before);
    const events = after.map((event) => (event.seq === 1 ? forgetEvent(event) : event));
    const found = await check(text, events);
    expect(agrees(found), JSON.stringify(found)).toBe(true);
    expect(found.forgotten).toBe(1);

    const edited = await exported({ contacts: [contact(2), { ...whole, waitedMinutes: 3 }], events: before });
    expect((await check(edited, events)).changed.first[0]?.fields.map(({ field }) => field)).toEqual(['waitedMinutes']);
    // An export made after the pruning is compared in whole again.
    const later = { ...contact(1, { waitedMinutes: 7, outcome: 'handedOver', changedAt: at(30) }) };
    const left = withoutTexts(later);
    const stamps = { outcome: { at: at(30), agent: 'MV' } };
    const fresh = { contacts: [contact(2), { ...left, stamps }], events };
    expect(await check(await exported(fresh), events)).toMatchObject({ forgotten: 0, changed: { count: 0 } });
    const renamed = await exported({ ...fresh, contacts: [contact(2), { ...left, author: { name: 'Iemand' } }] });
    expect((await check(renamed, events)).changed.first[0]?.fields.map(({ field }) => field)).toContain('author');
  });

  it('without who answered is compared without it', async () => {
    const events = await chainOf([makes(1), changes(1, 10, { note: 'Gebeld.' })]);
    const kept = contact(1, { note: 'Gebeld.', changedAt: at(10), stamps: { note: { at: at(10), agent: 'MV' } } });
    const parts = { withoutStaff: true as const };
    expect(agrees(await check(await exported({ contacts: [withoutStaff(kept)], events, parts }), events))).toBe(true);
    const named = await check(await exported({ contacts: [kept], events, parts }), events);
    expect(named.changed.first[0]?.fields.map(({ field }) => field)).toEqual(['agent', 'stamps']);
  });

  it('leaves practice out of what is expected', async () => {
    const practice = makes(3, { practice: true });
    const events = await chainOf([makes(1), practice]);
    expect(agrees(await check(await exported({ contacts: [contact(1)], events }), events))).toBe(true);
    const found = await check(
      await exported({ contacts: [contact(3, { practice: true }), contact(1)], events }),
      events,
    );
    expect(found.added).toMatchObject({ count: 1, first: [{ id: id(3) }] });
  });
});

describe('what is wrong is named', () => {
  const drafts = [makes(1), makes(2), makes(3)];
  const all = [contact(3), contact(2), contact(1)];
  const made = (async () => chainOf(drafts))();

  it('a changed row: which, and which fields', async () => {
    const events = await made;
    const text = (await exported({ contacts: all, events })).replace('"waitedMinutes":42', '"waitedMinutes":12');
    const found = await check(text, events);
    expect(found.wholeness).toBe('touched');
    expect(found.changed.count).toBe(1);
    expect(found.changed.first[0]).toMatchObject({
      line: 2,
      id: id(3),
      fields: [{ field: 'waitedMinutes', inFile: 12, inLog: 42 }],
    });
  });

  it('a field more, a field less', async () => {
    const events = await made;
    const [first = contact(3), ...rest] = all;
    const { metTarget: _gone, ...without } = first;
    const more = { ...first, bonus: 1 } as Contact;
    const fields = async (row: Contact) =>
      (await check(await exported({ contacts: [row, ...rest], events }), events)).changed.first[0]?.fields;
    expect(await fields(without as Contact)).toEqual([{ field: 'metTarget', inFile: undefined, inLog: true }]);
    expect(await fields(more)).toEqual([{ field: 'bonus', inFile: 1, inLog: undefined }]);
  });

  it('a removed row, also when the file was made to count without it', async () => {
    const events = await made;
    const found = await check(await exported({ contacts: [contact(3), contact(1)], events }), events);
    expect(found).toMatchObject({ wholeness: 'whole', removed: { count: 1, first: [{ id: id(2) }] } });
  });

  it('a row that the log does not have, or that the filters leave out', async () => {
    const events = await made;
    const foreign = await check(await exported({ contacts: [contact(9), ...all], events }), events);
    expect(foreign.added).toMatchObject({ count: 1, first: [{ id: id(9), line: 2 }] });
    const query = { from: at(2) };
    const outside = await check(await exported({ contacts: all, events, query }), events);
    expect(outside.added).toMatchObject({ count: 1, first: [{ id: id(1) }] });
  });

  it('a row twice, and rows that changed places', async () => {
    const events = await made;
    const twice = await check(
      await exported({ contacts: [contact(3), contact(3), contact(2), contact(1)], events }),
      events,
    );
    expect(twice.repeated).toMatchObject({ count: 1, first: [{ line: 3 }] });
    const swapped = await check(await exported({ contacts: [contact(2), contact(3), contact(1)], events }), events);
    expect(swapped.moved).toMatchObject({ count: 1, first: [{ id: id(3) }] });
  });

  it('a file that was cut off, with what is missing of it', async () => {
    const events = await made;
    const text = await exported({ contacts: all, events });
    const found = await check(
      text.slice(0, text.indexOf('\n{"id":"00000000-0000-4000-8000-000000000001"') + 1),
      events,
    );
    expect(found).toMatchObject({ wholeness: 'cutOff', rows: 2, promised: 3, removed: { count: 1 } });
  });

  it('a log that is not the one that the file was made of', async () => {
    const events = await made;
    const text = await exported({ contacts: all, events });
    const other = await chainOf([makes(7), makes(8), makes(9), makes(10)]);
    expect(await check(text, other)).toMatchObject({ basis: 'rewritten' });
    expect(await check(text, events.slice(0, 2))).toMatchObject({ basis: 'shorter' });
    expect(await check(text, other, 'device-2')).toMatchObject({ basis: 'elsewhere', wholeness: 'whole' });
    expect(await check(text, [])).toMatchObject({ basis: 'elsewhere' });
  });

  it('codes and a merged log have nothing to compare with, and still show whether they are whole', async () => {
    const events = await made;
    const coded = await exported({ contacts: all, events, parts: { pseudonymised: true } });
    expect(await check(coded, events)).toMatchObject({ basis: 'coded', wholeness: 'whole', changed: { count: 0 } });
    expect(await check(coded.replace('42', '41'), events)).toMatchObject({ wholeness: 'touched' });
    const merged = await exported({ contacts: all, events: [], parts: { deviceId: '' } });
    expect(await check(merged, events)).toMatchObject({ basis: 'noChain', wholeness: 'whole' });
  });

  it.each([
    ['nothing', ''],
    ['a table', 'a;b\n1;2\n'],
  ])('%s is refused', async (_what, text) => {
    await expect(check(text, await made)).rejects.toMatchObject({ problem: 'notLog' });
  });
});

/** A log of up to ten contacts with changes, and an export of a view of it. */
const anyExport = fc
  .record({
    contacts: fc.array(
      fc.record({
        site: fc.constantFrom('x', 'reddit'),
        note: fc.string({ unit: 'grapheme', maxLength: 12 }),
        outcome: fc.constantFrom('answered' as const, 'handedOver' as const),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    changed: fc.array(fc.record({ which: fc.nat(), note: fc.string({ maxLength: 5 }) }), { maxLength: 5 }),
    query: fc.constantFrom<ExportQuery>(
      {},
      { site: 'x' },
      { outcome: 'answered' },
      { from: at(3) },
      { notCopied: true },
    ),
    isJson: fc.boolean(),
  })
  .map(({ contacts, changed, query, isJson }) => {
    const rows = new Map(contacts.map((parts, n) => [n, contact(n, parts)]));
    const drafts = contacts.map((parts, n) => makes(n, parts));
    changed.forEach(({ which, note }, n) => {
      const target = which % contacts.length;
      drafts.push(changes(target, 20 + n, { note }));
      const row = rows.get(target);
      const stamps = { note: { at: at(20 + n), agent: 'MV' } };
      if (row !== undefined) rows.set(target, { ...row, note, changedAt: at(20 + n), stamps });
    });
    const fitting = newest([...rows.values()].filter((row) => fitsQuery(row, query)));
    return { drafts, fitting, query, write: isJson ? writeJson : writeNdjson };
  });

function change(value: unknown): unknown {
  if (typeof value === 'string') return `${value}!`;
  return typeof value === 'number' ? value + 1 : !value;
}

function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

function changeAt(row: Contact, which: number): Contact {
  const copy = JSON.parse(JSON.stringify(row)) as Record<string, unknown>;
  const paths = leaves(copy);
  const path = paths[which % paths.length] ?? [];
  let parent = copy;
  for (const name of path.slice(0, -1)) parent = parent[name] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  parent[last] = change(parent[last]);
  return copy as unknown as Contact;
}

describe('any export', () => {
  it('agrees when nobody touched it, in whatever pieces, also after more was logged', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async ({ drafts, fitting, query, write }) => {
        const events = await chainOf(drafts);
        const text = await exported({ contacts: fitting, events, query, write });
        const later = await chainOf([makes(30), changes(0, 40, { note: 'later' })], events);
        const found = await check(text, later);
        expect(agrees(found), JSON.stringify(found)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('does not agree after any change, removal, addition, repetition or swap, even with counts and hash made anew', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, fc.nat(), fc.nat(), fc.nat(), async (made, one, two, leaf) => {
        const { drafts, fitting, query, write } = made;
        fc.pre(fitting.length > 1);
        const events = await chainOf(drafts);
        const [a, b] = [one % fitting.length, two % fitting.length];
        const [first, second] = [fitting[a] ?? contact(0), fitting[b] ?? contact(0)];
        const tampered: readonly (readonly Contact[])[] = [
          fitting.with(a, changeAt(first, leaf)),
          fitting.toSpliced(a, 1),
          fitting.toSpliced(a, 0, contact(29, { site: 'x' })),
          fitting.toSpliced(a, 0, second),
          ...(a === b ? [] : [fitting.with(a, second).with(b, first)]),
        ];
        for (const contacts of tampered) {
          const found = await check(await exported({ contacts, events, query, write }), events);
          expect(agrees(found), JSON.stringify(contacts)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not agree when it was cut off anywhere, or when any sign of it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, fc.double({ min: 0, max: 1, noNaN: true }), async (made, where) => {
        const { drafts, fitting, query, write } = made;
        const events = await chainOf(drafts);
        const text = await exported({ contacts: fitting, events, query, write });
        const place = Math.floor(where * (text.trimEnd().length - 1));
        const sign = text[place];
        const edited = `${text.slice(0, place)}${sign === '7' ? '8' : '7'}${text.slice(place + 1)}`;
        for (const each of [text.slice(0, place), edited]) {
          const isFine = await check(each, events).then(agrees, () => false);
          expect(isFine, each.slice(Math.max(0, place - 30), place + 30)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
