import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { Segments, TextField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import type { Language } from '../../../../core/protocol/schema.ts';
import { Problems } from '../Problems.tsx';
import css from './Edit.module.css';
import type { ItemEdit } from './use-item-edit.ts';

/** A form for one row of the protocol: its fields, what is wrong, why it changes, and saving; beside it how it reads. */
export function EditForm<T>({
  label,
  heading,
  edit,
  language,
  languages = [],
  onLanguage,
  onSaved,
  onClose,
  onRemove,
  also,
  beside,
  besideLabel,
  children,
}: {
  /** Name of the form: "Actueel bericht wijzigen". */
  readonly label: string;
  readonly heading: string;
  readonly edit: ItemEdit<T>;
  /** Which language's fields are shown; without languages there is nothing to choose. */
  readonly language?: Language;
  readonly languages?: readonly Language[];
  readonly onLanguage?: (language: Language) => void;
  readonly onSaved: (id: string, title: string) => void;
  /** After throwing away what was typed. */
  readonly onClose: () => void;
  /** Absent: it cannot be taken out here. */
  readonly onRemove?: (() => void) | undefined;
  /** Another way to save: "Sla op en keur goed". */
  readonly also?: { readonly label: string; readonly finish: (item: T) => T } | undefined;
  readonly beside?: ReactNode;
  readonly besideLabel?: string;
  readonly children: ReactNode;
}) {
  const { editItem: say } = useWords(words);
  const { language: languageNames } = useWords(common);
  const [summary, setSummary] = useState('');
  const { title, isNew, isChanged, problems, failed, isBusy } = edit;
  const store = async (finish?: (item: T) => T) => {
    const id = await edit.store(summary, finish);
    if (id === undefined) return;
    setSummary('');
    onSaved(id, title);
  };
  const form = useRef<HTMLFormElement>(null);
  const { problemIn } = edit;
  const showLanguage = useRef(onLanguage);
  showLanguage.current = onLanguage;
  useEffect(() => {
    if (problems.length === 0) return;
    // The field may stand under another language than the one that is shown.
    if (problemIn !== undefined) showLanguage.current?.(problemIn);
    const timer = setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return () => clearTimeout(timer);
  }, [problems, problemIn]);
  return (
    <>
      <form
        ref={form}
        className={css['form']}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <h2>{heading}</h2>
        {edit.isBehind && (
          <Notice tone="soon" title={say.changedSince}>
            {null}
          </Notice>
        )}
        {languages.length > 1 && language !== undefined && (
          <Segments
            label={say.language}
            value={language}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChoice={(value) => onLanguage?.(languages.find((one) => one === value) ?? language)}
          />
        )}
        <Fragment key={edit.turn}>{children}</Fragment>
        {problems.length > 0 && (
          <div role="alert">
            <p className={css['wrong']}>{say.problems({ count: problems.length })}</p>
            <Problems problems={problems} kind="problem" within={edit.root} />
          </div>
        )}
        {failed !== undefined && <RefusalNotice error={failed} />}
        <div className={css['foot']}>
          <TextField
            label={say.summary}
            hint={say.summaryHint}
            value={summary}
            placeholder={isNew ? say.summaryAdd({ title }) : say.summaryEdit({ title })}
            maxLength={1_000}
            onText={setSummary}
          />
          <div className={css['acts']}>
            <Button kind="primary" type="submit" blocked={isBusy ? say.saving : undefined}>
              {say.save}
            </Button>
            {also !== undefined && (
              <Button icon="check" blocked={isBusy ? say.saving : undefined} onClick={() => void store(also.finish)}>
                {also.label}
              </Button>
            )}
            {(isChanged || isNew || onRemove === undefined) && (
              <Button
                onClick={() => {
                  edit.discard();
                  onClose();
                }}
              >
                {isChanged ? say.discard : say.cancel}
              </Button>
            )}
            {onRemove !== undefined && !isNew && (
              <Button kind="quiet" blocked={isBusy ? say.saving : undefined} onClick={onRemove}>
                {say.remove}
              </Button>
            )}
          </div>
          {isChanged && <p className={css['small']}>{say.kept}</p>}
        </div>
      </form>
      {beside !== undefined && (
        <aside className={css['beside']} aria-label={besideLabel ?? say.preview}>
          {beside}
        </aside>
      )}
    </>
  );
}
