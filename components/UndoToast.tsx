import { useEffect } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/queue.js';
import { Button, IconButton } from './Button.tsx';
import { useWords } from './Locale.tsx';
import css from './UndoToast.module.css';

/** How long the way back stands on the screen, ms; the list of what was closed has it afterwards. */
const SHOWN_MS = 10_000;

/** What was just done, and the way back. */
export function UndoToast({
  text,
  onUndo,
  onClose,
}: {
  readonly text: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}) {
  const say = useWords(words);
  const { close } = useWords(common);
  useEffect(() => {
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [onClose]);
  return (
    <div className={css['toast']}>
      <p role="status">{text}</p>
      <Button small icon="undo" keys="U" onClick={onUndo}>
        {say.undo}
      </Button>
      <IconButton small icon="close" label={close} onClick={onClose} />
    </div>
  );
}
