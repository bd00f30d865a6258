import { useMemo, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { PageText } from '../../../components/PageText.tsx';
import type { TaughtSite } from '../../../core/site-data.ts';
import { readTaughtFile } from '../../../core/taught-file.ts';
import { PickTaughtFile } from './PickTaughtFile.tsx';
import css from './Taught.module.css';

/** What is in the file, before it counts: each site with its hosts, and whether it replaces one. */
export function ImportTaught({
  text,
  known,
  onText,
  onTake,
  onClose,
}: {
  readonly text: string;
  readonly known: readonly TaughtSite[];
  readonly onText: (text: string) => void;
  readonly onTake: (sites: readonly TaughtSite[]) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { taught: say } = useWords(words);
  const { close } = useWords(common);
  const file = useMemo(() => readTaughtFile(text), [text]);
  const [isBusy, setIsBusy] = useState(false);
  if (!file.ok) {
    return (
      <Modal title={say.badFile} closeLabel={close} onClose={onClose}>
        <p className={css['lead']}>
          {file.problem === 'badSite'
            ? say.fileProblem.badSite({ where: file.where ?? '' })
            : say.fileProblem[file.problem]}
        </p>
        <div className={css['foot']}>
          <Button onClick={onClose}>{close}</Button>
          <PickTaughtFile onText={onText} />
        </div>
      </Modal>
    );
  }
  const take = async () => {
    setIsBusy(true);
    const isTaken = await onTake(file.sites);
    setIsBusy(false);
    if (isTaken) onClose();
  };
  return (
    <Modal title={say.inFile({ count: file.sites.length })} closeLabel={close} onClose={onClose}>
      <p className={css['lead']}>{say.inFileWhy}</p>
      <ul className={css['list']}>
        {file.sites.map(({ id, name, hosts, data }) => (
          <li key={id}>
            <b>
              <PageText>{name}</PageText>
            </b>
            <p className={css['why']}>
              <PageText>{hosts.join(', ')}</PageText>
            </p>
            <p className={css['why']}>
              {known.some((site) => site.id === id) ? say.replaces : say.isNew}{' '}
              {data.composer === undefined && say.noBox}
            </p>
          </li>
        ))}
      </ul>
      <div className={css['foot']}>
        <Button onClick={onClose}>{say.cancel}</Button>
        <Button kind="primary" data-first blocked={isBusy ? say.busy : undefined} onClick={() => void take()}>
          {say.take}
        </Button>
      </div>
    </Modal>
  );
}
