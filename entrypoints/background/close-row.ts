import type { EventDraft } from '../../core/log/events.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import { calendarOf } from '../../core/protocol/targets.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { type Closing, closeWait } from './contacts.ts';
import { protocolOf } from './row-protocol.ts';
import type { Services } from './services.ts';

/** Closes a row, with what has to be looked up for it: how it is measured, and the hash of what the customer wrote. */
export async function closeRow(
  all: Pick<Services, 'store' | 'deviceId'>,
  closing: Omit<Closing, 'calendar' | 'deviceId' | 'measuredBy' | 'postTextHash'>,
): Promise<readonly EventDraft[]> {
  const { row, protocol } = closing;
  const measured: Protocol = await protocolOf(all.store, row, protocol);
  return closeWait({
    ...closing,
    deviceId: all.deviceId,
    calendar: calendarOf(measured, row.calendarId),
    measuredBy: measured.name,
    postTextHash: await hashOf(textOf(row)),
  });
}

/** What the customer wrote, as the page showed it last. */
const textOf = ({ editedText, post }: WaitingPost): string => editedText ?? post.text;

/** SHA-256 of a text in UTF-8, 64 hexadecimal digits. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
