import type { Protocol } from './protocol/schema.ts';
import type { TaughtSite } from './site-data.ts';

/** The most that a protocol holds. */
const most = 200;

/**
 * The next version of a protocol, with these sites in it; one with the same id replaces what the protocol had. A version
 * of its own, so that a browser that has the old one sees that this is newer.
 */
export function withTaughtSites(protocol: Protocol, sites: readonly TaughtSite[]): Protocol {
  const others = (protocol.taughtSites ?? []).filter(({ id }) => !sites.some((site) => site.id === id));
  return {
    ...protocol,
    version: protocol.version + 1,
    taughtSites: [...others, ...sites].slice(-most) as NonNullable<Protocol['taughtSites']>,
  };
}
