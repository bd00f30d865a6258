import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { IconButton } from '../../../components/Button.tsx';
import { CopyByHand } from '../../../components/CopyByHand.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import css from './CopyResult.module.css';
import type { CopyOutcome } from './use-crm-copy.ts';

/** What became of a copy from the table; for the contact that stands open the panel says it. */
export function CopyResult({
  outcome,
  openId,
  onClose,
}: {
  readonly outcome: CopyOutcome | undefined;
  readonly openId: string | undefined;
  readonly onClose: () => void;
}) {
  const { log } = useWords(words);
  const { close } = useWords(common);
  if (outcome === undefined) return null;
  if (outcome.kind === 'copied') {
    if (outcome.ids.length === 1 && outcome.ids[0] === openId) return null;
    return (
      <div className={css['copied']} role="status">
        <Icon name="check" />
        <b>{log.copiedCount({ count: outcome.ids.length })}.</b> {log.copiedWhy}
        <IconButton small icon="close" label={close} onClick={onClose} />
      </div>
    );
  }
  // Beside an open contact the panel has the room to say it.
  if (openId !== undefined) return null;
  if (outcome.kind === 'byHand') return <CopyByHand text={outcome.text} onClose={onClose} />;
  return <RefusalNotice error={outcome.error} onClose={onClose} />;
}
