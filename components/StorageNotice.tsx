import { words } from '../.generated/locales/sidebar.js';
import type { StorageView } from '../core/messages.ts';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';

/** Says when the log is not as it should be; silent when all is well. */
export function StorageNotice({
  storage,
  onDismiss,
}: {
  readonly storage: StorageView;
  readonly onDismiss: () => void;
}) {
  const { storage: say } = useWords(words);
  if (storage.mode === 'restored') {
    return (
      <Notice
        tone="done"
        title={say.restoredTitle}
        actions={
          <Button small onClick={onDismiss}>
            {say.dismiss}
          </Button>
        }
      >
        {say.restoredWhy({ count: storage.restored ?? storage.contacts })}
      </Notice>
    );
  }
  if (storage.mode === 'journalOnly') {
    return (
      <Notice tone="soon" title={say.journalOnlyTitle}>
        {say.journalOnlyWhy}
      </Notice>
    );
  }
  if (storage.mode === 'readOnly') {
    return (
      <Notice tone="late" title={say.readOnlyTitle}>
        {say.readOnlyWhy}
      </Notice>
    );
  }
  if (storage.mode === 'unavailable') {
    return (
      <Notice tone="soon" title={say.unavailableTitle}>
        {say.unavailableWhy}
      </Notice>
    );
  }
  return null;
}
