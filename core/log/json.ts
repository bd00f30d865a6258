import type { Channel, Contact } from '../contact.ts';
import type { ExportedParts, ExportedPerson } from '../person/exported-person.ts';
import type { Outcome } from '../waiting.ts';
import type { Anchor, Sha256 } from './chain.ts';
import { makeFileSeal } from './file-seal.ts';

/** Lossless exports: contacts exactly as they are kept, with the end of the chain to check the log against. */

export interface LogFileHead {
  readonly format: 'kantlijn-log';
  readonly schema: 1;
  /** ISO 8601 UTC */
  readonly exportedAt: string;
  readonly deviceId: string;
  readonly anchor: Anchor;
  /** Contacts that follow: fewer means that the file was cut off. Older files do not say it. */
  readonly count?: number;
  /** Codes stand for persons (`pseudonym.ts`): nothing to read back into a log. */
  readonly pseudonymised?: true;
  /** What people wrote was left out. */
  readonly withoutTexts?: true;
  /** Who of us answered was left out (`without-staff.ts`). Older files always say it. */
  readonly withoutStaff?: true;
  /** What of linked persons is in it; absent: nothing, since the protocol had it off. */
  readonly persons?: ExportedParts;
  /** The contacts were chosen one by one: what is not in the file may be in the log all the same. */
  readonly picked?: true;
  /** What was asked of the log, so that a contact that went missing is found. Never with codes: it can hold a name. */
  readonly query?: ExportQuery;
}

/** The filters of the log, as they were when the file was made. */
export interface ExportQuery {
  readonly site?: string;
  /** ISO 8601 UTC, on `createdAt`: from ≤ createdAt < to. */
  readonly from?: string;
  readonly to?: string;
  readonly outcome?: Outcome;
  /** Only where the target was met, or only where it was not. */
  readonly metTarget?: boolean;
  /** Only contacts by hand that went this way. */
  readonly channel?: Channel;
  /** Only contacts that are not yet in the CRM. */
  readonly notCopied?: boolean;
  /** Words or beginnings of words; all must occur. */
  readonly text?: string;
}

/** The last line: a file that was cut off lacks it. */
export interface LogFileEnd {
  /** Contacts. */
  readonly count: number;
  /** Linked persons; absent where the head has none. */
  readonly persons?: number;
  /** Over the head, the contacts, the persons and `anchor` (`file-seal.ts`). */
  readonly hash: string;
  /** Where the chain was when the last contact had been written: what was changed meanwhile may be in the file. */
  readonly anchor?: Anchor;
}

/** What a file is closed with. */
export interface FileEnds {
  readonly sha256: Sha256;
  /** The end of the chain now. */
  readonly anchor: () => Promise<Anchor | undefined>;
  /** Linked persons, asked when the contacts have been written. */
  readonly persons?: () => Promise<readonly ExportedPerson[]>;
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

export function logFileHead(exportedAt: string, deviceId: string, anchor: Anchor): LogFileHead {
  return { format: 'kantlijn-log', schema: 1, exportedAt, deviceId, anchor };
}

/** One JSON object: the head with `contacts`, `persons` and `end` added; in pieces, one contact or person a line. */
export async function* writeJson(batches: Batches, head: LogFileHead, ends: FileEnds): AsyncGenerator<string> {
  const close = openFile(ends);
  const first = await close.head(head);
  yield `${first.slice(0, -1)},"contacts":[`;
  let separator = '\n';
  for await (const contacts of batches) {
    if (contacts.length === 0) continue;
    yield separator + (await close.contacts(contacts)).join(',\n');
    separator = ',\n';
  }
  const persons = await close.persons();
  if (persons !== undefined) {
    yield `\n],"persons":[`;
    if (persons.length > 0) yield `\n${persons.join(',\n')}`;
  }
  yield `\n],"end":${JSON.stringify(await close.end())}}\n`;
}

/** NDJSON: the head on the first line, a contact a line, then a linked person a line, `end` on the last. */
export async function* writeNdjson(batches: Batches, head: LogFileHead, ends: FileEnds): AsyncGenerator<string> {
  const close = openFile(ends);
  const asLines = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
  yield asLines([await close.head(head)]);
  for await (const contacts of batches) {
    if (contacts.length > 0) yield asLines(await close.contacts(contacts));
  }
  const persons = (await close.persons()) ?? [];
  if (persons.length > 0) yield asLines(persons);
  yield asLines([JSON.stringify({ end: await close.end() })]);
}

/** Makes lines of what is written, and counts and hashes them. */
function openFile({ sha256, anchor, persons }: FileEnds) {
  const seal = makeFileSeal(sha256);
  let count = 0;
  let personCount: number | undefined;
  const sealed = async (values: readonly unknown[]) => {
    const lines = values.map((value) => JSON.stringify(value));
    for (const line of lines) await seal.add(line);
    return lines;
  };
  return {
    async head(head: LogFileHead) {
      const [line = ''] = await sealed([head]);
      return line;
    },
    contacts(contacts: readonly Contact[]) {
      count += contacts.length;
      return sealed(contacts);
    },
    async persons() {
      const all = await persons?.();
      personCount = all?.length;
      return all && sealed(all);
    },
    async end(): Promise<LogFileEnd> {
      const now = await anchor();
      await seal.add(JSON.stringify(now ?? null));
      return {
        count,
        ...(personCount === undefined ? {} : { persons: personCount }),
        hash: await seal.end(),
        ...(now === undefined ? {} : { anchor: now }),
      };
    },
  };
}
