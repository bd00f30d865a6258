import type { Channel, Contact } from '../contact.ts';
import type { Outcome } from '../waiting.ts';
import type { ChannelMix } from './channel-mix.ts';

/** Contacts of a day by what they are counted by, so that figures over years need no contact to be read. */

/** What contacts are counted by. Facts only: they stay when a person is forgotten. */
export interface Counted {
  readonly site: string;
  readonly outcome: Outcome;
  readonly isCopied: boolean;
  /** `undefined`: not measured against a target. */
  readonly metTarget: boolean | undefined;
  /** `undefined`: in public. */
  readonly channel: Channel | undefined;
}

/** How many there are of each kind; the key is what `keyOf` makes of a `Counted`. */
export type Sums = Readonly<Record<string, number>>;

/** The day of a time (ISO 8601 UTC), in UTC. */
export const dayOf = (at: string): string => at.slice(0, 10);

export function countedOf({ site, outcome, crmCopiedAt, metTarget, channel }: Contact): Counted {
  return { site, outcome, isCopied: crmCopiedAt !== undefined, metTarget, channel };
}

/** The sums with these contacts in them, or without them; a kind of which there are none is left out. */
export function addToSums(sums: Sums, contacts: readonly Contact[], step: 1 | -1 = 1): Sums {
  const next: Record<string, number> = { ...sums };
  for (const contact of contacts) {
    const key = keyOf(countedOf(contact));
    const count = (next[key] ?? 0) + step;
    if (count === 0) delete next[key];
    else next[key] = count;
  }
  return next;
}

/** All sums together, of the kinds that fit. */
export function joinSums(all: Iterable<Sums>, fits: (counted: Counted) => boolean = () => true): Sums {
  const joined: Record<string, number> = {};
  const wanted = new Map<string, boolean>();
  for (const sums of all) {
    for (const key in sums) {
      let isWanted = wanted.get(key);
      if (isWanted === undefined) {
        isWanted = fits(readKey(key));
        wanted.set(key, isWanted);
      }
      if (isWanted) joined[key] = (joined[key] ?? 0) + (sums[key] ?? 0);
    }
  }
  return joined;
}

export function countOf(sums: Sums): number {
  return Object.values(sums).reduce((all, count) => all + count, 0);
}

/**
 * How many were answered and measured against a target, how many of those within it, and the channels. Posts of our own
 * that answer nobody are no contacts with a customer.
 */
export function figuresOf(sums: Sums): {
  readonly answered: number;
  readonly within: number;
  readonly mix: ChannelMix;
} {
  let answered = 0;
  let within = 0;
  let inPublic = 0;
  const byHand: Partial<Record<Channel, number>> = {};
  for (const [key, count] of Object.entries(sums)) {
    const { metTarget, outcome, channel } = readKey(key);
    if (metTarget !== undefined) answered += count;
    if (metTarget) within += count;
    if (outcome === 'posted') continue;
    if (channel === undefined) inPublic += count;
    else byHand[channel] = (byHand[channel] ?? 0) + count;
  }
  return { answered, within, mix: { inPublic, byHand } };
}

function keyOf({ site, outcome, isCopied, metTarget, channel }: Counted): string {
  return JSON.stringify([site, outcome, isCopied, metTarget ?? null, channel ?? null]);
}

/** What keys say: there are as many as kinds of contacts, and every question meets each of them on every day. */
const known = new Map<string, Counted>();

function readKey(key: string): Counted {
  const read = known.get(key) ?? parseKey(key);
  known.set(key, read);
  return read;
}

function parseKey(key: string): Counted {
  const [site, outcome, isCopied, metTarget, channel] = JSON.parse(key) as [
    string,
    Outcome,
    boolean,
    boolean | null,
    Channel | null,
  ];
  return { site, outcome, isCopied, metTarget: metTarget ?? undefined, channel: channel ?? undefined };
}
