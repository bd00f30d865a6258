import type { Outside } from '../../../../components/Ask.tsx';
import type { Protocol } from '../../../../core/protocol/schema.ts';
import type { Refusal } from '../../../../core/result.ts';

/**
 * Makes the next version of the protocol with everything that was found, or nothing.
 *
 * @param basedOn version that the import was shown against; another one is refused
 * @returns what was refused, or undefined
 */
export async function saveImport(
  ask: Outside['ask'],
  protocol: Protocol,
  basedOn: number,
): Promise<Refusal | undefined> {
  const answer = await ask('saveProtocol', {
    text: JSON.stringify(protocol),
    basedOn,
    summary: protocol.summary ?? '',
  });
  return answer.ok ? undefined : answer.error;
}
