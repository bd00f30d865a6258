import type { Outside } from '../../components/Ask.tsx';
import { type ForgottenAt, makeForgottenAt, noTombstones } from '../../core/log/tombstone.ts';

/** Who was forgotten here, for files that the desk reads. */
export async function askForgotten(ask: Outside['ask']): Promise<ForgottenAt> {
  const answer = await ask('getForgotten', {});
  return makeForgottenAt(
    answer.ok ? answer.value : noTombstones,
    async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  );
}
