import type { Channel, Contact } from '../contact.ts';
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
  readonly count: number;
  /** Over the head, the contacts and `anchor` (`file-seal.ts`). */
  readonly hash: string;
  /** Where the chain was when the last contact had been written: what was changed meanwhile may be in the file. */
  readonly anchor?: Anchor;
}

/** What a file is closed with. */
export interface FileEnds {
  readonly sha256: Sha256;
  /** The end of the chain now. */
  readonly anchor: () => Promise<Anchor | undefined>;
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

export function logFileHead(exportedAt: string, deviceId: string, anchor: Anchor): LogFileHead {
  return { format: 'kantlijn-log', schema: 1, exportedAt, deviceId, anchor };
}

/** One JSON object: the head with `contacts` and `end` added; in pieces, one contact a line. */
export async function* writeJson(batches: Batches, head: LogFileHead, ends: FileEnds): AsyncGenerator<string> {
  const close = openFile(ends);
  const first = JSON.stringify(head);
  await close.add([first]);
  yield `${first.slice(0, -1)},"contacts":[`;
  let separator = '\n';
  for await (const contacts of batches) {
    if (contacts.length === 0) continue;
    const lines = contacts.map((contact) => JSON.stringify(contact));
    await close.add(lines);
    yield separator + lines.join(',\n');
    separator = ',\n';
  }
  yield `\n],"end":${JSON.stringify(await close.end())}}\n`;
}

/** NDJSON: the head on the first line, a contact a line, `end` on the last. */
export async function* writeNdjson(batches: Batches, head: LogFileHead, ends: FileEnds): AsyncGenerator<string> {
  const close = openFile(ends);
  const first = JSON.stringify(head);
  await close.add([first]);
  yield `${first}\n`;
  for await (const contacts of batches) {
    if (contacts.length === 0) continue;
    const lines = contacts.map((contact) => JSON.stringify(contact));
    await close.add(lines);
    yield lines.map((line) => `${line}\n`).join('');
  }
  yield `${JSON.stringify({ end: await close.end() })}\n`;
}

/** Counts and hashes what is written. */
function openFile({ sha256, anchor }: FileEnds) {
  const seal = makeFileSeal(sha256);
  let count = -1;
  return {
    async add(lines: readonly string[]) {
      count += lines.length;
      for (const line of lines) await seal.add(line);
    },
    async end(): Promise<LogFileEnd> {
      const now = await anchor();
      await seal.add(JSON.stringify(now ?? null));
      return { count, hash: await seal.end(), ...(now === undefined ? {} : { anchor: now }) };
    },
  };
}
