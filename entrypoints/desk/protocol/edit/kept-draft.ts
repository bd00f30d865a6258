import type { Reply } from '../../../../core/protocol/schema.ts';

/** A reply that somebody is writing, kept by the tab: a reload or another screen does not cost it. */
export interface KeptDraft {
  /** Number under which the protocol is kept that it was begun on. */
  readonly basedOn: number;
  readonly reply: Reply;
}

const keyOf = (id: string) => `reply ${id}`;

export function readDraft(id: string): KeptDraft | undefined {
  const text = sessionStorage.getItem(keyOf(id));
  return text === null ? undefined : (JSON.parse(text) as KeptDraft);
}

export function keepDraft(id: string, draft: KeptDraft): void {
  sessionStorage.setItem(keyOf(id), JSON.stringify(draft));
}

export function dropDraft(id: string): void {
  sessionStorage.removeItem(keyOf(id));
}
