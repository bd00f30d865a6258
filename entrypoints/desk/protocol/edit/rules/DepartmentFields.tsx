import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { usedBy } from './used-by.ts';

/** Who takes a post over, how they are reached and what they promise. */
export function DepartmentFields({ protocol, onChange, problemOf }: PartProps) {
  const { departments: say } = useWords(words);
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="departments"
      say={say}
      blank={() => ({})}
      most={100}
      usesOf={(id) => usedBy(protocol, 'department', id)}
    >
      {(row, change, at) => (
        <>
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
      )}
    </TitledRows>
  );
}
