import { words } from '../.generated/locales/sidebar.js';
import type { StorageView } from '../core/messages.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Notice } from './Notice.tsx';

/** Says when the log is not as it should be; silent when all is well. Only good news can be put away. */
export function StorageNotice({ storage }: { readonly storage: StorageView }) {
  const { storage: say } = useWords(words);
  const { ask } = useOutside();
  const { mode, restored, missing, notKept, isRefused, isLost, filledPercent } = storage;
  return (
    <>
      {notKept !== undefined && (
        <Notice tone="late" title={notKept === 'full' ? say.fullTitle : say.failedTitle}>
          {notKept === 'full' ? say.fullWhy : say.failedWhy}
        </Notice>
      )}
      {isLost && (
        <Notice
          tone="late"
          title={say.lostTitle}
          actions={
            <Button small onClick={() => void ask('lossSeen', {})}>
              {say.dismiss}
            </Button>
          }
        >
          {say.lostWhy}
        </Notice>
      )}
      {(mode === 'restored' || missing !== undefined) && (
        <Notice
          tone={missing === undefined ? 'done' : 'late'}
          title={missing === undefined ? say.restoredTitle : say.partlyTitle}
          actions={
            <Button small onClick={() => void ask('cameBackSeen', {})}>
              {say.dismiss}
            </Button>
          }
        >
          {missing === undefined
            ? say.restoredWhy({ count: restored ?? storage.contacts })
            : say.partlyWhy({ count: missing })}
        </Notice>
      )}
      {filledPercent !== undefined && (
        <Notice tone="soon" title={say.fillingTitle({ percent: filledPercent })}>
          {say.fillingWhy}
        </Notice>
      )}
      {mode === 'journalOnly' && (
        <Notice tone="soon" title={say.journalOnlyTitle}>
          {say.journalOnlyWhy}
        </Notice>
      )}
      {mode === 'readOnly' && (
        <Notice tone="late" title={say.readOnlyTitle}>
          {say.readOnlyWhy}
        </Notice>
      )}
      {mode === 'unavailable' && (
        <Notice tone={isRefused ? 'late' : 'soon'} title={isRefused ? say.refusedTitle : say.unavailableTitle}>
          {isRefused ? say.refusedWhy : say.unavailableWhy}
        </Notice>
      )}
    </>
  );
}
