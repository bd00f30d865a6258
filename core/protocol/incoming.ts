import { canonicalJson } from '../log/canonical.ts';
import type { Protocol } from './schema.ts';

/** How a protocol came here. Kept with its version. */
export type ProtocolSource = 'file' | 'linked' | 'policy' | 'desk';

/** Why a person has to look before it is taken. */
export type AskWhy = 'otherName' | 'older' | 'sameNumber' | 'notAutomatic';

export type Incoming =
  | { readonly do: 'nothing' }
  | { readonly do: 'take' }
  | { readonly do: 'ask'; readonly why: AskWhy };

/**
 * What is done with a protocol that arrives by itself: by policy or from a linked file.
 *
 * Never taken by itself: an older version (an old file that comes back, by accident or on purpose). A linked file is
 * taken by itself only as a higher version of what is in force. A policy may bring another protocol too, since whoever
 * sets it manages this browser.
 *
 * @param automatic the person's choice for a linked file
 */
export function judgeIncoming(
  current: Protocol | undefined,
  incoming: Protocol,
  { source, automatic }: { readonly source: 'linked' | 'policy'; readonly automatic: boolean },
): Incoming {
  if (current !== undefined && isSame(current, incoming)) return { do: 'nothing' };
  if (source === 'linked' && !automatic) return { do: 'ask', why: 'notAutomatic' };
  if (current === undefined) return { do: 'take' };
  if (current.name !== incoming.name) return source === 'policy' ? { do: 'take' } : { do: 'ask', why: 'otherName' };
  if (incoming.version < current.version) return { do: 'ask', why: 'older' };
  if (incoming.version === current.version && source === 'linked') return { do: 'ask', why: 'sameNumber' };
  return { do: 'take' };
}

/** A hint for an editor (`$schema`) says nothing about the protocol. */
function isSame({ $schema: _, ...one }: Protocol, { $schema: __, ...other }: Protocol): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
