import { useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { Modal } from '../../../../components/Modal.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import type { DistributionView } from '../../../../core/distribution.ts';
import type { Refusal } from '../../../../core/result.ts';
import { useLinkedFile } from '../../linked/LinkedFileProvider.tsx';
import load from '../Load.module.css';
import css from '../Protocol.module.css';

/** The only publisher whose protocols are taken, and the way out. */
export function PublisherPart({ publisher }: { readonly publisher: NonNullable<DistributionView['publisher']> }) {
  const { distribution: say, load: sayLoad } = useWords(words);
  const { close } = useWords(common);
  const { ask } = useOutside();
  const { asked } = useLinkedFile();
  const [isAsking, setIsAsking] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const unpin = async () => {
    const answer = await ask('unpinPublisher', {});
    if (!answer.ok) return setFailed(answer.error);
    setIsAsking(false);
    asked.askAgain();
  };
  return (
    <>
      <p className={css['small']}>{publisher.by === 'policy' ? say.publisherPolicy : say.publisherFirst}</p>
      <dl className={css['facts']}>
        <dt>{say.publisherKey}</dt>
        <dd>
          <code>{publisher.publicKey}</code>
        </dd>
      </dl>
      {!publisher.signedCurrent && <p className={css['small']}>{say.notSigned}</p>}
      {publisher.by === 'firstUse' && (
        <Button small onClick={() => setIsAsking(true)}>
          {say.unpin}
        </Button>
      )}
      {isAsking && (
        <Modal title={say.unpinTitle} closeLabel={close} onClose={() => setIsAsking(false)}>
          <p className={load['lead']}>{say.unpinWhy}</p>
          {failed !== undefined && <RefusalNotice error={failed} />}
          <div className={load['foot']}>
            <Button data-first onClick={() => setIsAsking(false)}>
              {sayLoad.cancel}
            </Button>
            <Button kind="primary" onClick={() => void unpin()}>
              {say.unpinDo}
            </Button>
          </div>
        </Modal>
      )}
    </>
  );
}
