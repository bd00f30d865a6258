import { countFromOldest } from '../../core/clock/oldest.ts';
import { retarget } from '../../core/clock/retarget.ts';
import type { EventDraft } from '../../core/log/events.ts';
import type { Protocol } from '../../core/protocol/schema.ts';
import type { WaitingPost } from '../../core/waiting.ts';
import { protocolOf } from './row-protocol.ts';
import type { Services } from './services.ts';

/**
 * After posts came, were closed or opened again: the posts that still wait of the same people count from the oldest of
 * theirs. Writes only what changed.
 */
export async function regroup(
  { store, newId, now, settings }: Pick<Services, 'store' | 'newId' | 'now' | 'settings'>,
  touched: readonly WaitingPost[],
  current: Protocol,
): Promise<void> {
  const at = now().toISOString();
  const drafts = new Map<string, EventDraft>();
  for (const { post, practice = false } of touched) {
    const open = await store.openWaitingOfPerson(post.site, post.author, { practice });
    for (const { row, start, countsFrom } of countFromOldest(open)) {
      const patch = retarget(row, { start, countsFrom }, await protocolOf(store, row, current), at);
      if (Object.keys(patch).length === 0) continue;
      drafts.set(row.key, { eventId: newId(), at, agent: '', kind: 'postChanged', key: row.key, patch });
    }
  }
  if (drafts.size === 0) return;
  const { initials } = await settings();
  await store.append([...drafts.values()].map((draft) => ({ ...draft, agent: initials })));
}
