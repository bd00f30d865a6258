import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { type OwnReply, ownReplyId } from '../../../core/own-reply.ts';
import type { Refusal } from '../../../core/result.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../taught/Taught.module.css';
import { OwnReplyForm, type OwnText } from './OwnReplyForm.tsx';

/** Replies that this agent keeps for own use: beside the protocol, on this device, in no export of it. */
export function OwnReplies() {
  const { ask, newId } = useOutside();
  const { ownReplies: say } = useWords(words);
  const asked = useAsked('getOwnReplies', {}, ['ownReplies']);
  /** '' is a new one. */
  const [edited, setEdited] = useState<string>();
  const [removed, setRemoved] = useState<OwnReply>();
  const [failed, setFailed] = useState<Refusal>();
  const replies = asked.value?.replies ?? [];

  const put = async (id: string, { title, text, language }: OwnText): Promise<boolean> => {
    const answer = await ask('putOwnReply', { reply: { id, title, text, language } });
    setFailed(answer.ok ? undefined : answer.error);
    asked.askAgain();
    if (answer.ok) setRemoved(undefined);
    return answer.ok;
  };
  const save = async (id: string, text: OwnText): Promise<boolean> => {
    const isSaved = await put(id, text);
    if (isSaved) setEdited(undefined);
    return isSaved;
  };
  const remove = async (reply: OwnReply) => {
    const answer = await ask('removeOwnReply', { id: reply.id });
    setFailed(answer.ok ? undefined : answer.error);
    if (answer.ok) setRemoved(reply);
    asked.askAgain();
  };

  return (
    <SettingGroup title={say.title} why={say.why}>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
      {asked.value !== undefined && replies.length === 0 && <p className={css['none']}>{say.none}</p>}
      <ul className={css['list']} aria-label={say.title}>
        {replies.map((reply) => (
          <li key={reply.id}>
            {edited === reply.id ? (
              <OwnReplyForm
                slot={reply.id}
                start={reply}
                onSave={(text) => save(reply.id, text)}
                onClose={() => setEdited(undefined)}
              />
            ) : (
              <>
                <b>{reply.title}</b>
                <p className={css['why']} lang={reply.language}>
                  {reply.text.length > 160 ? `${reply.text.slice(0, 160)}…` : reply.text}
                </p>
                <div className={css['buttons']}>
                  <Button small aria-label={say.editOne({ title: reply.title })} onClick={() => setEdited(reply.id)}>
                    {say.edit}
                  </Button>
                  <Button
                    small
                    kind="quiet"
                    aria-label={say.removeOne({ title: reply.title })}
                    onClick={() => void remove(reply)}
                  >
                    {say.remove}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      <div role="status" className={css['said']}>
        {removed !== undefined && (
          <>
            {say.removed({ title: removed.title })}{' '}
            <Button small kind="link" onClick={() => void put(removed.id, removed)}>
              {say.undo}
            </Button>
          </>
        )}
      </div>
      {edited === '' ? (
        <OwnReplyForm
          slot="new"
          start={{ title: '', text: '', language: 'nl' }}
          onSave={(text) => save(ownReplyId(newId()), text)}
          onClose={() => setEdited(undefined)}
        />
      ) : (
        <div className={css['buttons']}>
          <Button small onClick={() => setEdited('')}>
            {say.add}
          </Button>
        </div>
      )}
    </SettingGroup>
  );
}
