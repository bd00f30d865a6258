import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import css from './Edit.module.css';

/** What can be done with the reply that is shown. */
export function ReplyActions({
  hasDraft,
  isBusy,
  onEdit,
  onCopy,
  onRemove,
}: {
  /** Somebody began to change it in this tab. */
  readonly hasDraft: boolean;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
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
