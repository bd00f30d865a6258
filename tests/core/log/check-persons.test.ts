import { describe, expect, it } from 'vitest';
import { forgetEvent, type SealedEvent } from '../../../core/log/chain.ts';
import { agrees, checkExport } from '../../../core/log/check-export.ts';
import type { CheckedLog } from '../../../core/log/checked-log.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { type LogFileHead, logFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import { applyToPerson } from '../../../core/person/apply-person.ts';
import type { PersonEvent } from '../../../core/person/events.ts';
import { type ExportedPerson, exportPerson, withoutStaffIn } from '../../../core/person/exported-person.ts';
import type { LinkedHandle, Person } from '../../../core/person/person.ts';
import { fitsQuery } from '../../../storage/queries.ts';
import { aContact } from '../../storage/fakes.ts';
import { anchorOf, chainOf } from './chain-of.ts';
import { sha256 } from './examples.ts';

const time = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString();
const joke = aContact({ id: 'c1', site: 'x', author: { name: 'Joke', handle: 'joke_t' }, createdAt: time(1) });
const handle: LinkedHandle = { site: 'x', author: joke.author, at: time(2), agent: 'MV' };
const forum: LinkedHandle = { site: 'forum', author: { name: 'JokeT', id: '81' }, at: time(2), agent: 'MV' };
const note = { id: 'n1', text: 'Belt liever.', at: time(3), agent: 'MV' };
const linked: readonly PersonEvent[] = [
  { kind: 'handleLinked', id: 'p1', handle },
  { kind: 'handleLinked', id: 'p1', handle: forum },
  { kind: 'personNoted', id: 'p1', note },
  { kind: 'personNumbered', id: 'p1', crmReference: 'K-1' },
];
const whole: Person = { id: 'p1', handles: [handle, forum], notes: [note], crmReference: 'K-1' };
const both = { links: true, notes: true };

let count = 0;
const draft = (body: PersonEvent): EventDraft => ({ ...body, eventId: `e${count++}`, at: time(5), agent: 'MV' });
const made: EventDraft = { eventId: 'c', at: time(1), agent: 'MV', kind: 'contactMade', contact: joke };

const logOf = (events: readonly SealedEvent[], persons: readonly Person[]): CheckedLog => ({
  sha256,
  end: async () => ({ deviceId: 'device-1', anchor: anchorOf(events) }),
  hashAt: async (seq) => events[seq - 1]?.hash,
  eventsOf: async (ids) => events.filter(({ facts }) => ids.includes(String(facts['id']))),
  async *made() {
    yield ['c1'];
  },
  persons: async () => persons,
  fits: fitsQuery,
});

async function exported(
  events: readonly SealedEvent[],
  persons: readonly object[],
  parts: Partial<LogFileHead> = { persons: both },
  write = writeNdjson,
): Promise<string> {
  const anchor = anchorOf(events);
  const head = { ...logFileHead(time(50), 'device-1', anchor), count: 1, query: {}, ...parts };
  let text = '';
  const ends = { sha256, anchor: async () => anchor, persons: async () => persons as readonly ExportedPerson[] };
  for await (const piece of write([[joke]], head, ends)) text += piece;
  return text;
}

async function* whole1(text: string) {
  yield text;
}
const check = (text: string, events: readonly SealedEvent[], persons: readonly Person[] = [whole]) =>
  checkExport(whole1(text), logOf(events, persons));

describe('linked persons of an export', () => {
  it.each([
    ['JSON', writeJson],
    ['NDJSON', writeNdjson],
  ])('agree as they were made, in %s, also after more was said', async (_name, write) => {
    const before = await chainOf([made, ...linked.map(draft)]);
    const text = await exported(before, [whole], { persons: both }, write);
    const more: PersonEvent = { kind: 'personNumbered', id: 'p1', crmReference: 'K-9' };
    const events = await chainOf([draft(more)], before);
    const found = await check(text, events, [{ ...whole, crmReference: 'K-9' }]);
    expect(agrees(found), JSON.stringify(found)).toBe(true);
    expect(found.persons).toMatchObject({ rows: 1, forgotten: 0 });
  });

  it('agree without notes, without who linked them, and one account a line', async () => {
    const events = await chainOf([made, ...linked.map(draft)]);
    const files: readonly [readonly ExportedPerson[], Partial<LogFileHead>][] = [
      [exportPerson(whole, { links: true, notes: false }), { persons: { links: true, notes: false } }],
      [[withoutStaffIn(whole)], { persons: both, withoutStaff: true }],
      [exportPerson(whole, { links: false, notes: true }), { persons: { links: false, notes: true } }],
    ];
    expect(files[2]?.[0].map(({ id, handles, crmReference }) => [id, handles.length, crmReference])).toEqual([
      ['p1 1', 1, undefined],
      ['p1 2', 1, undefined],
    ]);
    for (const [persons, parts] of files) {
      const { persons: found } = await check(await exported(events, persons, parts), events);
      expect(found, JSON.stringify(found)).toMatchObject({
        changed: { count: 0 },
        added: { count: 0 },
        removed: { count: 0 },
      });
    }
  });

  it('with notes alone only the accounts of the contacts are missed', async () => {
    const events = await chainOf([made, ...linked.map(draft)]);
    const parts = { persons: { links: false, notes: true } };
    const line = { id: 'p1 1', handles: [handle], notes: [note] };
    const found = await check(await exported(events, [line], parts), events);
    expect(agrees(found), JSON.stringify(found.persons)).toBe(true);
    const removed = await check(await exported(events, [], parts), events);
    expect(removed.persons.removed.first).toEqual([line]);
  });

  it('changed, invented, doubled and removed ones are named, even with count and hash made anew', async () => {
    const events = await chainOf([made, ...linked.map(draft)]);
    const changed = await check(await exported(events, [{ ...whole, crmReference: 'K-2' }]), events);
    expect(changed.persons.changed.first).toMatchObject([
      { id: 'p1', fields: [{ field: 'crmReference', inFile: 'K-2', inLog: 'K-1' }] },
    ]);
    const invented = await check(await exported(events, [whole, { ...whole, id: 'p2' }]), events);
    expect(invented.persons.added.first.map(({ id }) => id)).toEqual(['p2']);
    const doubled = await check(await exported(events, [whole, whole]), events);
    expect(doubled.persons.added.count).toBe(1);
    const removed = await check(await exported(events, []), events);
    expect(removed.persons.removed.first).toEqual([whole]);
    for (const found of [changed, invented, doubled, removed]) expect(agrees(found)).toBe(false);
  });

  it('are not missed in a file that never had them, nor when they were linked later', async () => {
    const before = await chainOf([made]);
    const events = await chainOf(linked.map(draft), before);
    expect(agrees(await check(await exported(before, []), events))).toBe(true);
    const old = await exported(events, [], {});
    expect(agrees(await check(old, events))).toBe(true);
  });

  it('are not accused of what was forgotten or passed its term since', async () => {
    const before = await chainOf([made, ...linked.map(draft)]);
    const text = await exported(before, [whole]);
    const forgotten = before.map((event) => (event.kind === 'contactMade' ? event : forgetEvent(event)));
    const gone = await check(text, forgotten, []);
    expect(agrees(gone)).toBe(true);
    expect(gone.persons.forgotten).toBe(1);

    const left: Person = { ...whole, notes: [] };
    const pruned = await chainOf([draft({ kind: 'personPruned', id: 'p1', person: left })], forgotten);
    const found = await check(text, pruned, [left]);
    expect(agrees(found), JSON.stringify(found.persons)).toBe(true);
    const fresh = await exported(pruned, [left]);
    expect(agrees(await check(fresh, pruned, [left]))).toBe(true);
    const edited = await exported(pruned, [{ ...left, crmReference: 'K-2' }]);
    expect((await check(edited, pruned, [left])).persons.changed.count).toBe(1);
  });

  it('a line that was taken out without the rest being made anew is seen by the hash', async () => {
    const events = await chainOf([made, ...linked.map(draft)]);
    const text = await exported(events, [whole]);
    const cut = text
      .split('\n')
      .filter((line) => !line.startsWith('{"id":"p1"'))
      .join('\n');
    expect(await check(cut, events)).toMatchObject({ wholeness: 'touched', persons: { removed: { count: 1 } } });
  });
});

it('the events and the row of the log say the same of this person', () => {
  expect(linked.reduce<Person | undefined>(applyToPerson, undefined)).toEqual(whole);
});
