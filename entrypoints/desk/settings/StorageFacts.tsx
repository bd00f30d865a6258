import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import type { StorageView } from '../../../core/messages.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog, useLogState } from '../LogProvider.tsx';
import { SettingGroup } from './SettingRow.tsx';
import css from './Settings.module.css';

/** Whether all is well with what is kept, and where it is. */
export function StorageFacts() {
  const { settings: say } = useWords(words);
  const { version } = useDesk();
  const { storage } = useLogState();
  const counts = useLog('counts', (log) => log.counts()).value;
  const end = useLog('end', (log) => log.end()).value;
  return (
    <SettingGroup title={say.storage} why={say.storageWhy}>
      <dl className={css['facts']}>
        <dt>{say.state}</dt>
        <dd>
          <span role="status">{storage === undefined ? '…' : say.modes[stateOf(storage)]}</span>
        </dd>
        <dt>{say.contacts}</dt>
        <dd>{counts === undefined ? '…' : say.counts({ count: counts.contacts, notCopied: counts.notCopied })}</dd>
        <dt>{say.chain}</dt>
        <dd>{end === undefined ? say.noChain : say.chainEnd({ count: end.anchor.count, hash: end.anchor.hash })}</dd>
        <dt>{say.version}</dt>
        <dd>{version}</dd>
      </dl>
    </SettingGroup>
  );
}

/** What matters most of it. */
function stateOf({ mode, notKept, missing, isRefused }: StorageView) {
  if (notKept !== undefined) return 'notKept';
  if (missing !== undefined) return 'partly';
  return isRefused === true ? 'refused' : mode;
}
