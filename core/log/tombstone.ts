import type { Author } from '../post.ts';
import type { Sha256 } from './chain.ts';
import { personKeys } from './person.ts';

/**
 * What is left of a forgotten person: by it a page, an older backup or a colleague's export does not bring them back.
 * Only hashes under a key of this device, and no name; who has the device and guesses a handle can confirm it.
 */
export interface Tombstone {
  /** Of every key that the person was found by (`person.ts`), lower-case hex. */
  readonly hashes: readonly string[];
  /** When they were forgotten, ISO 8601 UTC. */
  readonly at: string;
}

export interface Tombstones {
  /** Random, made with the first of them; never leaves the device. '' as long as there is none. */
  readonly salt: string;
  /** Newest first. */
  readonly stones: readonly Tombstone[];
}

export const noTombstones: Tombstones = { salt: '', stones: [] };

/** When this person was forgotten here, ISO 8601 UTC; `undefined`: never. */
export type ForgottenAt = (site: string, author: Author) => Promise<string | undefined>;

/** @param keys those of the person, as `personKeys` makes them */
export async function hashPersonKeys(
  keys: readonly string[],
  salt: string,
  sha256: Sha256,
): Promise<readonly string[]> {
  const encoder = new TextEncoder();
  return Promise.all(
    keys.map(async (key) => {
      const digest = await sha256(encoder.encode(`${salt} ${key}`));
      return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    }),
  );
}

/** The list with a person added who is forgotten now; one who was forgotten before counts from now. */
export function withTombstone({ salt, stones }: Tombstones, stone: Tombstone): Tombstones {
  const { hashes } = stone;
  const [same, others] = [stones.filter(isSame), stones.filter((one) => !isSame(one))];
  const all = new Set([...hashes, ...same.flatMap((one) => one.hashes)]);
  return { salt, stones: [{ hashes: [...all].sort(), at: stone.at }, ...others] };

  function isSame(one: Tombstone): boolean {
    return one.hashes.some((hash) => hashes.includes(hash));
  }
}

export function makeForgottenAt({ salt, stones }: Tombstones, sha256: Sha256): ForgottenAt {
  const days = new Map(stones.flatMap(({ hashes, at }) => hashes.map((hash) => [hash, at] as const)));
  return async (site, author) => {
    if (days.size === 0) return undefined;
    const hashes = await hashPersonKeys(personKeys(site, author), salt, sha256);
    return hashes.map((hash) => days.get(hash)).find((at) => at !== undefined);
  };
}
