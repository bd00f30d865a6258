import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import type { Reply } from '../../../../core/protocol/schema.ts';
import css from './Edit.module.css';

/** What can be done with the reply that is shown. */
export function ReplyActions({
  status,
  hasDraft,
  isBusy,
  onEdit,
  onCopy,
  onRemove,
  onSign,
}: {
  readonly status: Reply['status'];
  /** Somebody began to change it in this tab. */
  readonly hasDraft: boolean;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
  readonly onSign: (status: 'reviewed' | 'approved') => void;
}) {
  const { editItem, editReply: say } = useWords(words);
  return (
    <>
      {hasDraft && (
        <Notice tone="soon" quiet title={editItem.kept}>
          {null}
        </Notice>
      )}
      <div className={css['acts']}>
        {status === 'draft' && (
          <Button blocked={isBusy ? editItem.saving : undefined} onClick={() => onSign('reviewed')}>
            {say.review}
          </Button>
        )}
        {status !== 'approved' && (
          <Button icon="check" blocked={isBusy ? editItem.saving : undefined} onClick={() => onSign('approved')}>
            {say.approve}
          </Button>
        )}
        <Button icon="edit" onClick={onEdit}>
          {say.edit}
        </Button>
        <Button onClick={onCopy}>{say.copy}</Button>
        <Button kind="quiet" blocked={isBusy ? editItem.saving : undefined} onClick={onRemove}>
          {editItem.remove}
        </Button>
      </div>
    </>
  );
}
