/**
 * The schema of the database, version by version. Append-only: an entry that was released is never changed.
 * `dropped` tables are `null`, as Dexie wants it.
 */
export interface Migration {
  readonly version: number;
  /** Why this version exists. */
  readonly why: string;
  readonly stores: Readonly<Record<string, string | null>>;
}

export const migrations: readonly Migration[] = [
  {
    version: 1,
    why: 'first release',
    stores: {
      events: '&seq, &eventId, facts.id, facts.key',
      waiting: '&key, index.isOpen, dueAt, post.site, *index.people',
      contacts:
        '&id, createdAt, postKey, [site+createdAt], [outcome+createdAt], [index.isCopied+createdAt], *index.people',
      words: '&id, *words',
      wordsToDo: '&id',
      practiceContacts: '&id, createdAt, postKey, *index.people',
      protocols: '&version',
      blobs: '&name',
      meta: '&key',
    },
  },
  {
    version: 2,
    why: 'two protocols with one version number stood in each other’s place; the table is filled again from storage',
    stores: { protocols: null, protocolVersions: '&seq' },
  },
  {
    version: 3,
    why: 'persons over several sites, found by any of their handles; empty until somebody links',
    stores: { persons: '&id, *index.people' },
  },
  {
    version: 4,
    why: 'figures of a large log took minutes: sums by day, counted in slices after the start (`day-sums.ts`)',
    stores: { daySums: '&day' },
  },
];

export const schemaVersion = Math.max(...migrations.map(({ version }) => version));
