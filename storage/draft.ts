import { addressOf } from '../core/log/apply.ts';
import type { EventDraft } from '../core/log/events.ts';
import { StorageFailure } from './failure.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/;
/** Far deeper than any event is; a thing that holds itself ends here. */
const mostDeep = 20;

/** The last look before an event becomes history. @throws StorageFailure `badRequest`, with what is wrong */
export function checkDraft(draft: EventDraft): void {
  const address = addressOf(draft);
  const id = address.table === 'waiting' ? address.key : address.id;
  if (!uuid.test(draft.eventId)) throw new StorageFailure('badRequest', 'eventId');
  if (!isoTime.test(draft.at)) throw new StorageFailure('badRequest', 'at');
  if (typeof id !== 'string' || id === '') throw new StorageFailure('badRequest', 'row');
  const place = findUnkeepable(draft, draft.kind, mostDeep);
  if (place !== undefined) throw new StorageFailure('badRequest', `${place} is no data that can be kept`);
}

/**
 * Where something stands that the journal or the tables cannot hold as it is: a function, an element of a page, a date,
 * a number that is none. The journal would keep another thing than was meant, and the tables refuse the whole event.
 */
function findUnkeepable(value: unknown, place: string, deep: number): string | undefined {
  if (value === null || ['string', 'boolean', 'undefined'].includes(typeof value)) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : place;
  if (typeof value !== 'object' || deep === 0 || !(Array.isArray(value) || isPlain(value))) return place;
  for (const [name, member] of Object.entries(value)) {
    const found = findUnkeepable(member, `${place}.${name}`, deep - 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Made by `{}` or read from JSON, in this frame or in another. */
function isPlain(value: object): boolean {
  const made: unknown = Object.getPrototypeOf(value);
  return made === null || Object.getPrototypeOf(made) === null;
}
