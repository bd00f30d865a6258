import type { Claim, WaitingPost } from '../waiting.ts';

/** How long a claim holds when nobody says otherwise, minutes. */
export const CLAIM_MINUTES = 15;

/** Who claims: this browser profile and the initials of whoever works at it. */
export interface Claimant {
  readonly deviceId: string;
  readonly agent: string;
}

/** The claim that holds now; one that has expired is none. */
export function claimAt(row: Pick<WaitingPost, 'claim'>, now: Date): Claim | undefined {
  return row.claim !== undefined && Date.parse(row.claim.until) > now.getTime() ? row.claim : undefined;
}

/** Is the claim of somebody else? Another agent at this browser is somebody else too. */
export function isOfAnother(claim: Claim | undefined, { deviceId, agent }: Claimant): boolean {
  return claim !== undefined && (claim.deviceId !== deviceId || claim.agent !== agent);
}

export function makeClaim({ deviceId, agent }: Claimant, now: Date, minutes: number): Claim {
  return {
    deviceId,
    agent,
    at: now.toISOString(),
    until: new Date(now.getTime() + minutes * 60_000).toISOString(),
  };
}
