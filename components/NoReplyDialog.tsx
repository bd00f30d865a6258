import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { type Choice, TextArea } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';

/** Closes a post without a reply, with the reason that the protocol knows. Figures choose, Enter closes. */
export function NoReplyDialog({
  reasons,
  onDone,
  onClose,
}: {
  readonly reasons: readonly Choice[];
  readonly onDone: (answer: { readonly reason?: string; readonly note?: string }) => void;
  readonly onClose: () => void;
}) {
  const { closing } = useWords(words);
  const { close, cancel } = useWords(common);
  const [reason, setReason] = useState(reasons[0]?.value ?? '');
  const [note, setNote] = useState('');
  return (
    <Modal title={closing.noReplyTitle} closeLabel={close} onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onDone({ ...(reason === '' ? {} : { reason }), ...(note.trim() === '' ? {} : { note: note.trim() }) });
        }}
        onKeyDown={(event) => {
          const picked = reasons[Number(event.key) - 1];
          if (picked === undefined || event.target instanceof HTMLTextAreaElement) return;
          event.preventDefault();
          setReason(picked.value);
        }}
      >
        {reasons.length > 0 && (
          <fieldset className={css['reasons']}>
            <legend>{closing.reason}</legend>
            {reasons.map((choice, index) => (
              <label key={choice.value}>
                <input
                  type="radio"
                  name="reason"
                  value={choice.value}
                  checked={choice.value === reason}
                  onChange={() => setReason(choice.value)}
                  onKeyDown={(event) => {
                    if (event.key !== 'Enter') return;
                    event.preventDefault();
                    event.currentTarget.form?.requestSubmit();
                  }}
                />
                <span>{choice.label}</span>
                {index < 9 && (
                  <span className={css['figure']} aria-hidden="true">
                    {index + 1}
                  </span>
                )}
              </label>
            ))}
          </fieldset>
        )}
        <TextArea label={closing.note} hint={closing.noteHint} rows={2} value={note} onText={setNote} />
        <div className={css['actions']}>
          <Button type="submit" kind="primary" keys="Enter">
            {closing.noReplyDo}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
