import type { Protocol } from '../../../../../core/protocol/schema.ts';

/** How many rows of the protocol refer to a department, a category or a reason. */
export function usedBy(protocol: Protocol, what: 'department' | 'category' | 'reason', id: string): number {
  const rows: readonly object[] = [
    ...protocol.replies,
    ...(protocol.articles ?? []),
    ...(protocol.triage ?? []),
    ...protocol.targets,
  ];
  return rows.filter((row) => Reflect.get(row, what) === id).length;
}
