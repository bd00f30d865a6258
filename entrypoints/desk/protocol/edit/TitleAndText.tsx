import { words } from '../../../../.generated/locales/desk.js';
import { TextArea, TextField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import type { Language, PerLanguage } from '../../../../core/protocol/schema.ts';

/** What a reply, a notice and an article all have, in the language that is shown. */
export function TitleAndText({
  title,
  text,
  language,
  rows,
  hint,
  problemOf,
  onTitle,
  onText,
}: {
  readonly title: PerLanguage;
  readonly text: PerLanguage;
  readonly language: Language;
  /** Height of the text, lines. */
  readonly rows: number;
  readonly hint?: string;
  readonly problemOf: (field: string, language?: Language) => string | undefined;
  readonly onTitle: (title: PerLanguage) => void;
  readonly onText: (text: PerLanguage) => void;
}) {
  const { editReply: say } = useWords(words);
  return (
    <>
      <TextField
        label={say.title}
        lang={language}
        value={title[language] ?? ''}
        problem={problemOf('title', language)}
        onText={(typed) => onTitle({ ...title, [language]: typed })}
      />
      <TextArea
        label={say.text}
        hint={hint}
        lang={language}
        rows={rows}
        value={text[language] ?? ''}
        problem={problemOf('text', language)}
        onText={(typed) => onText({ ...text, [language]: typed })}
      />
    </>
  );
}
