import { words } from '../../../../../.generated/locales/common.js';
import { useWords } from '../../../../../components/Locale.tsx';
import type { Language, PerLanguage } from '../../../../../core/protocol/schema.ts';
import css from '../frame/Frame.module.css';
import { LinesField } from '../LinesField.tsx';

/** A list of words in every language of the protocol. */
export function WordsPerLanguage({
  label,
  hint,
  lists = {},
  languages,
  path,
  problemOf,
  onLists,
}: {
  readonly label: string;
  readonly hint: string;
  readonly lists: PerLanguage<string[]> | undefined;
  readonly languages: readonly Language[];
  /** Where it stands in the file. */
  readonly path: string;
  readonly problemOf: (path: string) => string | undefined;
  readonly onLists: (lists: PerLanguage<string[]>) => void;
}) {
  const { language: names } = useWords(words);
  return (
    <div className={css['texts']}>
      {languages.map((language) => (
        <LinesField
          key={language}
          label={languages.length === 1 ? label : `${label} (${names[language]})`}
          hint={hint}
          lang={language}
          lines={lists[language] ?? []}
          problem={problemOf(`${path}.${language}`)}
          onLines={(lines) => onLists({ ...lists, [language]: lines })}
        />
      ))}
    </div>
  );
}
