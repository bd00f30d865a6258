import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';

/** Ways to close a post that are used less, and the overview of keys. */
export function OtherWays({
  onPrivate,
  onAnswered,
  onByHand,
  onKeys,
  onClose,
}: {
  readonly onPrivate: () => void;
  readonly onAnswered: () => void;
  readonly onByHand: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}) {
  const { byHand, closing, keys } = useWords(words);
  const { close } = useWords(common);
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Modal title={closing.other} closeLabel={close} onClose={onClose}>
      <div className={css['form']}>
        <Button wide icon="lock" keys="P" onClick={then(onPrivate)}>
          {closing.private}
        </Button>
        <Button wide icon="check" keys="B" onClick={then(onAnswered)}>
          {closing.answered}
        </Button>
        <Button wide icon="edit" keys="F4" onClick={then(onByHand)}>
          {byHand.open}
        </Button>
        <Button wide icon="question" keys="?" onClick={then(onKeys)}>
          {keys.open}
        </Button>
      </div>
    </Modal>
  );
}
