import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { checkWeights } from '../../../../../core/protocol/checks.ts';
import { findWords } from '../../../../../core/protocol/find-words.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import frameCss from '../frame/Frame.module.css';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import { TryBox } from '../frame/TryBox.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { LinesField } from '../LinesField.tsx';
import { useWeightChoices, weightOf } from './weights.ts';

/** Words that we do not use, and what we say instead. */
export function ForbiddenFields({ protocol, onChange, problemOf }: PartProps) {
  const { forbidden: say } = useWords(words);
  const usual = protocol.checks?.['forbiddenWord'] ?? checkWeights.forbiddenWord;
  const choices = useWeightChoices(usual);
  return (
    <RowList
      label={say.list}
      rows={protocol.forbiddenWords ?? []}
      nameOf={({ words: list }) => list.join(', ')}
      addLabel={say.add}
      blank={() => ({ words: [] })}
      most={200}
      onRows={(forbiddenWords) => onChange({ forbiddenWords })}
    >
      {(row, change, index) => {
        const at = `forbiddenWords[${index}]`;
        return (
          <>
            <div className={frameCss['texts']}>
              <LinesField
                label={say.words}
                hint={say.wordsHint}
                lines={row.words}
                problem={problemOf(`${at}.words`)}
                onLines={(list) => change({ ...row, words: list })}
              />
            </div>
            <LanguageFields
              label={say.instead}
              text={row.instead}
              languages={protocol.languages}
              path={`${at}.instead`}
              problemOf={problemOf}
              onText={(instead) => change({ ...row, instead })}
            />
            <LanguageFields
              label={say.why}
              isLong
              text={row.why}
              languages={protocol.languages}
              path={`${at}.why`}
              problemOf={problemOf}
              onText={(why) => change({ ...row, why })}
            />
            <SelectField
              label={say.weight}
              value={row.weight ?? ''}
              choices={choices}
              onChoice={(value) => change({ ...row, weight: weightOf(value) })}
            />
          </>
        );
      }}
    </RowList>
  );
}

/** A draft to try the words on. */
export function ForbiddenTry({ protocol }: PartProps) {
  const { forbidden: say } = useWords(words);
  const locale = useLocale();
  const outcome = (text: string) => {
    const found = (protocol.forbiddenWords ?? []).flatMap(({ words: list, instead = {} }) =>
      findWords(text, list).map((place) => {
        const better = localText(instead, locale, protocol.languages);
        return better === undefined ? say.found({ text: place.text }) : say.foundInstead({ text: place.text, better });
      }),
    );
    return found.length === 0 ? undefined : found.join(', ');
  };
  return <TryBox say={say} outcome={outcome} />;
}
