import { words } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import { columns, type ScreenLanguage } from './columns.ts';
import { csvLine } from './csv.ts';
import { guardFormula } from './formula.ts';
import { conflictsOf, type Group, type Said } from './merge.ts';
import { siteName } from './site-name.ts';
import { formatTime } from './times.ts';
import { whoSaid } from './who-said.ts';

/** About what people contradict each other in the log of a team: to read, and as a file for Dutch Excel. */

export interface ConflictLine {
  /** Of the contact in the log of the team. */
  readonly id: string;
  readonly site: string;
  /** '' when the person was forgotten. */
  readonly author: string;
  readonly permalink?: string;
  readonly field: keyof Contact;
  readonly stands: Said;
  readonly other: Said;
}

/** A line for each value that is not the one that stands. */
export function conflictLines(group: Group): readonly ConflictLine[] {
  const [first] = group.versions;
  if (first === undefined) return [];
  const { site, author, permalink } = first;
  const about = { id: group.key, site, author: author.name, ...(permalink === undefined ? {} : { permalink }) };
  return conflictsOf(group).flatMap(({ field, stands, others }) =>
    others.map((other) => ({ ...about, field, stands, other })),
  );
}

export interface ConflictWords {
  readonly language: ScreenLanguage;
  /** IANA zone for the times. */
  readonly zone: string;
}

export function fieldWord(field: keyof Contact, language: ScreenLanguage): string {
  const names: Readonly<Record<string, string>> = words[language].column;
  return names[field] ?? field;
}

/** A value as a person reads it; '' when it was taken away. */
export function valueWord(field: keyof Contact, value: unknown, { language, zone }: ConflictWords): string {
  if (value === undefined) return '';
  const column = columns.find((one) => one.id === field);
  if (typeof value === 'boolean') return words[language][value ? 'yes' : 'no'];
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (column?.kind === 'time') return formatTime(value, 'dayFirst', zone);
  return column?.words?.(language)[value] ?? value;
}

/** In pieces, a batch of contacts at a time. */
export async function* writeConflicts(
  batches: AsyncIterable<readonly Group[]>,
  how: ConflictWords,
): AsyncGenerator<string> {
  const { language, zone } = how;
  const { conflict, column } = words[language];
  const head = [
    column.site,
    column.author,
    column.permalink,
    conflict.field,
    conflict.stands,
    conflict.by,
    conflict.at,
    conflict.other,
    conflict.otherBy,
    conflict.otherAt,
    column.id,
  ];
  yield `\ufeff${csvLine(head, ';')}`;
  for await (const groups of batches) {
    const said = (field: keyof Contact, one: Said) => [
      valueWord(field, one.value, how),
      whoSaid(one, language),
      formatTime(one.at, 'dayFirst', zone),
    ];
    const lines = groups
      .flatMap(conflictLines)
      .map(({ site, author, permalink = '', field, stands, other, id }) => [
        siteName(site),
        author,
        permalink,
        fieldWord(field, language),
        ...said(field, stands),
        ...said(field, other),
        id,
      ]);
    yield lines.map((cells) => csvLine(cells.map(guardFormula), ';')).join('');
  }
}
