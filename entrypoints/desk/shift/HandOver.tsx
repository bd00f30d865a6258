import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PickFile } from '../../../components/PickFile.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions } from '../../../components/Row.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { MAX_HAND_OVER } from '../../../core/hand-over/size.ts';
import type { HandOverPreview } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import { useDesk } from '../desk-outside.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import { PreviewHandOver } from './PreviewHandOver.tsx';
import css from './Shift.module.css';

/** "Overdracht": the shift as a file for a colleague, and a colleague's file taken over here. */
export function HandOver() {
  const { ask } = useOutside();
  const { saveFile } = useDesk();
  const { shift: say } = useWords(words);
  const [texts, setTexts] = useState(true);
  const [failed, setFailed] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const [file, setFile] = useState<{ readonly text: string; readonly preview: HandOverPreview }>();
  const [canUndo, setCanUndo] = useState(false);

  const tell = (outcome: Refusal | string) => {
    setFailed(typeof outcome === 'string' ? undefined : outcome);
    setSaid(typeof outcome === 'string' ? outcome : '');
  };
  const write = async () => {
    const answer = await ask('writeHandOver', { texts });
    if (!answer.ok) return tell(answer.error);
    const { name, text, count } = answer.value;
    saveFile(name, new Blob([text], { type: 'application/json' }));
    tell(say.written({ name, count }));
  };
  const read = async (picked: File) => {
    // Not even opened: what is larger than the largest of ours is something else.
    if (picked.size > MAX_HAND_OVER) return tell({ code: 'badHandOver' });
    const text = await picked.text();
    const answer = await ask('readHandOver', { text });
    if (!answer.ok) return tell(answer.error);
    tell('');
    setFile({ text, preview: answer.value });
  };
  const take = async (text: string) => {
    const answer = await ask('takeHandOver', { text });
    setFile(undefined);
    if (!answer.ok) return tell(answer.error);
    setCanUndo(answer.value.canUndo);
    tell(say.taken(answer.value));
  };
  const undo = async () => {
    const answer = await ask('undoHandOver', {});
    setCanUndo(false);
    tell(answer.ok ? say.undone(answer.value) : answer.error);
  };

  return (
    <SettingGroup title={say.handOver} why={say.handOverWhy}>
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      <Switch label={say.texts} isOn={texts} word={texts ? say.withTexts : say.withoutTexts} onSwitch={setTexts}>
        {say.texts}
      </Switch>
      <p className={css['when']}>{say.textsWhy}</p>
      <Actions>
        <Button kind="primary" icon="export" onClick={() => void write()}>
          {say.write}
        </Button>
        <PickFile label={say.read} fieldLabel={say.readLabel} onFile={(picked) => void read(picked)} />
      </Actions>
      <p role="status" className={css['said']}>
        {said}{' '}
        {canUndo && (
          <Button kind="link" small onClick={() => void undo()}>
            {say.undo}
          </Button>
        )}
      </p>
      {file !== undefined && (
        <PreviewHandOver
          preview={file.preview}
          onTake={() => void take(file.text)}
          onClose={() => setFile(undefined)}
        />
      )}
    </SettingGroup>
  );
}
