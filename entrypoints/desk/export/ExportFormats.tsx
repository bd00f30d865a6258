import { useId } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import css from './ExportDialog.module.css';
import { type FormatId, formats } from './formats.ts';

/** Kinds of file, each with whom it is for. */
export function ExportFormats({
  value,
  onChoice,
}: {
  readonly value: FormatId;
  readonly onChoice: (format: FormatId) => void;
}) {
  const { export: say } = useWords(words);
  const name = useId();
  return (
    <fieldset className={css['formats']}>
      <legend className={css['label']}>{say.file}</legend>
      {formats.map(({ id }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={id === value}
            aria-describedby={`${name}-${id}`}
            onChange={() => onChoice(id)}
          />
          <span>
            <b>{say.formats[id]}</b>
            <span id={`${name}-${id}`} className={css['small']}>
              {say.formatsWhy[id]}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
