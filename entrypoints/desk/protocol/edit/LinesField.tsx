import { useState } from 'react';
import { TextArea } from '../../../../components/Field.tsx';

/** A list to write: one per line, or with an empty line between them where one may have lines of its own. */
export function LinesField({
  label,
  hint,
  lines,
  between = '\n',
  lang,
  problem,
  onLines,
}: {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly between?: '\n' | '\n\n';
  readonly lang?: string;
  readonly problem?: string | undefined;
  readonly onLines: (lines: string[]) => void;
}) {
  // What is typed stays as it is typed: a line that is still empty would otherwise vanish.
  const [typed, setTyped] = useState(() => lines.join(between));
  const split = (text: string) =>
    text
      .split(between === '\n' ? '\n' : /\n\s*\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  // The lines became others than those typed here: the form was put back.
  const shown = split(typed).join(between) === lines.join(between) ? typed : lines.join(between);
  return (
    <TextArea
      label={label}
      hint={hint}
      problem={problem}
      lang={lang}
      rows={2}
      value={shown}
      onText={(text) => {
        setTyped(text);
        onLines(split(text));
      }}
    />
  );
}
