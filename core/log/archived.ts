import type { ExportCheck } from './check-export.ts';

/**
 * Does a file hold everything that the log held then, so that what is in it may go from the log? A file counts only when
 * it was read back whole and agrees with the log: that somebody saved one says little.
 */
export type NotArchived =
  /** Of another browser, of a merged log, or of a log that is no more. */
  | 'elsewhere'
  /** Codes stand for persons, or texts were left out. */
  | 'lossy'
  /** Filters, or contacts that were chosen one by one. */
  | 'part'
  /** Cut off, or touched. */
  | 'damaged'
  /** Rows are not as the log has them. */
  | 'differs';

/** `undefined`: it does. */
export function whyNotArchived(check: ExportCheck): NotArchived | undefined {
  const { head, basis, wholeness } = check;
  if (head.pseudonymised === true || head.withoutTexts === true) return 'lossy';
  if (basis !== 'log') return 'elsewhere';
  if (wholeness !== 'whole' || check.unreadable.count > 0) return 'damaged';
  const isFiltered = Object.values(head.query ?? {}).some((filter) => filter !== undefined && filter !== false);
  if (head.picked === true || isFiltered || !check.isRemovalKnown) return 'part';
  const { persons } = check;
  const differing =
    [check.changed, check.added, check.removed, check.repeated].reduce((sum, { count }) => sum + count, 0) +
    [persons.changed, persons.added, persons.removed].reduce((sum, { count }) => sum + count, 0);
  return differing > 0 ? 'differs' : undefined;
}
