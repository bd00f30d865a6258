import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextArea, TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { compilePattern } from '../../../../../core/protocol/draft-rules.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import frameCss from '../frame/Frame.module.css';
import { LanguageFields } from '../frame/LanguageFields.tsx';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';

/** What a pattern finds in a text; `undefined` when it is no RE2. */
function findIn(pattern: string, text: string): readonly string[] | undefined {
  try {
    return compilePattern('', pattern)
      .find(text)
      .map(([start, end]) => text.slice(start, end));
  } catch {
    return undefined;
  }
}

/** Numbers that must not stand in public: how they look, and an example. */
export function ConfidentialFields({ protocol, onChange, problemOf }: PartProps) {
  const { confidential: say } = useWords(words);
  const locale = useLocale();
  return (
    <RowList
      label={say.list}
      rows={protocol.confidential ?? []}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ id: '', title: {}, pattern: '' })}
      most={100}
      onRows={(confidential) => onChange({ confidential })}
    >
      {(row, change, index) => {
        const at = `confidential[${index}]`;
        const found = row.pattern === '' ? [] : findIn(row.pattern, row.example ?? '');
        const isMissed = found?.length === 0 && row.pattern !== '' && (row.example ?? '') !== '';
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
              label={say.pattern}
              hint={say.patternHint}
              value={row.pattern}
              spellCheck={false}
              problem={found === undefined ? say.badPattern : problemOf(`${at}.pattern`)}
              onText={(pattern) => change({ ...row, pattern })}
            />
            <TextField
              label={say.example}
              hint={say.exampleHint}
              value={row.example ?? ''}
              problem={isMissed ? say.missed : problemOf(`${at}.example`)}
              onText={(example) => change({ ...row, example })}
            />
          </>
        );
      }}
    </RowList>
  );
}

/** A text to try the patterns on. */
export function ConfidentialTry({ protocol }: PartProps) {
  const { confidential: say } = useWords(words);
  const locale = useLocale();
  const [text, setText] = useState('');
  const found = (protocol.confidential ?? []).flatMap(({ title, pattern }) =>
    (findIn(pattern, text) ?? []).map((piece) =>
      say.found({ text: piece, title: localText(title, locale, protocol.languages) ?? pattern }),
    ),
  );
  return (
    <>
      <h3>{say.tryTitle}</h3>
      <TextArea label={say.tryLabel} value={text} onText={setText} />
      <p role="status" className={frameCss['small']}>
        {text.trim() === '' ? '' : found.length === 0 ? say.tryNone : found.join(', ')}
      </p>
      <p className={frameCss['small']}>{say.always}</p>
    </>
  );
}
