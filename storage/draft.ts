import { addressOf } from '../core/log/apply.ts';
import type { EventDraft } from '../core/log/events.ts';
import { StorageFailure } from './failure.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/;

/** The last look before an event becomes history. @throws StorageFailure `badRequest` */
export function checkDraft(draft: EventDraft): void {
  const address = addressOf(draft);
  const id = address.table === 'waiting' ? address.key : address.id;
  if (!uuid.test(draft.eventId)) throw new StorageFailure('badRequest', 'eventId');
  if (!isoTime.test(draft.at)) throw new StorageFailure('badRequest', 'at');
  if (typeof id !== 'string' || id === '') throw new StorageFailure('badRequest', 'row');
}
