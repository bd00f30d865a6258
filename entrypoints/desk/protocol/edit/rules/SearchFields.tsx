import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { localText } from '../../../../../core/protocol/view.ts';
import css from '../frame/Frame.module.css';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { LinesField } from '../LinesField.tsx';

const lists = ['anyOf', 'noneOf', 'sites'] as const;

/** Searches that agents open on sites, for posts that do not tag us. */
export function SearchFields({ protocol, onChange, problemOf }: PartProps) {
  const { searches: say } = useWords(words);
  const locale = useLocale();
  return (
    <RowList
      label={say.list}
      rows={protocol.savedSearches ?? []}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ id: '', title: {}, sites: ['web'] })}
      most={200}
      canMove
      onRows={(savedSearches) => onChange({ savedSearches })}
    >
      {(row, change, index) => (
        <>
          <LanguageFields
            label={say.title}
            text={row.title}
            languages={protocol.languages}
            path={`savedSearches[${index}].title`}
            problemOf={problemOf}
            onText={(title) => change({ ...row, title })}
          />
          <div className={css['texts']}>
            {lists.map((field) => (
              <LinesField
                key={field}
                label={say[field]}
                hint={say.hints[field]}
                lines={row[field] ?? []}
                problem={problemOf(`savedSearches[${index}].${field}`)}
                onLines={(lines) => change({ ...row, [field]: lines })}
              />
            ))}
          </div>
        </>
      )}
    </RowList>
  );
}
