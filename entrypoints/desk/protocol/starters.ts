/** Two protocols of invented organisations to begin with. Read only when somebody looks at them. */
export interface Starter {
  readonly id: 'gemeenteDuinstad' | 'pakkelaar';
  /** Name in the file, by which a loaded one is recognised. */
  readonly name: string;
  /** Page of the practice site that goes with it. */
  readonly practice: 'forum' | 'feed';
  readonly read: () => Promise<string>;
}

export const starters: readonly Starter[] = [
  {
    id: 'gemeenteDuinstad',
    name: 'Gemeente Duinstad',
    practice: 'forum',
    read: async () => (await import('../../../assets/protocols/gemeente-duinstad.json?raw')).default,
  },
  {
    id: 'pakkelaar',
    name: 'Pakkelaar',
    practice: 'feed',
    read: async () => (await import('../../../assets/protocols/pakkelaar.json?raw')).default,
  },
];
