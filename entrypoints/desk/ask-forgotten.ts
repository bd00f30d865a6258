import type { Outside } from '../../components/Ask.tsx';
import { type ForgottenAt, makeForgottenAt, noTombstones, type Tombstones } from '../../core/log/tombstone.ts';

/** Who was forgotten here, for files that the desk reads. */
export async function askForgotten(ask: Outside['ask']): Promise<ForgottenAt> {
  return (await askTombstones(ask)).forgottenAt;
}

export interface AskedTombstones {
  readonly tombstones: Tombstones;
  readonly forgottenAt: ForgottenAt;
}

/** @param before stays when nothing changed since, or no answer comes */
export async function askTombstones(ask: Outside['ask'], before?: AskedTombstones): Promise<AskedTombstones> {
  const answer = await ask('getForgotten', {});
  const tombstones = answer.ok ? answer.value : (before?.tombstones ?? noTombstones);
  if (before !== undefined && JSON.stringify(before.tombstones) === JSON.stringify(tombstones)) return before;
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { tombstones, forgottenAt: makeForgottenAt(tombstones, sha256) };
}
