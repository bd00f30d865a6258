import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { type Column, type ColumnId, columns, columnTitle } from '../../../../../core/log/columns.ts';
import type { RowLayout } from '../../../../../core/log/layouts.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import editCss from '../Edit.module.css';
import { RowList } from '../frame/RowList.tsx';
import type { CrmLayoutProps } from './CrmLayoutFields.tsx';

/** The cells of a row, in order. */
export function CrmColumns({
  row,
  base,
  languages,
  path,
  problemOf,
  onChange,
}: CrmLayoutProps & { readonly base: RowLayout }) {
  const { crm: say } = useWords(words);
  const locale = useLocale();
  const chosen = row.columns ?? base.columns;
  const free = columns.filter(({ id }) => !chosen.includes(id));
  const titleOf = (id: ColumnId) =>
    columns.filter((one) => one.id === id).map((one) => columnTitle(one, locale))[0] ?? id;
  const choicesOf = (id: ColumnId): readonly Column[] => columns.filter((one) => one.id === id || free.includes(one));
  return (
    <details className={editCss['more']}>
      <summary>{say.columns({ count: chosen.length })}</summary>
      <RowList<ColumnId>
        label={say.columnsOf({ name: localText(row.title, locale, languages) ?? '' })}
        rows={chosen}
        nameOf={titleOf}
        addLabel={say.addColumn}
        blank={() => free[0]?.id ?? 'note'}
        most={columns.length}
        problem={problemOf(`${path}.columns`)}
        canMove
        onRows={(next) => onChange({ ...row, columns: next })}
      >
        {(id, change) => (
          <SelectField
            label={say.column}
            value={id}
            choices={choicesOf(id).map((one) => ({ value: one.id, label: columnTitle(one, locale) }))}
            onChoice={(next) => change(columns.find((one) => one.id === next)?.id ?? id)}
          />
        )}
      </RowList>
    </details>
  );
}
