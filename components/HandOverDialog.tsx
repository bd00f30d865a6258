import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { DepartmentView } from '../core/messages.ts';
import { handOverNote, type NoteValues } from '../core/protocol/hand-over-note.ts';
import { localText } from '../core/protocol/view.ts';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { type Choice, SelectField, TextArea, TextField } from './Field.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';
import { Why } from './Row.tsx';

/** Hands the post to a department, with a note for them. */
export function HandOverDialog({
  departments,
  department: proposed,
  post,
  onDone,
  onClose,
}: {
  readonly departments: readonly DepartmentView[];
  /** The one that triage or the chosen reply names. */
  readonly department?: string | undefined;
  /** What the note of a department tells of it. */
  readonly post: NoteValues;
  readonly onDone: (answer: { readonly handedTo: string; readonly note?: string }) => void;
  readonly onClose: () => void;
}) {
  const { closing } = useWords(words);
  const { close, cancel } = useWords(common);
  const locale = useLocale();
  const known = departments.some(({ id }) => id === proposed) ? proposed : undefined;
  const [handedTo, setHandedTo] = useState(known ?? departments[0]?.id ?? '');
  const department = departments.find(({ id }) => id === handedTo);
  /** `undefined`: as the department wants it, whichever is chosen. */
  const [written, setWritten] = useState<string>();
  const template = department?.note && localText(department.note, locale, []);
  const note = written ?? (template === undefined ? '' : handOverNote(template, post));
  const choices: readonly Choice[] = departments.map(({ id, title }) => ({
    value: id,
    label: localText(title, locale, []) ?? id,
  }));
  const hours = department?.promisedHours;
  return (
    <Modal title={closing.handOverTitle} closeLabel={close} onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (handedTo.trim() === '') return;
          onDone({ handedTo: handedTo.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }) });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
      >
        {departments.length > 0 ? (
          <SelectField label={closing.department} value={handedTo} choices={choices} onChoice={setHandedTo} />
        ) : (
          <TextField label={closing.departmentOther} value={handedTo} required onText={setHandedTo} />
        )}
        {(department?.contact !== undefined || hours !== undefined) && (
          <div role="status">
            {department?.contact !== undefined && <Why>{closing.contact({ contact: department.contact })}</Why>}
            {hours !== undefined && <Why>{closing.promised({ hours })}</Why>}
          </div>
        )}
        <TextArea
          label={closing.note}
          hint={closing.noteHint}
          rows={template === undefined ? 4 : 8}
          maxLength={10_000}
          value={note}
          onText={setWritten}
        />
        <div className={css['actions']}>
          <Button type="submit" kind="primary" keys="Ctrl Enter">
            {closing.handOverDo}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
