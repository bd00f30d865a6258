import { type Column, columns, columnTitle, type ScreenLanguage } from './columns.ts';

/** The columns of an exported table, found again by their heads. */
export interface TableHead {
  readonly language: ScreenLanguage;
  /** In the order of the file; `undefined` for a head that no column has. */
  readonly columns: readonly (Column | undefined)[];
  /** Heads that no column has. */
  readonly unknown: readonly string[];
  /** Place of the id; `undefined`: no row can be laid beside its contact. */
  readonly idAt: number | undefined;
}

const languages: readonly ScreenLanguage[] = ['nl', 'en'];

/** `undefined`: not the head of an export, since fewer than half of the heads are columns of the log. */
export function readTableHead(heads: readonly string[]): TableHead | undefined {
  const [best] = languages
    .map((language) => {
      const byTitle = new Map(columns.map((column) => [columnTitle(column, language), column]));
      return { language, found: heads.map((head) => byTitle.get(head.trim())) };
    })
    .sort((a, b) => count(b.found) - count(a.found));
  if (best === undefined || count(best.found) === 0 || count(best.found) * 2 < heads.length) return undefined;
  const idAt = best.found.findIndex((column) => column?.id === 'id');
  return {
    language: best.language,
    columns: best.found,
    unknown: heads.filter((_head, at) => best.found[at] === undefined),
    idAt: idAt < 0 ? undefined : idAt,
  };
}

function count(found: readonly (Column | undefined)[]): number {
  return found.filter((column) => column !== undefined).length;
}
