import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { ProtocolVersion } from '../../../core/protocol/versions.ts';
import type { Refusal } from '../../../core/result.ts';
import load from './Load.module.css';
import { VersionDifference } from './VersionDifference.tsx';
import { VersionList } from './VersionList.tsx';

type Looking =
  | { readonly at: 'list' }
  | { readonly at: 'compare'; readonly from: number; readonly to: number }
  | { readonly at: 'back'; readonly to: ProtocolVersion };

/** Every version that was ever in force here: what became different, and the way back. */
export function VersionsDialog({
  onChanged,
  onClose,
}: {
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { ask } = useOutside();
  const { versions: say } = useWords(words);
  const { close } = useWords(common);
  const { value, error } = useAsked('getProtocolVersions', {}, ['protocol']);
  const [looking, setLooking] = useState<Looking>({ at: 'list' });
  const [failed, setFailed] = useState<Refusal>();
  const current = value?.current ?? 0;
  const newest = [...(value?.versions ?? [])].reverse();
  const nameNow = newest.find(({ seq }) => seq === current)?.name;
  const wordsOf = ({ name, version }: ProtocolVersion) =>
    name === nameNow ? say.version({ version }) : say.ofOther({ name, version });
  const choices = newest.map((one) => ({ value: String(one.seq), label: wordsOf(one) }));

  const goBack = async (to: ProtocolVersion) => {
    const summary = say.backSummary({ version: to.version });
    const answer = await ask('useProtocolVersion', { seq: to.seq, basedOn: current, summary });
    if (!answer.ok) return setFailed(answer.error);
    setFailed(undefined);
    setLooking({ at: 'list' });
    onChanged();
  };
  const toList = (
    <Button
      onClick={() => {
        setFailed(undefined);
        setLooking({ at: 'list' });
      }}
    >
      {say.toList}
    </Button>
  );
  const title =
    looking.at === 'list'
      ? say.title
      : looking.at === 'compare'
        ? say.compareTitle
        : say.backTitle({ version: looking.to.version });

  return (
    <Modal title={title} closeLabel={close} onClose={onClose} isWide>
      {error !== undefined && <RefusalNotice error={error} />}
      {failed !== undefined && <RefusalNotice error={failed} />}
      {looking.at === 'list' && value !== undefined && (
        <>
          <p className={load['lead']}>{newest.length > 1 ? say.lead : say.only}</p>
          <VersionList
            versions={newest}
            current={current}
            wordsOf={wordsOf}
            onCompare={({ seq }) => setLooking({ at: 'compare', from: seq, to: current })}
            onBack={(to) => setLooking({ at: 'back', to })}
          />
        </>
      )}
      {looking.at === 'compare' && (
        <>
          <div className={load['pair']}>
            <SelectField
              label={say.from}
              value={String(looking.from)}
              choices={choices}
              onChoice={(from) => setLooking({ ...looking, from: Number(from) })}
            />
            <SelectField
              label={say.to}
              value={String(looking.to)}
              choices={choices}
              onChoice={(to) => setLooking({ ...looking, to: Number(to) })}
            />
          </div>
          <VersionDifference from={looking.from} to={looking.to} />
          <div className={load['foot']}>{toList}</div>
        </>
      )}
      {looking.at === 'back' && (
        <>
          <p className={load['lead']}>{say.backWhy}</p>
          <VersionDifference from={current} to={looking.to.seq} />
          <div className={load['foot']}>
            {toList}
            <Button kind="primary" data-first onClick={() => void goBack(looking.to)}>
              {say.backDo}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
