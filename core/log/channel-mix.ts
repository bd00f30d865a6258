import { type Channel, type Contact, channels } from '../contact.ts';

/** How many contacts went in public, and how many by each other way. */
export interface ChannelMix {
  readonly inPublic: number;
  readonly byHand: Readonly<Partial<Record<Channel, number>>>;
}

export const noMix: ChannelMix = { inPublic: 0, byHand: {} };

/** Counts on from `mix`. Practice and posts of our own that answer nobody are no contacts with a customer. */
export function addToMix(mix: ChannelMix, contacts: readonly Contact[]): ChannelMix {
  const counted = contacts.filter(({ practice, outcome }) => !practice && outcome !== 'posted');
  const byHand = channels.flatMap((channel) => {
    const count = (mix.byHand[channel] ?? 0) + counted.filter((one) => one.channel === channel).length;
    return count === 0 ? [] : [[channel, count] as const];
  });
  return {
    inPublic: mix.inPublic + counted.filter(({ channel }) => channel === undefined).length,
    byHand: Object.fromEntries(byHand),
  };
}

/** For each contact in public so many others, rounded to one decimal; `undefined` without any in public. */
export function mixRatio({ inPublic, byHand }: ChannelMix): number | undefined {
  const others = Object.values(byHand).reduce((sum, count) => sum + count, 0);
  return inPublic === 0 ? undefined : Math.round((others / inPublic) * 10) / 10;
}
