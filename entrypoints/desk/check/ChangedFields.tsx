import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import type { FieldDifference } from '../../../core/log/check-rows.ts';
import { columns, columnTitle } from '../../../core/log/columns.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { titlesOf } from '../titles.ts';
import css from './Check.module.css';
import { handleNames, noteTexts } from './person-values.ts';

/** A longer text is cut: what differs is looked up in the log. */
const LONGEST = 300;

/** Of each field what the file says and what the log held. */
export function ChangedFields({
  fields,
  protocol,
}: {
  readonly fields: readonly FieldDifference[];
  readonly protocol: ProtocolView | undefined;
}) {
  const { check: say } = useWords(words);
  const log = useWords(logWords);
  const locale = useLocale();
  const titleOf = titlesOf(protocol, locale);
  const shown = (field: string, value: unknown): string => {
    if (value === undefined || value === '') return say.empty;
    if (field === 'handles') return handleNames(value).slice(0, LONGEST);
    if (field === 'notes') return noteTexts(value).slice(0, LONGEST);
    if (typeof value === 'boolean') return log[value ? 'yes' : 'no'];
    if (typeof value === 'number') return value.toLocaleString(locale);
    if (typeof value !== 'string') return JSON.stringify(value).slice(0, LONGEST);
    const known = columns.find((column) => column.field === field)?.words?.(locale)[value];
    return (known ?? titleOf(value)).slice(0, LONGEST);
  };
  return (
    <dl className={css['fields']}>
      {fields.map(({ field, inFile, inLog }) => (
        <div key={field}>
          <dt>{field === 'handles' || field === 'notes' ? say.personFields[field] : titleOfField(field, locale)}</dt>
          <dd>
            {say.inFile} <PageText>{shown(field, inFile)}</PageText>
          </dd>
          <dd>
            {say.inLog} <PageText>{shown(field, inLog)}</PageText>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A field without a column of its own is called as it stands in the file. */
function titleOfField(field: string, locale: 'nl' | 'en'): string {
  const column = columns.find(({ id }) => id === field) ?? columns.find((one) => one.field === field);
  return column === undefined ? field : columnTitle(column, locale);
}
