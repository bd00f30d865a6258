import { words } from '../../../.generated/locales/desk.js';
import { TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';

/** Shorter ones are guessed by trying (OWASP, Authentication Cheat Sheet: 15 without a second factor). */
export const MIN_PASSPHRASE = 15;

export interface Passphrases {
  readonly first: string;
  readonly again: string;
}

export const noPassphrase: Passphrases = { first: '', again: '' };

export type PassphraseProblem = 'short' | 'different';

export function problemOf({ first, again }: Passphrases): PassphraseProblem | undefined {
  if (first === '' && again === '') return undefined;
  if (first.length < MIN_PASSPHRASE) return 'short';
  return first === again ? undefined : 'different';
}

/** A passphrase, typed twice: who mistypes it never opens the file again. */
export function PassphraseFields({
  value,
  problem,
  onChange,
}: {
  readonly value: Passphrases;
  readonly problem: PassphraseProblem | undefined;
  readonly onChange: (value: Passphrases) => void;
}) {
  const { backup: say } = useWords(words);
  return (
    <>
      <TextField
        type="password"
        autoComplete="new-password"
        label={say.passphrase}
        hint={say.passphraseHint}
        problem={problem === 'short' ? say.short({ length: MIN_PASSPHRASE }) : undefined}
        value={value.first}
        onText={(first) => onChange({ ...value, first })}
      />
      {value.first !== '' && (
        <TextField
          type="password"
          autoComplete="new-password"
          label={say.passphraseAgain}
          problem={problem === 'different' ? say.different : undefined}
          value={value.again}
          onText={(again) => onChange({ ...value, again })}
        />
      )}
    </>
  );
}
