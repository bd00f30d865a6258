import { words } from '../../../.generated/locales/files.js';
import { guardFormula } from '../../log/formula.ts';
import { exportFields, replyRows } from '../import/replies-table.ts';
import type { Protocol } from '../schema.ts';

/** Dutch Excel wants semicolons and a byte order mark; the other kind is RFC 4180. */
export type ReplyCsv = 'excel' | 'csv';

/** Every reply, a row per language, as text with separators. Every cell is quoted, lines end in CRLF. */
export function writeReplyCsv(protocol: Protocol, kind: ReplyCsv, screen: 'nl' | 'en'): string {
  const separator = kind === 'excel' ? ';' : ',';
  const line = (cells: readonly string[]) => `${cells.map(quote).join(separator)}\r\n`;
  const rows = replyRows(protocol, screen).map(({ cells }) => line(cells.map(guardFormula)));
  return `${kind === 'excel' ? '\ufeff' : ''}${line(exportHeaders(screen))}${rows.join('')}`;
}

/** Names of the columns, in the language of the screens. */
export function exportHeaders(screen: 'nl' | 'en'): readonly string[] {
  return exportFields.map((field) => words[screen].field[field]);
}

/** A line break inside a cell is a bare LF: CRLF would look like the end of the row to simple readers. */
function quote(text: string): string {
  return `"${text.replaceAll('\0', '').replace(/\r\n?/gu, '\n').replaceAll('"', '""')}"`;
}
