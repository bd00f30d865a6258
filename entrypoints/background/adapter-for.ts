import { comesFrom, type Fingerprint, fingerprints, isHostOf, siteFor } from '../../adapters/fingerprints.ts';
import { fitsAddress } from '../../core/clock/page-match.ts';
import type { MountAnswer } from '../../core/messages.ts';
import { adapterOf } from '../../core/post.ts';
import { ok, type Result, refuse } from '../../core/result.ts';
import type { AdapterChange, TaughtSite } from '../../core/site-data.ts';

export interface ChosenAdapter extends Pick<MountAnswer, 'adapter' | 'site' | 'data' | 'change'> {
  /** Id of the taught site that reads it. */
  readonly taught?: string;
}

interface Asked {
  readonly url: URL;
  /** Id of the fingerprint that the page found. */
  readonly recognised: string | null;
  /** The page has come to rest. */
  readonly isQuiet: boolean;
  /** Of the protocol and of this browser. */
  readonly taught: readonly TaughtSite[];
  /** Of the protocol. */
  readonly changes: readonly AdapterChange[];
}

/**
 * Which adapter reads a page: a site that was taught here, else the one whose fingerprint the page has, else, once the
 * page is quiet, the generic reader. What the protocol says of the chosen one goes along.
 * @returns refused: `adapterOff` by the protocol, `notRecognised` so far, `badRequest` for what no page of that host is
 */
export function adapterFor({ url, recognised, isQuiet, taught, changes }: Asked): Result<ChosenAdapter> {
  const lesson = taughtFor(url, taught);
  const fingerprint = fingerprints.find(({ id }) => id === recognised);
  if (recognised !== null && (fingerprint === undefined || !canStandOn(fingerprint, url))) {
    return refuse('badRequest', 'recognised');
  }
  const adapter = lesson === undefined ? (fingerprint?.id ?? (isQuiet ? 'generic' : undefined)) : 'taught';
  if (adapter === undefined) return refuse('notRecognised');
  const site = siteFor(adapter, url);
  const change = changeFor(site, changes);
  if (change?.off === true) return refuse('adapterOff', site);
  return ok({
    adapter,
    site,
    ...(lesson === undefined ? {} : { data: lesson.data, taught: lesson.id }),
    ...(change === undefined || isOnlyWords(change) ? {} : { change }),
  });
}

/** What the protocol says of one site; of the full site before the software. */
export function changeFor(site: string, changes: readonly AdapterChange[]): AdapterChange | undefined {
  return changes.find((change) => change.site === site) ?? changes.find((change) => change.site === adapterOf(site));
}

/** A page may only speak for itself: sites and frames with an address of their own are nowhere else. */
function canStandOn({ hosts, frame }: Fingerprint, url: URL): boolean {
  if (frame !== undefined && comesFrom(frame, url)) return true;
  return hosts === undefined ? frame === undefined : hosts.some((host) => isHostOf(host, url.hostname));
}

/** Of several that fit the page, the one taught last. */
function taughtFor({ host, pathname }: URL, taught: readonly TaughtSite[]): TaughtSite | undefined {
  return taught
    .filter(({ hosts, paths }) => hosts.includes(host) && (paths?.some((path) => fitsAddress(path, pathname)) ?? true))
    .sort((a, b) => b.taughtAt.localeCompare(a.taughtAt))[0];
}

function isOnlyWords({ site, reason, off, allow, ...repairs }: AdapterChange): boolean {
  return Object.values(repairs).every((repair) => repair === undefined);
}
