/** A row that somebody is writing, kept by the tab: a reload or another screen does not cost it. */
export interface KeptDraft<T> {
  /** Number under which the protocol is kept that it was begun on. */
  readonly basedOn: number;
  readonly item: T;
  /** Ids of rows of another list that belong to it, where a form asks for them. */
  readonly links?: readonly string[];
}

/** One place for each: a new one, a copy of one, a change of one; per protocol, which may have the same ids. */
export function draftSlot(protocol: string, list: string, what: string): string {
  return `draft ${list} ${what} ${protocol}`;
}

export function readDraft<T>(slot: string): KeptDraft<T> | undefined {
  const text = sessionStorage.getItem(slot);
  return text === null ? undefined : (JSON.parse(text) as KeptDraft<T>);
}

export function keepDraft(slot: string, draft: KeptDraft<object>): void {
  sessionStorage.setItem(slot, JSON.stringify(draft));
}

export function dropDraft(slot: string): void {
  sessionStorage.removeItem(slot);
}
