import { words } from '../../../../../.generated/locales/common.js';
import { TextArea, TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Language, PerLanguage } from '../../../../../core/protocol/schema.ts';
import css from './Frame.module.css';

/** A text in every language of the protocol, beside one another. */
export function LanguageFields({
  label,
  hint,
  text = {},
  languages,
  isLong = false,
  problemOf,
  path,
  onText,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly text: PerLanguage | undefined;
  readonly languages: readonly Language[];
  /** More than a line. */
  readonly isLong?: boolean;
  readonly problemOf: (path: string) => string | undefined;
  /** Where it stands in the file. */
  readonly path: string;
  readonly onText: (text: PerLanguage) => void;
}) {
  const { language: names } = useWords(words);
  const Kind = isLong ? TextArea : TextField;
  const fields = languages.map((language, index) => (
    <Kind
      key={language}
      label={languages.length === 1 ? label : `${label} (${names[language]})`}
      // Beside one another they stand level only when all have it.
      hint={isLong || index === 0 ? hint : undefined}
      lang={language}
      {...(isLong ? { rows: 2 } : {})}
      value={text[language] ?? ''}
      problem={problemOf(`${path}.${language}`) ?? (index === 0 ? onlyHere(problemOf, path, languages) : undefined)}
      onText={(typed) => onText({ ...text, [language]: typed })}
    />
  ));
  return isLong ? <div className={css['texts']}>{fields}</div> : fields;
}

/** What is wrong with the text as a whole: it is there in no language. */
function onlyHere(
  problemOf: (path: string) => string | undefined,
  path: string,
  languages: readonly Language[],
): string | undefined {
  return languages.some((language) => problemOf(`${path}.${language}`) !== undefined) ? undefined : problemOf(path);
}
