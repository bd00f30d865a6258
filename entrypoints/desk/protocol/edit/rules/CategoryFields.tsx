import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { localText } from '../../../../../core/protocol/view.ts';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** The subjects by which replies and contacts are sorted. */
export function CategoryFields({ protocol, onChange, problemOf }: PartProps) {
  const { categories: say, frame } = useWords(words);
  const locale = useLocale();
  return (
    <RowList
      label={say.list}
      rows={protocol.categories ?? []}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ id: '', title: {} })}
      most={500}
      canMove
      inUse={({ id }) => {
        const count = usedBy(protocol, 'category', id);
        return count === 0 ? undefined : frame.inUse({ count });
      }}
      onRows={(categories) => onChange({ categories })}
    >
      {(row, change, index) => (
        <LanguageFields
          label={say.title}
          text={row.title}
          languages={protocol.languages}
          path={`categories[${index}].title`}
          problemOf={problemOf}
          onText={(title) => change({ ...row, title })}
        />
      )}
    </RowList>
  );
}
