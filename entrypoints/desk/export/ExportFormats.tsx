import { useId } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { SelectField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { importFileOf } from '../../../core/log/import-files.ts';
import css from './ExportDialog.module.css';
import { type FormatId, formats, type TargetId, targets } from './formats.ts';

/** Kinds of file, each with whom it is for; for a CRM also which one. */
export function ExportFormats({
  value,
  target,
  onChoice,
  onTarget,
}: {
  readonly value: FormatId;
  readonly target: TargetId;
  readonly onChoice: (format: FormatId) => void;
  readonly onTarget: (target: TargetId) => void;
}) {
  const { export: say } = useWords(words);
  const name = useId();
  return (
    <div className={css['stack']}>
      <fieldset className={css['formats']}>
        <legend className={css['label']}>{say.file}</legend>
        {formats.map(({ id }) => (
          <label key={id}>
            <input
              type="radio"
              name={name}
              value={id}
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
      {value === 'crm' && (
        <>
          <SelectField
            label={say.target}
            value={target}
            choices={targets.map((id) => ({ value: id, label: id === 'any' ? say.anyTarget : importFileOf(id).name }))}
            onChoice={(chosen) => onTarget(targets.find((id) => id === chosen) ?? 'any')}
          />
          <p className={css['small']}>{say.targetsWhy[target]}</p>
        </>
      )}
    </div>
  );
}
