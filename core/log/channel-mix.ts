import type { Channel } from '../contact.ts';

/** How many contacts went in public, and how many by each other way. */
export interface ChannelMix {
  readonly inPublic: number;
  readonly byHand: Readonly<Partial<Record<Channel, number>>>;
}

/** For each contact in public so many others, rounded to one decimal; `undefined` without any in public. */
export function mixRatio({ inPublic, byHand }: ChannelMix): number | undefined {
  const others = Object.values(byHand).reduce((sum, count) => sum + count, 0);
  return inPublic === 0 ? undefined : Math.round((others / inPublic) * 10) / 10;
}
