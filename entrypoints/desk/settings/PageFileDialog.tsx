import { useEffect, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import type { BackgroundAnswers } from '../../../core/messages.ts';
import type { Result } from '../../../core/result.ts';
import { useDesk } from '../desk-outside.ts';
import css from './Settings.module.css';

export type PageFileKind = 'report' | 'capture';

/** What is in a file about a page, before it is saved. */
export function PageFileDialog({
  tabId,
  kind,
  onClose,
}: {
  readonly tabId: number;
  readonly kind: PageFileKind;
  readonly onClose: () => void;
}) {
  const { ask } = useOutside();
  const { saveFile } = useDesk();
  const { settings: say } = useWords(words);
  const { close } = useWords(common);
  const [made, setMade] = useState<Result<BackgroundAnswers['makePageFile']>>();
  const [saved, setSaved] = useState('');

  useEffect(() => {
    let isOver = false;
    void ask('makePageFile', { tabId, kind }).then((answer) => {
      if (!isOver) setMade(answer);
    });
    return () => {
      isOver = true;
    };
  }, [ask, tabId, kind]);

  const save = () => {
    if (made?.ok !== true) return;
    const { name, text } = made.value;
    saveFile(name, new Blob([text], { type: kind === 'report' ? 'application/json' : 'text/html' }));
    setSaved(name);
  };
  return (
    <Modal title={say.pageFiles[kind]} closeLabel={close} onClose={onClose} isWide>
      {made?.ok === false ? (
        <RefusalNotice error={made.error} />
      ) : (
        <>
          <p className={css['why']}>{say.pageFilesWhy[kind]}</p>
          <textarea
            className={css['file']}
            aria-label={say.pageFiles[kind]}
            readOnly
            spellCheck={false}
            rows={16}
            value={made === undefined ? say.making : made.value.text}
          />
        </>
      )}
      <p role="status" className={css['saved']}>
        {saved !== '' && say.savedFile({ name: saved })}
      </p>
      <Actions>
        <Button kind="primary" data-first blocked={made?.ok === true ? undefined : say.making} onClick={save}>
          {say.saveFile}
        </Button>
        <Button onClick={onClose}>{close}</Button>
      </Actions>
    </Modal>
  );
}
