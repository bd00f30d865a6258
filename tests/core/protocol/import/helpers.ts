import { guessMapping } from '../../../../core/protocol/import/fields.ts';
import { planImport } from '../../../../core/protocol/import/plan.ts';
import { readText } from '../../../../core/protocol/import/read-text.ts';
import { readRows } from '../../../../core/protocol/import/rows.ts';
import type { Table } from '../../../../core/protocol/import/table.ts';
import type { Protocol } from '../../../../core/protocol/schema.ts';

export const emptyProtocol: Protocol = {
  format: 'kantlijn-protocol',
  schema: 1,
  name: 'Gemeente Duinstad',
  version: 7,
  languages: ['nl', 'en'],
  voice: { address: 'je' },
  accounts: [],
  brandWords: ['Duinstad'],
  targets: [{ firstMinutes: 60 }],
  calendar: { id: 'duinstad', zone: 'Europe/Amsterdam', week: { mon: [['09:00', '17:00']] } },
  replies: [],
};

export function tableOf(text: string): Table {
  const answer = readText(text);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.table;
}

/** Everything after the file was read, with what is guessed. */
export function importTable(table: Table, protocol = emptyProtocol) {
  const rows = readRows(table, { mapping: guessMapping(table.headers, table.rows), language: 'nl', protocol });
  const plan = planImport(protocol, rows.rows, { today: '2026-11-27', summary: (count) => `${count} erbij` });
  return { ...plan, turned: rows.turned, problems: [...rows.problems, ...plan.problems] };
}

export const importText = (text: string, protocol = emptyProtocol) => importTable(tableOf(text), protocol);
