import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { words as files } from '../../../.generated/locales/files.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';

/** How much colleagues linked and noted of persons, and a way to be rid of all of it. Not there when it never was used. */
export function KeptLinks() {
  const { ask } = useOutside();
  const { privacy: say } = useWords(words);
  const { handbook } = useWords(files);
  const { close } = useWords(common);
  const { value, error, askAgain } = useAsked('countPersons', {}, ['contacts', 'protocol']);
  const choices = useAsked('getProtocol', {}, ['protocol']).value?.privacy;
  const [isAsking, setIsAsking] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const on = (['linkPersons', 'personNotes'] as const).filter((part) => choices?.[part] === true);
  const isUsed = on.length > 0 || said !== '' || (value?.persons ?? 0) > 0;
  if (!isUsed && error === undefined) return null;

  const forget = async () => {
    const answer = await ask('forgetLinks', {});
    setIsAsking(false);
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) setSaid(say.linksGone(answer.value));
  };
  return (
    <SettingGroup title={say.links} why={say.linksWhy}>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      <p className={css['why']}>
        {on.length === 0
          ? say.linksOff
          : say.linksOn({ what: on.map((part) => handbook.privacyParts[part]).join(', ') })}
      </p>
      {value !== undefined && <p>{value.persons === 0 ? say.linksNone : say.linksKept(value)}</p>}
      {value !== undefined && value.persons > 0 && (
        <Actions>
          <Button onClick={() => setIsAsking(true)}>{say.linksForget}</Button>
        </Actions>
      )}
      <p role="status" className={css['why']}>
        {said}
      </p>
      {isAsking && (
        <Modal title={say.links} closeLabel={close} onClose={() => setIsAsking(false)}>
          <p>{say.linksAsk}</p>
          <Actions>
            <Button kind="primary" onClick={() => void forget()}>
              {say.linksDo}
            </Button>
            <Button data-first="" onClick={() => setIsAsking(false)}>
              {say.cancel}
            </Button>
          </Actions>
        </Modal>
      )}
    </SettingGroup>
  );
}
