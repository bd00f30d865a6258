import type { Contact } from '../../../core/contact.ts';
import { chainStart, hashKey, type SealedEvent, type Sha256 } from '../../../core/log/chain.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { splitEvent } from '../../../core/log/split.ts';
import type { PostKey } from '../../../core/post.ts';
import type { WaitingPost } from '../../../core/waiting.ts';

/**
 * What happened before an invented contact was there: its post was timed, answered and closed. Events are split and found
 * as real ones are, and lie sealed in segments; their hashes are invented too, so this chain does not verify.
 */

export const eventsOfOne = 3;

/** The post that a contact answered, closed since. */
export function waitingOf(contact: Contact, key: PostKey): WaitingPost {
  const { id, site, author, postText = '', posted, permalink, createdAt, firstSeenAt = createdAt, outcome } = contact;
  const start = posted ?? { at: createdAt, precision: 'exact', from: 'attribute' };
  return {
    key,
    post: {
      site,
      id: key.slice(key.indexOf('/') + 1),
      author,
      text: postText,
      posted: start,
      isOwn: false,
      ...(permalink === undefined ? {} : { permalink }),
    },
    because: 'mention',
    pageUrl: permalink ?? 'https://berichten.example/',
    firstSeenAt,
    lastSeenAt: createdAt,
    start,
    targetMinutes: 120,
    targetKind: 'first',
    calendarId: 'kantoor',
    protocolVersion: 1,
    closedAt: createdAt,
    contactId: id,
    outcome,
  };
}

/** @param after number of the last event before these */
export async function eventsFor(
  contact: Contact,
  row: WaitingPost,
  { after, keySalt, sha256 }: { readonly after: number; readonly keySalt: string; readonly sha256: Sha256 },
): Promise<readonly SealedEvent[]> {
  const { closedAt, contactId, outcome, ...open } = row;
  const head = (at: string) => ({ eventId: crypto.randomUUID(), at, agent: contact.agent });
  const drafts: readonly EventDraft[] = [
    { ...head(row.firstSeenAt), kind: 'postTimed', row: open },
    { ...head(contact.createdAt), kind: 'contactMade', contact },
    {
      ...head(contact.createdAt),
      kind: 'postClosed',
      key: row.key,
      patch: { ...(closedAt && { closedAt }), ...(contactId && { contactId }), ...(outcome && { outcome }) },
    },
  ];
  const keyHash = await hashKey(row.key, keySalt, sha256);
  return drafts.map((draft, at): SealedEvent => {
    const seq = after + 1 + at;
    return {
      eventId: draft.eventId,
      seq,
      deviceId: contact.deviceId,
      agent: draft.agent,
      at: draft.at,
      kind: draft.kind,
      ...splitEvent(draft, keyHash),
      salt: inventedHash(-seq),
      personalHash: inventedHash(seq / 2),
      prevHash: seq === 1 ? chainStart.hash : inventedHash(seq - 1),
      hash: inventedHash(seq),
    };
  });
}

/** As long as a real one, and like no other. */
function inventedHash(seed: number): string {
  const part = (at: number) => (Math.imul(seed * 2 + at, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
  return Array.from({ length: 8 }, (_, at) => part(at * 7 + 1)).join('');
}
