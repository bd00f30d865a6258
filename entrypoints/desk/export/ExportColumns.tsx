import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import {
  type Column,
  type ColumnId,
  columnTitle,
  defaultColumns,
  type ScreenLanguage,
} from '../../../core/log/columns.ts';
import { contactFields } from '../../../core/log/fields.ts';
import css from './ExportDialog.module.css';

/** Which columns stand in the file, in the order of the log. */
export function ExportColumns({
  columns,
  chosen,
  withTexts,
  language,
  onChosen,
}: {
  readonly columns: readonly Column[];
  readonly chosen: readonly ColumnId[];
  readonly withTexts: boolean;
  readonly language: ScreenLanguage;
  readonly onChosen: (ids: readonly ColumnId[]) => void;
}) {
  const { export: say } = useWords(words);
  const isHeldBack = ({ field }: Column) => !withTexts && contactFields[field].group === 'texts';
  const ids = (some: readonly Column[]) => some.map(({ id }) => id);
  const count = columns.filter((column) => chosen.includes(column.id) && !isHeldBack(column)).length;
  return (
    <details className={css['columns']}>
      <summary>
        {say.columns} <span>{say.columnCount({ count, all: columns.length })}</span>
      </summary>
      <p className={css['sets']}>
        <Button kind="link" small onClick={() => onChosen(ids(defaultColumns))}>
          {say.usual}
        </Button>
        <Button kind="link" small onClick={() => onChosen(ids(columns))}>
          {say.all}
        </Button>
        <Button kind="link" small onClick={() => onChosen([])}>
          {say.none}
        </Button>
      </p>
      <div className={css['grid']}>
        {columns.map((column) => (
          <label key={column.id} className={css['check']}>
            <input
              type="checkbox"
              disabled={isHeldBack(column)}
              checked={chosen.includes(column.id) && !isHeldBack(column)}
              onChange={({ currentTarget }) =>
                onChosen(ids(columns).filter((id) => (id === column.id ? currentTarget.checked : chosen.includes(id))))
              }
            />
            {columnTitle(column, language)}
          </label>
        ))}
      </div>
    </details>
  );
}
