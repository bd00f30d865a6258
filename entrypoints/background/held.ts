import { isUnproven } from '../../adapters/evidence.ts';
import type { Held } from '../../core/messages.ts';
import type { Result } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import type { AdapterChange } from '../../core/site-data.ts';
import { type ChosenAdapter, changeFor } from './adapter-for.ts';

/**
 * Why a page is not read although an adapter knows it, `undefined` when it is. What was only built from documentation
 * waits for somebody to choose it, here or in the protocol: a wrong reading would time the wrong posts and answer the
 * wrong person.
 */
export function whyHeld(
  chosen: Result<ChosenAdapter>,
  changes: readonly AdapterChange[],
  { unproven }: Pick<Settings, 'unproven'>,
): { readonly site: string; readonly why: Held } | undefined {
  if (!chosen.ok) {
    const { code, detail: site } = chosen.error;
    if (code !== 'adapterOff' || site === undefined) return undefined;
    const reason = changeFor(site, changes)?.reason;
    return { site, why: { why: 'off', ...(reason === undefined ? {} : { reason }) } };
  }
  const { adapter, site } = chosen.value;
  const isAllowed = !isUnproven(adapter) || unproven.includes(adapter) || changeFor(site, changes)?.allow === true;
  return isAllowed ? undefined : { site, why: { why: 'unproven' } };
}
