import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { type Choice, SelectField, TextArea, TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';

/** Hands the post to a department, with a note for them. */
export function HandOverDialog({
  departments,
  department: proposed,
  onDone,
  onClose,
}: {
  readonly departments: readonly Choice[];
  /** The one that the chosen reply names. */
  readonly department?: string | undefined;
  readonly onDone: (answer: { readonly handedTo: string; readonly note?: string }) => void;
  readonly onClose: () => void;
}) {
  const { closing } = useWords(words);
  const { close, cancel } = useWords(common);
  const [handedTo, setHandedTo] = useState(proposed ?? departments[0]?.value ?? '');
  const [note, setNote] = useState('');
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
          <SelectField label={closing.department} value={handedTo} choices={departments} onChoice={setHandedTo} />
        ) : (
          <TextField label={closing.departmentOther} value={handedTo} required onText={setHandedTo} />
        )}
        <TextArea label={closing.note} hint={closing.noteHint} rows={4} value={note} onText={setNote} />
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
