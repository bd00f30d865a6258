import { type Anchor, anchorAfter, chainStart, type SealedEvent, sealEvent } from '../../../core/log/chain.ts';
import type { EventDraft } from '../../../core/log/events.ts';
import { sha256 } from './examples.ts';

/** The chain of these events, after those that were there. */
export async function chainOf(
  drafts: readonly EventDraft[],
  start: readonly SealedEvent[] = [],
): Promise<SealedEvent[]> {
  const events = [...start];
  let anchor = anchorOf(events);
  for (const draft of drafts) {
    const event = await sealEvent(draft, anchor, { deviceId: 'device-1', salt: draft.eventId, keySalt: 's', sha256 });
    events.push(event);
    anchor = anchorAfter(event, anchor);
  }
  return events;
}

/** Where the chain of these events ends. */
export function anchorOf(events: readonly SealedEvent[]): Anchor {
  return events.reduce((head, event) => anchorAfter(event, head), chainStart);
}
