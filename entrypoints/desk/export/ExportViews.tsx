import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { SelectField, TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import type { ExportView } from '../../../core/settings.ts';
import css from './ExportDialog.module.css';

/** Filters, columns, time zone and file under a name, to choose again. */
export function ExportViews({
  views,
  name,
  onChoice,
  onKeep,
  onRemove,
}: {
  readonly views: readonly ExportView[];
  /** Of the view that was chosen, '' for none. */
  readonly name: string;
  readonly onChoice: (view: ExportView) => void;
  /** False: it could not be kept. */
  readonly onKeep: (name: string) => Promise<boolean>;
  readonly onRemove: (name: string) => void;
}) {
  const { export: say } = useWords(words);
  const [typed, setTyped] = useState<string>();
  const [told, setTold] = useState('');
  const title = typed?.trim() ?? '';
  const keep = async () => {
    if (title === '') return;
    const isKept = await onKeep(title);
    setTold(isKept ? say.viewKept({ name: title }) : say.viewNotKept);
    if (isKept) setTyped(undefined);
  };
  return (
    <div className={css['views']}>
      {views.length > 0 && (
        <SelectField
          label={say.view}
          value={name}
          choices={[{ value: '', label: say.noView }, ...views.map((view) => ({ value: view.name, label: view.name }))]}
          onChoice={(chosen) => {
            const view = views.find((one) => one.name === chosen);
            if (view !== undefined) onChoice(view);
          }}
        />
      )}
      {typed === undefined ? (
        <p className={css['sets']}>
          <Button kind="link" small onClick={() => setTyped(name)}>
            {say.keepView}
          </Button>
          {name !== '' && (
            <Button kind="link" small onClick={() => onRemove(name)}>
              {say.removeView({ name })}
            </Button>
          )}
        </p>
      ) : (
        <form
          className={css['naming']}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <TextField label={say.viewName} value={typed} maxLength={60} onText={setTyped} />
          <Button blocked={title === '' ? say.viewNeedsName : undefined} onClick={() => void keep()}>
            {views.some((view) => view.name === title) ? say.replaceView : say.keep}
          </Button>
          <Button onClick={() => setTyped(undefined)}>{say.cancel}</Button>
        </form>
      )}
      <p role="status" className={css['small']}>
        {told}
      </p>
    </div>
  );
}
