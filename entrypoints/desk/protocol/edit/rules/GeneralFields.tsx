import { words as common } from '../../../../../.generated/locales/common.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField, TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { languages } from '../../../../../core/protocol/schema.ts';
import frameCss from '../frame/Frame.module.css';
import type { PartProps } from '../frame/use-parts.ts';

/** Whose protocol it is, and in which languages it answers. */
export function GeneralFields({ protocol, onChange, problemOf }: PartProps) {
  const { general: say } = useWords(words);
  const { language: names } = useWords(common);
  return (
    <>
      <TextField
        label={say.name}
        hint={say.nameHint}
        value={protocol.name}
        problem={problemOf('name')}
        onText={(name) => onChange({ name })}
      />
      <SelectField
        label={say.first}
        hint={say.firstHint}
        value={protocol.languages[0] ?? ''}
        choices={protocol.languages.map((value) => ({ value, label: names[value] }))}
        onChoice={(value) => {
          const first = languages.filter((one) => one === value);
          onChange({ languages: [...first, ...protocol.languages.filter((one) => one !== value)] });
        }}
      />
      <fieldset className={frameCss['part']}>
        <legend>{say.languages}</legend>
        <p className={frameCss['small']}>{say.languagesWhy}</p>
        <div className={frameCss['acts']}>
          {languages.map((language) => (
            <label key={language}>
              <input
                type="checkbox"
                checked={protocol.languages.includes(language)}
                onChange={(event) => {
                  const others = protocol.languages.filter((one) => one !== language);
                  onChange({ languages: event.currentTarget.checked ? [...others, language] : others });
                }}
              />{' '}
              {names[language]}
            </label>
          ))}
        </div>
        {problemOf('languages') !== undefined && <p className={frameCss['wrong']}>{problemOf('languages')}</p>}
      </fieldset>
    </>
  );
}
