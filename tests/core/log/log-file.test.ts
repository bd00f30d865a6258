import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../core/contact.ts';
import { logFileHead, writeJson, writeNdjson } from '../../../core/log/json.ts';
import { type LogBatch, readLogFile } from '../../../core/log/log-file.ts';
import type { ExportedPerson } from '../../../core/person/exported-person.ts';
import { byHand } from '../../../entrypoints/background/by-hand.ts';
import { aContact, uuid } from '../../storage/fakes.ts';
import { ends } from './examples.ts';

const head = logFileHead('2026-03-03T12:00:00Z', 'device-1', { seq: 1, hash: 'a'.repeat(64), count: 1 });
const full: Contact = aContact({
  author: { name: 'Zoë', handle: 'zoë', url: 'https://forum.duinstad.example/u/1' },
  postText: 'Regel een\nregel "twee", met een komma,\nen ]} erin',
  posted: { at: '2026-03-02T08:48:00Z', precision: 'minute', from: 'attribute' },
  reachAtAnswer: { likes: 3 },
  followUpAt: '2026-03-09T08:00:00Z',
});

/** At the counter or by telephone: of no site, and of no post. */
const call = byHand({
  id: uuid(),
  channel: 'telephone',
  person: 'Bas',
  what: 'Vraagt naar de grijze bak',
  site: '',
  row: undefined,
  deviceId: 'device-1',
  agent: 'MV',
  at: '2026-03-02T09:30:00Z',
});

/** In pieces that split lines anywhere. */
async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function read(text: string, length = 37) {
  const all: LogBatch[] = [];
  for await (const batch of readLogFile(inPieces(text, length))) all.push(batch);
  return {
    contacts: all.flatMap(({ contacts }) => contacts),
    problems: all.flatMap(({ problems }) => problems),
    ...(all.some(({ persons }) => persons.length > 0) ? { persons: all.flatMap(({ persons }) => persons) } : {}),
    practice: all.reduce((sum, { practice }) => sum + practice, 0),
  };
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe.each([
  ['JSON', writeJson],
  ['NDJSON', writeNdjson],
])('an export as %s', (_name, write) => {
  test.each([1, 37, 100_000])('comes back as it was, read %i signs at a time', async (length) => {
    const contacts = [full, aContact(), aContact({ author: { name: '' } }), call];
    const text = await textOf(write([contacts], head, ends));
    expect(await read(text, length)).toEqual({ contacts, problems: [], practice: 0 });
  });

  test('without contacts is empty', async () => {
    expect(await read(await textOf(write([], head, ends)))).toEqual({ contacts: [], problems: [], practice: 0 });
  });

  test('gives its linked persons back, apart from the contacts', async () => {
    const person: ExportedPerson = {
      id: 'p1',
      handles: [{ site: 'x', author: { name: 'Zoë', id: '7' }, at: '2026-03-02T10:00:00Z', agent: '' }],
      notes: [{ id: 'n1', text: 'Met "aanhaling",\nen ]} erin', at: '2026-03-02T10:00:00Z', agent: 'MV' }],
      crmReference: 'K-1',
    };
    const { id, handles, notes, crmReference } = person;
    const at = head.exportedAt;
    const withPersons = { ...head, persons: { links: true, notes: true } };
    const text = await textOf(write([[full]], withPersons, { ...ends, persons: async () => [person] }));
    const persons = [{ id, deviceId: 'device-1', links: { at, handles, crmReference }, notes: { at, notes } }];
    for (const length of [1, 37, 100_000]) {
      expect(await read(text, length)).toEqual({ contacts: [full], problems: [], practice: 0, persons });
    }
    const bad = text.replace('"site":"x"', '"site":7');
    expect(await read(bad)).toMatchObject({ contacts: [full], problems: [{ field: 'handles' }] });
  });

  test('leaves practice out', async () => {
    const text = await textOf(write([[full, aContact({ practice: true })]], head, ends));
    expect(await read(text)).toEqual({ contacts: [full], problems: [], practice: 1 });
  });
});

test.each<[string, Record<string, unknown>, string]>([
  ['a time that is none', { createdAt: 'yesterday' }, 'createdAt'],
  ['an unknown outcome', { outcome: 'won' }, 'outcome'],
  ['a link that runs something', { permalink: 'javascript:alert(1)' }, 'permalink'],
  ['a text without end', { postText: 'x'.repeat(20_001) }, 'postText'],
  ['a number as a note', { note: 5 }, 'note'],
  ['a wait below nothing', { waitedMinutes: -1 }, 'waitedMinutes'],
])('a row with %s is left out and named, the others stay', async (_what, parts, field) => {
  const rows = [full, { ...aContact(), ...parts }, full].map((row) => JSON.stringify(row));
  expect(await read([JSON.stringify(head), ...rows].join('\n'))).toEqual({
    contacts: [full, full],
    problems: [{ line: 3, field }],
    practice: 0,
  });
});

test('a file that was cut off gives what is whole, and names the line that is not', async () => {
  const text = `${JSON.stringify(head)}\n${JSON.stringify(full)}\n${JSON.stringify(full).slice(0, 90)}`;
  expect(await read(text)).toEqual({ contacts: [full], problems: [{ line: 3 }], practice: 0 });
});

test.each([
  ['nothing', '', 'notLog'],
  ['a table', 'datum;site\n1;2\n', 'notLog'],
  ['a backup', '{"format":"kantlijn-backup","schema":1}\n', 'notLog'],
  ['null', 'null\n', 'notLog'],
  ['one of a newer Kantlijn', '{"format":"kantlijn-log","schema":2}\n', 'newerLog'],
  ['one line without end', 'x'.repeat(2_000_000), 'notLog'],
])('a file that is %s is refused whole', async (_what, text, problem) => {
  await expect(read(text, 100_000)).rejects.toMatchObject({ problem });
});
