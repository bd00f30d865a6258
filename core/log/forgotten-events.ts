import type { SealedEvent } from './chain.ts';
import { authorsIn, noNames, type RowNames, rowNameOf, siteIn, tableOf } from './event-parts.ts';
import type { ForgottenAt } from './tombstone.ts';

/** Which events of an older file are about persons who were forgotten here since. */
export interface ForgottenEvents {
  /** Looks at every event of the file, in its order. */
  readonly note: (event: SealedEvent) => Promise<void>;
  /** After all were looked at: must this one lose what is personal? */
  readonly holds: (event: SealedEvent) => boolean;
  /** Practice too. */
  readonly rows: RowNames;
  /** Without practice. */
  readonly counts: () => ForgottenCounts;
}

export interface ForgottenCounts {
  readonly contacts: number;
  readonly posts: number;
}

/** A row that was begun after its person was forgotten was chosen anew: it stays. */
export function makeForgottenEvents(forgottenAt: ForgottenAt): ForgottenEvents {
  const begun = new Map<string, { readonly at: string; readonly site: string }>();
  const rows = noNames();
  const practice = new Set<string>();
  const real = (names: ReadonlySet<string>) => [...names].filter((name) => !practice.has(name)).length;

  return {
    async note(event) {
      const name = rowNameOf(event);
      if (name === undefined) return;
      const row = begun.get(name) ?? { at: event.at, site: siteIn(event) ?? '' };
      begun.set(name, row);
      if (event.practice === true) practice.add(name);
      const found = rows[tableOf(event)];
      for (const { site, author } of authorsIn(event, row.site)) {
        if (found.has(name)) return;
        const at = await forgottenAt(site, author);
        if (at !== undefined && row.at < at) found.add(name);
      }
    },
    holds(event) {
      const name = rowNameOf(event);
      return name !== undefined && event.personal !== undefined && rows[tableOf(event)].has(name);
    },
    rows,
    counts: () => ({ contacts: real(rows.contacts), posts: real(rows.posts) }),
  };
}
