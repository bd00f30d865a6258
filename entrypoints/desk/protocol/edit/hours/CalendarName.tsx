import { useState } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';

/**
 * The name of a calendar. It counts once the field is left: while it is typed it may for a moment be the name of another
 * one, and targets would then follow the wrong calendar.
 */
export function CalendarName({
  name,
  others,
  problem,
  onName,
}: {
  readonly name: string;
  readonly others: readonly string[];
  readonly problem: string | undefined;
  readonly onName: (name: string) => void;
}) {
  const { hours: say } = useWords(words);
  const [typed, setTyped] = useState<string>();
  const wanted = (typed ?? name).trim();
  const isTaken = others.includes(wanted);
  const wrong = wanted === '' ? say.noName : isTaken ? say.nameTaken : problem;
  const take = () => {
    if (wanted === '' || isTaken) return;
    setTyped(undefined);
    if (wanted !== name) onName(wanted);
  };
  return (
    <TextField
      label={say.name}
      hint={say.nameHint}
      value={typed ?? name}
      maxLength={100}
      problem={wrong}
      data-unfinished={wanted === '' || isTaken}
      onText={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
