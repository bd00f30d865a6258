import type { Contact } from '../contact.ts';
import type { Anchor } from './chain.ts';

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
}

type Batches = Iterable<readonly Contact[]> | AsyncIterable<readonly Contact[]>;

export function logFileHead(exportedAt: string, deviceId: string, anchor: Anchor): LogFileHead {
  return { format: 'kantlijn-log', schema: 1, exportedAt, deviceId, anchor };
}

/** One JSON object: the head with `contacts` added; in pieces, one contact a line. */
export async function* writeJson(batches: Batches, head: LogFileHead): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"contacts":[`;
  let separator = '\n';
  for await (const contacts of batches) {
    if (contacts.length === 0) continue;
    yield separator + contacts.map((contact) => JSON.stringify(contact)).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** NDJSON: the head on the first line, then a contact a line. */
export async function* writeNdjson(batches: Batches, head: LogFileHead): AsyncGenerator<string> {
  yield `${JSON.stringify(head)}\n`;
  for await (const contacts of batches) {
    if (contacts.length > 0) yield contacts.map((contact) => `${JSON.stringify(contact)}\n`).join('');
  }
}
