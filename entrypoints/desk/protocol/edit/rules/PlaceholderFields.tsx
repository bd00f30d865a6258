import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { Button } from '../../../../../components/Button.tsx';
import { SelectField, TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Placeholder } from '../../../../../core/protocol/schema.ts';
import frameCss from '../frame/Frame.module.css';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { WordsPerLanguage } from './WordsPerLanguage.tsx';

const sources: readonly Placeholder['from'][] = ['author', 'initials', 'ask'];

/** What replies leave open between braces, and what comes there. */
export function PlaceholderFields({ protocol, onChange, problemOf }: PartProps) {
  const { placeholders: say, frame } = useWords(words);
  const { placeholders = {}, languages } = protocol;
  const [added, setAdded] = useState('');
  const put = (name: string, row: Placeholder) => onChange({ placeholders: { ...placeholders, [name]: row } });
  const isName = /^\p{L}[\p{L}\d_]*$/u.test(added) && !Object.hasOwn(placeholders, added);
  return (
    <section className={frameCss['part']} aria-label={say.title}>
      <h3>{say.title}</h3>
      <p className={frameCss['small']}>{say.why}</p>
      <div className={frameCss['list']}>
        <ul aria-label={say.title}>
          {Object.entries(placeholders).map(([name, row]) => (
            <li key={name} aria-label={name}>
              <div className={frameCss['fields']}>
                <LanguageFields
                  label={say.label({ name })}
                  text={row.label}
                  languages={languages}
                  path={`placeholders.${name}.label`}
                  problemOf={problemOf}
                  onText={(label) => put(name, { ...row, label })}
                />
                <SelectField
                  label={say.from}
                  value={row.from}
                  choices={sources.map((value) => ({ value, label: say.sources[value] }))}
                  onChoice={(value) => put(name, { ...row, from: sources.find((one) => one === value) ?? row.from })}
                />
                {row.from === 'author' && (
                  <LanguageFields
                    label={say.fallback}
                    text={row.fallback}
                    languages={languages}
                    path={`placeholders.${name}.fallback`}
                    problemOf={problemOf}
                    onText={(fallback) => put(name, { ...row, fallback })}
                  />
                )}
                {row.from === 'ask' && (
                  <WordsPerLanguage
                    label={say.choices}
                    hint={frame.onePerLine}
                    lists={row.choices}
                    languages={languages}
                    path={`placeholders.${name}.choices`}
                    problemOf={problemOf}
                    onLists={(choices) => put(name, { ...row, choices })}
                  />
                )}
              </div>
              <div className={frameCss['rowActs']}>
                <Button
                  kind="quiet"
                  small
                  icon="close"
                  aria-label={frame.remove({ name })}
                  onClick={() => {
                    const { [name]: _gone, ...rest } = placeholders;
                    onChange({ placeholders: rest });
                  }}
                >
                  {frame.removeShort}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <div className={frameCss['acts']}>
          <TextField
            label={say.name}
            hint={say.nameHint}
            value={added}
            problem={added === '' || isName ? undefined : say.badName}
            onText={setAdded}
          />
          <Button
            blocked={isName ? undefined : say.badName}
            onClick={() => {
              put(added, { label: {}, from: 'ask' });
              setAdded('');
            }}
          >
            {say.add}
          </Button>
        </div>
      </div>
    </section>
  );
}
