import { words as crmWords } from '../../../../../.generated/locales/crm.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { NoteLayout } from '../../../../../core/log/layouts.ts';
import { type LineId, lineIds } from '../../../../../core/log/line-ids.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import editCss from '../Edit.module.css';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { CrmLayoutProps } from './CrmLayoutFields.tsx';

/** The lines of a note, in order, and what the CRM calls them. */
export function CrmLines({
  row,
  base,
  languages,
  path,
  problemOf,
  onChange,
}: CrmLayoutProps & { readonly base: NoteLayout }) {
  const { crm: say } = useWords(words);
  const names = useWords(crmWords);
  const locale = useLocale();
  const lines = row.lines ?? base.lines;
  // Without states of its own the CRM has nothing to say in that line.
  const offered = lineIds.filter((id) => id !== 'status' || base.statuses !== undefined);
  const free = offered.filter((id) => lines.every(({ line }) => line !== id));
  return (
    <details className={editCss['more']}>
      <summary>{say.lines({ count: lines.length })}</summary>
      <RowList<(typeof lines)[number]>
        // Another beginning is another list.
        key={row.base}
        label={say.linesOf({ name: localText(row.title, locale, languages) ?? '' })}
        rows={lines}
        nameOf={({ line }) => names[line]}
        addLabel={say.addLine}
        blank={() => ({ line: free[0] ?? 'note' })}
        most={offered.length}
        problem={problemOf(`${path}.lines`)}
        canMove
        onRows={(next) => onChange({ ...row, lines: next })}
      >
        {({ line, label }, change, index) => (
          <>
            <SelectField
              label={say.line}
              value={line}
              choices={choicesOf(line, free).map((id) => ({ value: id, label: names[id] }))}
              onChoice={(id) => change({ line: lineIds.find((one) => one === id) ?? line, label })}
            />
            <LanguageFields
              label={say.label}
              text={label}
              languages={languages}
              path={`${path}.lines[${index}].label`}
              problemOf={problemOf}
              onText={(text) => change({ line, label: text })}
            />
          </>
        )}
      </RowList>
    </details>
  );
}

/** The line itself, and those that no other row has. */
function choicesOf(line: LineId, free: readonly LineId[]): readonly LineId[] {
  return lineIds.filter((id) => id === line || free.includes(id));
}
