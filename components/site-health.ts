import type { PageHealth } from '../core/messages.ts';

/** How well a page is read: all of it, a part, nothing although there is something, or no posts at all. */
export function healthOf(health: PageHealth | undefined): 'good' | 'part' | 'nothing' | 'empty' | 'unknown' {
  if (health === undefined) return 'unknown';
  if (health.adapter === null || (health.found > 0 && health.read === 0)) return 'nothing';
  if (health.found === 0) return 'empty';
  return health.read < health.found ? 'part' : 'good';
}
