import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { localText } from '../../../../../core/protocol/view.ts';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** Who takes a post over, how they are reached and what they promise. */
export function DepartmentFields({ protocol, onChange, problemOf }: PartProps) {
  const { departments: say, frame } = useWords(words);
  const locale = useLocale();
  return (
    <RowList
      label={say.list}
      rows={protocol.departments ?? []}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ id: '', title: {} })}
      most={100}
      inUse={({ id }) => {
        const count = usedBy(protocol, 'department', id);
        return count === 0 ? undefined : frame.inUse({ count });
      }}
      onRows={(departments) => onChange({ departments })}
    >
      {(row, change, index) => {
        const at = `departments[${index}]`;
        return (
          <>
            <LanguageFields
              label={say.title}
              text={row.title}
              languages={protocol.languages}
              path={`${at}.title`}
              problemOf={problemOf}
              onText={(title) => change({ ...row, title })}
            />
            <TextField
              label={say.contact}
              hint={say.contactHint}
              value={row.contact ?? ''}
              problem={problemOf(`${at}.contact`)}
              onText={(contact) => change({ ...row, contact })}
            />
            <NumberField
              label={say.promised}
              min={0}
              max={10_000}
              value={row.promisedHours}
              problem={problemOf(`${at}.promisedHours`)}
              onNumber={(promisedHours) => change({ ...row, promisedHours })}
            />
            <LanguageFields
              label={say.note}
              hint={say.noteHint}
              isLong
              text={row.note}
              languages={protocol.languages}
              path={`${at}.note`}
              problemOf={problemOf}
              onText={(note) => change({ ...row, note })}
            />
          </>
        );
      }}
    </RowList>
  );
}
