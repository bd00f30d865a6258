import { words as log } from '../../.generated/locales/log.js';
import type { Contact } from '../contact.ts';
import { type Column, chooseColumns } from './columns.ts';
import { escapeHtml, type Flavours } from './crm-html.ts';
import type { CrmOptions } from './crm-text.ts';
import { guardFormula } from './formula.ts';
import type { RowLayout } from './layouts.ts';
import { formatTime } from './times.ts';

/** Rows to paste under a table in a spreadsheet: tabs in the plain text, a table in the HTML; formulas made harmless. */
export function crmRows(contacts: readonly Contact[], layout: RowLayout, options: CrmOptions): Flavours {
  const columns = chooseColumns(layout.columns).filter(({ id }) => id !== 'postText' || options.includePostText);
  const rows = contacts.map((contact) => columns.map((column) => cell(contact, column, layout, options)));
  const htmlRows = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return {
    plain: rows.map((row) => row.join('\t')).join('\r\n'),
    html: `<table>${htmlRows.join('')}</table>`,
  };
}

/** A tab or line break inside a cell would make a new one. */
function cell(contact: Contact, column: Column, { times }: RowLayout, options: CrmOptions): string {
  const { language, zone, titleOf } = options;
  const value = column.read(contact);
  if (value === undefined) return '';
  if (typeof value === 'number')
    return String(Math.round(value * 100) / 100).replace('.', language === 'nl' ? ',' : '.');
  if (typeof value === 'boolean') return log[language][value ? 'yes' : 'no'];
  if (column.kind === 'time') return formatTime(value, times[language], zone);
  const isId = column.id === 'category' || column.id === 'department';
  const text = isId ? (titleOf?.(value) ?? value) : (column.words?.(language)[value] ?? value);
  return guardFormula(text.replace(/\s+/g, ' ').trim());
}
