import { signReply } from './approval.ts';
import type { Protocol, Reply } from './schema.ts';

/** What is changed in several replies at once; what is absent stays, `null` takes it away. */
export interface BulkChange {
  readonly status?: Reply['status'];
  readonly category?: string | null;
  readonly department?: string | null;
  /** `2027-04-30` */
  readonly validUntil?: string | null;
}

/**
 * @param by who reviews or approves; '' when nobody is known
 * @param day `2026-11-27`
 */
export function changeReplies(
  protocol: Protocol,
  ids: ReadonlySet<string>,
  change: BulkChange,
  by: string,
  day: string,
): Protocol {
  return {
    ...protocol,
    replies: protocol.replies.map((reply) => (ids.has(reply.id) ? changeOne(reply, change, by, day) : reply)),
  };
}

function changeOne(reply: Reply, { status, ...fields }: BulkChange, by: string, day: string): Reply {
  // Who approved it before stays who approved it.
  const signed = status === undefined || status === reply.status ? reply : signReply(reply, status, by, day);
  const changed: Record<string, unknown> = { ...signed };
  for (const [name, value] of Object.entries(fields)) {
    if (value === null) delete changed[name];
    else if (value !== undefined) changed[name] = value;
  }
  return changed as Reply;
}
