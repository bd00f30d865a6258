import { type ComponentType, useEffect, useRef, useState } from 'react';
import { words as editWords } from '../../../../../.generated/locales/desk.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { Button } from '../../../../../components/Button.tsx';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { Notice } from '../../../../../components/Notice.tsx';
import { RefusalNotice } from '../../../../../components/RefusalNotice.tsx';
import type { PartKey } from '../../../../../core/protocol/edit-parts.ts';
import type { Refusal } from '../../../../../core/result.ts';
import type { ProtocolRow } from '../../../../../storage/rows.ts';
import { Problems } from '../../Problems.tsx';
import editCss from '../Edit.module.css';
import css from './Frame.module.css';
import { type PartProps, useParts } from './use-parts.ts';

/** One subject of the protocol to change: its fields, what is wrong, and saving it as a version with a way back. */
export function PartForm({
  row,
  screen,
  title,
  lead,
  keys,
  Fields,
  Beside,
}: {
  readonly row: ProtocolRow;
  /** Name under which the unsaved work is kept. */
  readonly screen: string;
  readonly title: string;
  readonly lead: string;
  readonly keys: readonly PartKey[];
  readonly Fields: ComponentType<PartProps>;
  /** Shown beside the fields: how it works out. */
  readonly Beside: ComponentType<PartProps> | undefined;
}) {
  const { ask } = useOutside();
  const { frame: say } = useWords(words);
  const { editItem } = useWords(editWords);
  const { props, isChanged, isOvertaken, store, discard, problems, failed, isBusy } = useParts(row, screen, keys);
  const [summary, setSummary] = useState('');
  const [saved, setSaved] = useState<{ readonly before: number; readonly after: number }>();
  const [notBack, setNotBack] = useState<Refusal>();
  // Fields that keep what is typed begin anew when the work is thrown away or put back.
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const usual = editItem.summaryEdit({ title });

  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const submit = async () => {
    if (isBusy) return;
    // A field that holds something that cannot be taken says so itself; without it nothing is saved.
    const unfinished = form.current?.querySelector<HTMLElement>('[data-unfinished="true"]');
    if (unfinished) return unfinished.focus();
    const before = row.seq;
    setSaved(undefined);
    setNotBack(undefined);
    const after = await store(summary.trim() || usual);
    if (after === undefined) return;
    setSummary('');
    setSaved({ before, after });
  };
  const putBack = async () => {
    if (saved === undefined) return;
    const body = { seq: saved.before, basedOn: saved.after, summary: editItem.undone({ title }) };
    const answer = await ask('useProtocolVersion', body);
    setSaved(undefined);
    setNotBack(answer.ok ? undefined : answer.error);
    setTurn((before) => before + 1);
  };
  const dropWork = () => {
    discard();
    setTurn((before) => before + 1);
  };

  return (
    <>
      <form
        ref={form}
        className={editCss['form']}
        aria-label={title}
        // The fields say themselves what is wrong, in the language of the screen.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <h2>{title}</h2>
          <p className={css['lead']}>{lead}</p>
        </div>
        {notBack !== undefined && <RefusalNotice error={notBack} />}
        {isOvertaken && (
          <Notice tone="soon" title={say.overtaken} actions={<Button onClick={dropWork}>{say.takeTheirs}</Button>}>
            {say.overtakenWhy}
          </Notice>
        )}
        <div key={turn} className={css['body']}>
          <Fields {...props} />
        </div>
        {problems.length > 0 && (
          <div role="alert">
            <p className={editCss['wrong']}>{editItem.problems({ count: problems.length })}</p>
            <Problems problems={problems} kind="problem" />
          </div>
        )}
        {failed !== undefined && <RefusalNotice error={failed} />}
        {keys.length > 0 && (
          <div className={css['foot']}>
            {saved !== undefined && !isChanged && (
              <Notice
                tone="done"
                title={say.saved}
                actions={<Button onClick={() => void putBack()}>{editItem.undo}</Button>}
              />
            )}
            {isChanged && (
              <TextField
                label={editItem.summary}
                hint={editItem.summaryHint}
                value={summary}
                placeholder={usual}
                maxLength={1_000}
                onText={setSummary}
              />
            )}
            <div className={editCss['acts']}>
              <Button
                kind="primary"
                type="submit"
                blocked={isBusy ? editItem.saving : isChanged ? undefined : say.nothingChanged}
              >
                {editItem.save}
              </Button>
              {isChanged && <Button onClick={dropWork}>{editItem.discard}</Button>}
            </div>
            {isChanged && <p className={editCss['small']}>{editItem.kept}</p>}
          </div>
        )}
      </form>
      {Beside !== undefined && (
        <aside className={editCss['beside']} aria-label={say.beside}>
          <Beside {...props} />
        </aside>
      )}
    </>
  );
}
