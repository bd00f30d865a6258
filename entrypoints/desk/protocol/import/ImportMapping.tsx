import { words } from '../../../../.generated/locales/files.js';
import { SelectField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { type ImportField, importFields, type Mapping } from '../../../../core/protocol/import/fields.ts';
import type { Table } from '../../../../core/protocol/import/table.ts';
import css from './Import.module.css';

const SHOWN = 5;
/** Signs of a cell that are shown. */
const LONGEST = 160;

/** The first rows of a file, and above each column what it becomes. */
export function ImportMapping({
  table,
  mapping,
  onMapping,
}: {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly onMapping: (mapping: Mapping) => void;
}) {
  const { import: say, field: fields } = useWords(words);
  // Two columns may have the same name.
  const columns = table.headers.map((header, at) => ({
    id: `column ${at}`,
    at,
    name: header || say.column({ number: at + 1 }),
  }));
  const choices = [{ value: '', label: say.skip }, ...importFields.map((one) => ({ value: one, label: fields[one] }))];
  /** Two columns cannot be the same: the other one lets go. */
  const choose = (at: number, value: string) => {
    const field = importFields.find((one): one is ImportField => one === value);
    onMapping(mapping.map((one, other) => (other === at ? field : one === field ? undefined : one)));
  };
  return (
    <section className={css['table']} aria-label={say.columns}>
      <table>
        <caption>{say.preview}</caption>
        <thead>
          <tr>
            <th scope="col">{say.place}</th>
            {columns.map(({ id, at, name }) => (
              <th key={id} scope="col">
                <span className={css['name']}>{name}</span>
                <SelectField
                  label={say.becomes({ name })}
                  hideLabel
                  value={mapping[at] ?? ''}
                  choices={choices}
                  onChoice={(value) => choose(at, value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map(({ place, cells }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              {columns.map(({ id, at }) => (
                <td key={id} data-out={mapping[at] === undefined}>
                  {shortened(cells[at] ?? '')}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function shortened(cell: string): string {
  return cell.length > LONGEST ? `${cell.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '')}…` : cell;
}
