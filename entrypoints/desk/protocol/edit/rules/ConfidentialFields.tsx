import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { compilePattern } from '../../../../../core/protocol/draft-rules.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import frameCss from '../frame/Frame.module.css';
import { TitledRows } from '../frame/TitledRows.tsx';
import { TryBox } from '../frame/TryBox.tsx';
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
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="confidential"
      say={say}
      blank={() => ({ pattern: '' })}
      most={100}
    >
      {(row, change, at) => {
        const found = row.pattern === '' ? [] : findIn(row.pattern, row.example ?? '');
        const isMissed = found?.length === 0 && row.pattern !== '' && (row.example ?? '') !== '';
        return (
          <>
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
    </TitledRows>
  );
}

/** A text to try the patterns on. */
export function ConfidentialTry({ protocol }: PartProps) {
  const { confidential: say } = useWords(words);
  const locale = useLocale();
  const outcome = (text: string) => {
    const found = (protocol.confidential ?? []).flatMap(({ title, pattern }) =>
      (findIn(pattern, text) ?? []).map((piece) =>
        say.found({ text: piece, title: localText(title, locale, protocol.languages) ?? pattern }),
      ),
    );
    return found.length === 0 ? undefined : found.join(', ');
  };
  return (
    <>
      <TryBox say={say} outcome={outcome} />
      <p className={frameCss['small']}>{say.always}</p>
    </>
  );
}
