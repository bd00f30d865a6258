import type { SealedEvent } from '../log/chain.ts';
import { type ForgottenCounts, makeForgottenEvents } from '../log/forgotten-events.ts';
import type { ForgottenAt } from '../log/tombstone.ts';
import { type BackupHead, type BackupItem, isHead } from './file.ts';

/** What a backup holds, to look at before it is put in place. */
export interface BackupSummary {
  readonly head: BackupHead;
  readonly events: number;
  /** Without practice. */
  readonly contacts: number;
  /** ISO 8601 UTC; absent without events. */
  readonly firstAt?: string;
  readonly lastAt?: string;
  readonly protocols: number;
  readonly ownReplies: number;
  /** Files of colleagues that the suggestions learned from. */
  readonly learned: number;
  /** Of persons who were forgotten here since: not taken back. */
  readonly forgotten: ForgottenCounts;
  /** How the log in it stands to the one here. */
  readonly beside: Beside;
}

export type Beside =
  /** Nothing was logged here yet. */
  | { readonly kind: 'onlyThere' }
  | { readonly kind: 'same' }
  /** The log here went on after it: so many events would be lost. */
  | { readonly kind: 'older'; readonly events: number }
  /** It went on after the log here. */
  | { readonly kind: 'newer'; readonly events: number }
  /** Another log, or one that went another way. */
  | { readonly kind: 'other' };

/** The log here. */
export interface LogHere {
  readonly seq: number;
  readonly hash: string;
  /** Hash of an event by number; absent when it is not there. */
  readonly hashAt: (seq: number) => Promise<string | undefined>;
}

/** Reads a backup to its end. Throws what reading throws. */
export async function summarise(
  parts: AsyncIterable<BackupHead | BackupItem>,
  here: LogHere | undefined,
  forgottenAt: ForgottenAt = async () => undefined,
): Promise<BackupSummary | undefined> {
  let head: BackupHead | undefined;
  let hashThere: string | undefined;
  const forgotten = makeForgottenEvents(forgottenAt);
  const counts = { events: 0, contacts: 0, protocols: 0, ownReplies: 0, learned: 0 };
  let times: { readonly firstAt?: string; readonly lastAt?: string } = {};
  for await (const part of parts) {
    if (isHead(part)) head = part;
    else if ('events' in part) {
      for (const event of part.events) {
        counts.events += 1;
        await forgotten.note(event);
        counts.contacts += contactsOf(event);
        if (event.seq === here?.seq) hashThere = event.hash;
        times = {
          firstAt: times.firstAt === undefined || event.at < times.firstAt ? event.at : times.firstAt,
          lastAt: times.lastAt === undefined || event.at > times.lastAt ? event.at : times.lastAt,
        };
      }
    } else if ('key' in part) {
      if (/^p:\d+$/.test(part.key)) counts.protocols += 1;
      if (part.key === 'ownReplies' && Array.isArray(part.value)) counts.ownReplies = part.value.length;
    } else counts.learned = lengthOf(part.value);
  }
  const beside = head && (await compare(head.log, here, hashThere));
  return head && beside && { head, ...counts, ...times, forgotten: forgotten.counts(), beside };
}

async function compare(
  log: BackupHead['log'],
  here: LogHere | undefined,
  hashThere: string | undefined,
): Promise<Beside> {
  if (here === undefined || here.seq === 0) return { kind: 'onlyThere' };
  if (log.seq === here.seq) return { kind: log.hash === here.hash ? 'same' : 'other' };
  if (log.seq > here.seq) {
    return hashThere === here.hash ? { kind: 'newer', events: log.seq - here.seq } : { kind: 'other' };
  }
  const isOurs = log.seq === 0 || (await here.hashAt(log.seq)) === log.hash;
  return isOurs ? { kind: 'older', events: here.seq - log.seq } : { kind: 'other' };
}

function contactsOf({ kind, practice }: SealedEvent): number {
  if (practice) return 0;
  return kind === 'contactMade' ? 1 : kind === 'contactRemoved' ? -1 : 0;
}

function lengthOf(value: unknown): number {
  const files = (value as { readonly files?: unknown } | null)?.files;
  return Array.isArray(files) ? files.length : 0;
}
