import type { CoverageWarning } from '../../../../core/protocol/coverage.ts';
import type { Reply } from '../../../../core/protocol/schema.ts';

/** What the list of replies can be narrowed to, in the order of the buttons. */
export const filters = ['draft', 'reviewed', 'noExamples', 'twin', 'expired', 'neverUsed'] as const;
export type Filter = (typeof filters)[number];

/** Does a reply belong to what is looked for: a state, or a warning? */
export function fitsFilter(reply: Reply, warnings: readonly CoverageWarning[] | undefined, filter: Filter): boolean {
  if (filter === 'draft' || filter === 'reviewed') return reply.status === filter;
  return warnings?.some(({ kind }) => kind === filter) ?? false;
}

/** How many replies each button would show. */
export function countFilters(
  replies: readonly Reply[],
  fits: (reply: Reply, filter: Filter) => boolean,
): Readonly<Record<Filter, number>> {
  const counts = { draft: 0, reviewed: 0, noExamples: 0, twin: 0, expired: 0, neverUsed: 0 };
  for (const filter of filters) counts[filter] = replies.filter((reply) => fits(reply, filter)).length;
  return counts;
}
