import { sha256 } from '../../../browser/sha-256.ts';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { defaultColumns } from '../../../core/log/columns.ts';
import { logFileHead } from '../../../core/log/json.ts';
import { buildFile, writeInto } from '../../../entrypoints/desk/export/build-file.ts';
import { type FileOptions, type FormatId, formatOf, writeFile } from '../../../entrypoints/desk/export/formats.ts';
import { makeCodes } from '../../../entrypoints/desk/export/pseudonym-codes.ts';
import { makeDatabase } from '../../../storage/db.ts';
import { openLog } from '../../../storage/read.ts';
import { toContactRow } from '../../../storage/rows.ts';

/** The export as the desk makes it, over a log that is filled first; called by the bench. */

const generation = 'bench';
const texts = [
  'Waar blijft mijn container? De buren zijn al geweest en bij ons staat hij nog vol aan de straat.',
  'Lantaarnpaal kapot op de Helmgrasweg, al drie weken. Wie moet ik daarvoor hebben?',
  '@duinstad goed geholpen aan de balie vanmorgen, dank jullie wel!',
];

function makeContact(n: number): Contact {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 30_000).toISOString();
  return {
    id: `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    site: n % 3 === 0 ? 'x' : 'phpbb@forum.duinstad.example',
    postKey: `x/${n}`,
    permalink: `https://forum.duinstad.example/viewtopic.php?p=${n}`,
    author: { name: `Bewoner ${n % 40_000}`, handle: `bewoner${n % 40_000}` },
    postText: texts[n % texts.length] ?? '',
    posted: { at, precision: 'exact', from: 'attribute' },
    firstSeenAt: at,
    agent: `M${n % 12}`,
    deviceId: 'device-1',
    createdAt: at,
    answeredAt: at,
    answeredBy: 'inserted',
    replyText: 'Hoi, dat is vervelend. We hebben het doorgegeven aan de buitendienst en komen er bij je op terug. ^MV',
    replyTitle: 'Melding openbare ruimte',
    protocolVersion: 12,
    targetMinutes: 120,
    waitedMinutes: n % 300,
    metTarget: n % 300 <= 120,
    outcome: 'answered',
    category: 'openbare-ruimte',
    changedAt: at,
  };
}

async function fill(from: number, to: number): Promise<void> {
  const db = makeDatabase();
  await db.open();
  if (from === 0) {
    await db.meta.put({ key: 'log', generation, seq: 0, hash: '', lastSeq: 0, contacts: 0, notCopied: 0 });
  }
  for (let at = from; at < to; at += 5_000) {
    await db.contacts.bulkAdd(
      Array.from({ length: Math.min(5_000, to - at) }, (_, n) => toContactRow(makeContact(at + n))),
    );
  }
  db.close();
}

/** @param way into a blob that the browser keeps, or into a file that is written as it is made. */
async function save(format: FormatId, way: 'blob' | 'file', isCoded: boolean) {
  const log = await openLog({ mode: 'ok', generation } as Parameters<typeof openLog>[0]);
  if (log === undefined) throw new Error('no log');
  const options: FileOptions = {
    format,
    target: 'any',
    columns: defaultColumns,
    withTexts: true,
    language: 'nl',
    zone: 'Europe/Amsterdam',
    head: logFileHead('2026-12-31T12:00:00.000Z', 'device-1', chainStart),
    about: ({ contacts }) => [['Contacten', contacts]],
    ends: { sha256, anchor: async () => undefined },
    ...(isCoded ? { codeOf: await makeCodes('een sleutel voor de meting') } : {}),
  };
  const start = performance.now();
  const stop = new AbortController();
  const pieces = writeFile(log.everyContact({}, stop.signal), options);
  let bytes: number;
  if (way === 'blob') bytes = (await buildFile(pieces, formatOf(format).mime)).size;
  else {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle('export', { create: true });
    bytes = (await writeInto(await file.createWritable(), pieces, stop.signal)) ?? 0;
    await folder.removeEntry('export');
  }
  const seconds = (performance.now() - start) / 1_000;
  log.close();
  return { seconds, bytes };
}

Object.assign(globalThis, { fill, save });
