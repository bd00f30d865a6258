import { words } from '../../../../.generated/locales/desk.js';
import { TextArea } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import css from './Edit.module.css';
import { LinesField } from './LinesField.tsx';
import type { FieldsProps } from './ReplyForm.tsx';

/** By what the reply is found, and when it may be used. */
export function FindFields({ reply, language, onChange, problemOf }: FieldsProps) {
  const { editReply: say } = useWords(words);
  return (
    <fieldset className={css['part']}>
      <legend>{say.partFind}</legend>
      <LinesField
        key={`examples ${language}`}
        label={say.examples}
        hint={say.onePerLine}
        lang={language}
        lines={reply.examples?.[language] ?? []}
        problem={problemOf('examples', language)}
        onLines={(lines) => onChange({ examples: { ...reply.examples, [language]: lines } })}
      />
      <LinesField
        label={say.words}
        hint={say.onePerLine}
        lines={reply.words ?? []}
        problem={problemOf('words')}
        onLines={(lines) => onChange({ words: lines })}
      />
      <div className={css['two']}>
        {(['whenToUse', 'whenNot'] as const).map((field) => (
          <TextArea
            key={field}
            label={say[field]}
            lang={language}
            rows={2}
            value={reply[field]?.[language] ?? ''}
            problem={problemOf(field, language)}
            onText={(text) => onChange({ [field]: { ...reply[field], [language]: text } })}
          />
        ))}
      </div>
      <TextArea
        label={say.note}
        lang={language}
        rows={2}
        value={reply.note?.[language] ?? ''}
        problem={problemOf('note', language)}
        onText={(text) => onChange({ note: { ...reply.note, [language]: text } })}
      />
      <div className={css['two']}>
        {(['mustContain', 'mustNotContain'] as const).map((field) => (
          <LinesField
            key={field}
            label={say[field]}
            hint={say.onePerLine}
            lines={reply[field] ?? []}
            problem={problemOf(field)}
            onLines={(lines) => onChange({ [field]: lines })}
          />
        ))}
      </div>
    </fieldset>
  );
}
