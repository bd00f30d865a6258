import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import css from './ExportDialog.module.css';
import { newExportKey, SHORTEST_KEY } from './pseudonym-codes.ts';

/** Codes in place of persons: the key that makes them, and what goes out of the file. */
export function ExportCodes({
  isCoded,
  exportKey,
  withTexts,
  onCoded,
  onKey,
}: {
  readonly isCoded: boolean;
  readonly exportKey: string;
  readonly withTexts: boolean;
  readonly onCoded: (isCoded: boolean) => void;
  readonly onKey: (key: string) => void;
}) {
  const { export: say } = useWords(words);
  const isShort = exportKey !== '' && exportKey.length < SHORTEST_KEY;
  return (
    <>
      <label className={css['check']}>
        <input type="checkbox" checked={isCoded} onChange={(event) => onCoded(event.currentTarget.checked)} />
        {say.coded}
      </label>
      {isCoded && (
        <div className={css['stack']}>
          <div className={css['naming']}>
            <TextField
              label={say.exportKey}
              value={exportKey}
              autoComplete="off"
              spellCheck={false}
              problem={isShort ? say.keyTooShort({ count: SHORTEST_KEY }) : undefined}
              onText={onKey}
            />
            <Button onClick={() => onKey(newExportKey())}>{say.makeKey}</Button>
          </div>
          <p className={css['small']}>{say.keyWhy}</p>
          <p className={css['small']}>
            {say.codedRemoves} {withTexts && say.codedTexts}
          </p>
        </div>
      )}
    </>
  );
}
