import type { Parts } from '../../../../../core/protocol/edit-parts.ts';
import { draftSlot, dropDraft } from '../kept-draft.ts';

/** A part of the protocol that somebody is changing, kept by the tab: a reload or another screen does not cost it. */
export interface KeptParts {
  /** As it was when they began. */
  readonly before: Parts;
  readonly parts: Parts;
}

/** One place for each screen; per protocol, which may say something else there. */
const keyOf = (protocol: string, screen: string) => draftSlot(protocol, 'settings', screen);

export function readParts(protocol: string, screen: string): KeptParts | undefined {
  const text = sessionStorage.getItem(keyOf(protocol, screen));
  return text === null ? undefined : (JSON.parse(text) as KeptParts);
}

export function keepParts(protocol: string, screen: string, kept: KeptParts): void {
  sessionStorage.setItem(keyOf(protocol, screen), JSON.stringify(kept));
}

export function dropParts(protocol: string, screen: string): void {
  dropDraft(keyOf(protocol, screen));
}
