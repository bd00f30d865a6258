import { canonicalJson } from '../log/canonical.ts';
import type { AdapterChange } from '../site-data.ts';
import type { Protocol, Reply } from './schema.ts';

/** What loading one protocol over another changes. */
export interface ProtocolDifference {
  readonly added: readonly Reply[];
  /** As they will be. */
  readonly changed: readonly Reply[];
  /** As they were. */
  readonly removed: readonly Reply[];
  readonly same: number;
  /** Other parts of the file that differ, by the name of their field. */
  readonly parts: readonly ProtocolPart[];
}

export type ProtocolPart = (typeof parts)[number];

/** In the order in which a person would look at them; what only describes the file is left out. */
const parts = [
  'targets',
  'calendar',
  'calendars',
  'accounts',
  'brandWords',
  'watchedPages',
  'voice',
  'languages',
  'placeholders',
  'categories',
  'departments',
  'noReplyReasons',
  'rootCauses',
  'notices',
  'articles',
  'triage',
  'confidential',
  'forbiddenWords',
  'checks',
  'savedSearches',
  'crmLayouts',
  'adapters',
  'taughtSites',
  'horizonDays',
  'conversationHours',
  'retention',
  'privacy',
] as const satisfies readonly (keyof Protocol)[];

/** Replies are the same by their id. */
export function compareProtocols(before: Protocol, after: Protocol): ProtocolDifference {
  const old = new Map(before.replies.map((reply) => [reply.id, reply]));
  const kept = new Set(after.replies.map(({ id }) => id));
  const common = after.replies.filter(({ id }) => old.has(id));
  const changed = common.filter((reply) => canonicalJson(reply) !== canonicalJson(old.get(reply.id)));
  return {
    added: after.replies.filter(({ id }) => !old.has(id)),
    changed,
    removed: before.replies.filter(({ id }) => !kept.has(id)),
    same: common.length - changed.length,
    parts: parts.filter((part) => canonicalJson(before[part] ?? null) !== canonicalJson(after[part] ?? null)),
  };
}

/** Sites that are read otherwise than before; without `change` the site is read again as Kantlijn itself does. */
export function changedAdapters(
  before: Pick<Protocol, 'adapters'> | undefined,
  after: Pick<Protocol, 'adapters'>,
): readonly { readonly site: string; readonly change?: AdapterChange }[] {
  const old = new Map((before?.adapters ?? []).map((change) => [change.site, change]));
  const now = new Map((after.adapters ?? []).map((change) => [change.site, change]));
  const changed = [...now].filter(([site, change]) => canonicalJson(change) !== canonicalJson(old.get(site) ?? null));
  return [
    ...changed.map(([site, change]) => ({ site, change })),
    ...[...old.keys()].filter((site) => !now.has(site)).map((site) => ({ site })),
  ];
}
