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
  languages,
  onSaved,
  onClose,
  onRemove,
  also,
  takesFocus = edit.isNew,
  beside,
  children,
}: {
  /** Name of the form: "Actueel bericht wijzigen". */
  readonly label: string;
  readonly heading: string;
  readonly edit: ItemEdit<T>;
  /** Of the protocol: the fields of one are shown at a time. */
  readonly languages: readonly Language[];
  readonly onSaved: (id: string, title: string) => void;
  /** After throwing away what was typed. */
  readonly onClose: () => void;
  /** Absent: it cannot be taken out here. */
  readonly onRemove?: (() => void) | undefined;
  /** Another way to save: "Sla op en keur goed". */
  readonly also?: { readonly label: string; readonly finish: (item: T) => T } | undefined;
  /** Begins in the first field. */
  readonly takesFocus?: boolean;
  /** How it reads. */
  readonly beside: (language: Language) => ReactNode;
  readonly children: (language: Language) => ReactNode;
}) {
  const { editItem: say } = useWords(words);
  const { language: languageNames } = useWords(common);
  const [language, setLanguage] = useState<Language>(languages[0] ?? 'nl');
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
  useEffect(() => {
    // Somebody asked to write; a row that is only looked at leaves the keys to the screen.
    if (takesFocus) form.current?.querySelector<HTMLElement>('input[type=text]')?.focus();
  }, [takesFocus]);
  useEffect(() => {
    if (problems.length === 0) return;
    // The field may stand under another language than the one that is shown.
    if (problemIn !== undefined) setLanguage(problemIn);
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
        {languages.length > 1 && (
          <Segments
            label={say.language}
            value={language}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
            onChoice={(value) => setLanguage(languages.find((one) => one === value) ?? language)}
          />
        )}
        <Fragment key={edit.turn}>{children(language)}</Fragment>
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
      <aside className={css['beside']} aria-label={say.preview}>
        {beside(language)}
      </aside>
    </>
  );
}
