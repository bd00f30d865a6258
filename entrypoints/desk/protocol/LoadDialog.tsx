import { useMemo, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import type { ProtocolSource } from '../../../core/protocol/incoming.ts';
import { parseProtocol } from '../../../core/protocol/parse.ts';
import type { Protocol } from '../../../core/protocol/schema.ts';
import type { Refusal } from '../../../core/result.ts';
import { Difference } from './Difference.tsx';
import css from './Load.module.css';
import { PickProtocolFile } from './PickProtocolFile.tsx';
import { Problems } from './Problems.tsx';

/** Reads a file and says what is wrong with it, or what it would change; only then it is taken. */
export function LoadDialog({
  text,
  source = 'file',
  current,
  currentName,
  onText,
  onLoaded,
  onClose,
}: {
  readonly text: string;
  readonly source?: Exclude<ProtocolSource, 'desk'>;
  readonly current: Protocol | undefined;
  readonly currentName: string | undefined;
  readonly onText: (text: string) => void;
  readonly onLoaded: () => void;
  readonly onClose: () => void;
}) {
  const { ask } = useOutside();
  const { load: say } = useWords(words);
  const { close } = useWords(common);
  const parsed = useMemo(() => parseProtocol(text), [text]);
  const [state, setState] = useState<'still' | 'busy'>('still');
  const [failed, setFailed] = useState<Refusal>();

  const take = async () => {
    setState('busy');
    const answer = await ask('loadProtocol', { text, source });
    setState('still');
    if (!answer.ok) return setFailed(answer.error);
    onLoaded();
    onClose();
  };

  if (!parsed.ok) {
    return (
      <Modal title={say.badTitle} closeLabel={close} onClose={onClose} isWide>
        <p className={css['lead']}>{say.badWhy({ count: parsed.problems.length })}</p>
        <Problems problems={parsed.problems} kind="problem" />
        <div className={css['foot']}>
          <Button onClick={onClose}>{close}</Button>
          <PickProtocolFile kind="primary" onFile={(file) => void file.text().then(onText)} />
        </div>
      </Modal>
    );
  }
  const { protocol, warnings } = parsed;
  return (
    <Modal
      title={say.title({ name: protocol.name, version: protocol.version })}
      closeLabel={close}
      onClose={onClose}
      isWide
    >
      <p className={css['lead']}>{verdict(protocol)}</p>
      <Difference before={current} after={protocol} />
      {warnings.length > 0 && (
        <section aria-label={say.warnings({ count: warnings.length })}>
          <h3 className={css['subtitle']}>{say.warnings({ count: warnings.length })}</h3>
          <Problems problems={warnings} kind="warning" />
        </section>
      )}
      {failed !== undefined && <RefusalNotice error={failed} />}
      <div className={css['foot']}>
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button kind="primary" data-first blocked={state === 'busy' ? say.busy : undefined} onClick={() => void take()}>
          {currentName === undefined ? say.take : say.replace}
        </Button>
      </div>
    </Modal>
  );

  function verdict({ name, version }: Protocol): string {
    if (currentName === undefined) return say.first;
    if (currentName !== name) return say.other({ name: currentName });
    if (current === undefined || version > current.version) return say.newer;
    return version === current.version ? say.same({ version }) : say.older({ version: current.version });
  }
}
