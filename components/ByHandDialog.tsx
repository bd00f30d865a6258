import { useRef, useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words as logWords } from '../.generated/locales/log.js';
import { words } from '../.generated/locales/sidebar.js';
import { type Channel, channels } from '../core/contact.ts';
import type { PostKey } from '../core/post.ts';
import type { Refusal } from '../core/result.ts';
import { useOutside } from './Ask.tsx';
import { Button } from './Button.tsx';
import css from './CloseDialogs.module.css';
import { TextArea, TextField } from './Field.tsx';
import { useWords } from './Locale.tsx';
import { Modal } from './Modal.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Why } from './Row.tsx';

/** What was filled in; kept by the screen, so that closing the dialog loses nothing. */
export interface ByHandDraft {
  readonly channel: Channel;
  readonly person: string;
  readonly what: string;
}
export const noByHand: ByHandDraft = { channel: 'telephone', person: '', what: '' };

/** A contact that went by telephone, counter or private message: channel, person, what. Ctrl Enter logs it. */
export function ByHandDialog({
  draft,
  beside,
  site,
  onDraft,
  onClose,
}: {
  readonly draft: ByHandDraft;
  /** The post that lies open. */
  readonly beside?: { readonly key: PostKey; readonly author: string } | undefined;
  /** Site of the page, for a private message there. */
  readonly site?: string | undefined;
  readonly onDraft: (draft: ByHandDraft) => void;
  readonly onClose: () => void;
}) {
  const { byHand: say } = useWords(words);
  const { channel: channelWords } = useWords(logWords);
  const { close, cancel } = useWords(common);
  const { ask, newId } = useOutside();
  const [failed, setFailed] = useState<Refusal>();
  const [isTried, setIsTried] = useState(false);
  // The same ids at a second try: logged once.
  const ids = useRef({ commandId: newId(), contactId: newId() });
  const isSending = useRef(false);
  const what = useRef<HTMLTextAreaElement>(null);
  const send = async () => {
    setIsTried(true);
    // Said there, and typed there.
    if (draft.what.trim() === '') return what.current?.focus();
    if (isSending.current) return;
    isSending.current = true;
    const answer = await ask('logByHand', {
      ...ids.current,
      channel: draft.channel,
      person: draft.person.trim(),
      what: draft.what.trim(),
      besidePost: beside?.key ?? null,
      site: draft.channel === 'privateMessage' ? (site ?? '') : '',
    });
    isSending.current = false;
    if (!answer.ok) return setFailed(answer.error);
    onDraft(noByHand);
    onClose();
  };
  return (
    <Modal title={say.title} closeLabel={close} onClose={onClose}>
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void send();
          }
          const picked = channels[Number(event.key) - 1];
          if (picked === undefined || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') {
            return;
          }
          event.preventDefault();
          onDraft({ ...draft, channel: picked });
        }}
      >
        {failed !== undefined && <RefusalNotice error={failed} />}
        <fieldset className={css['reasons']}>
          <legend>{say.channel}</legend>
          {channels.map((channel, index) => (
            <label key={channel}>
              <input
                type="radio"
                name="channel"
                value={channel}
                checked={channel === draft.channel}
                data-first={channel === draft.channel || undefined}
                onChange={() => onDraft({ ...draft, channel })}
              />
              <span>{channelWords[channel]}</span>
              <span className={css['figure']} aria-hidden="true">
                {index + 1}
              </span>
            </label>
          ))}
        </fieldset>
        <TextField
          label={say.person}
          hint={say.personHint}
          maxLength={300}
          value={draft.person}
          onText={(person) => onDraft({ ...draft, person })}
        />
        <TextArea
          ref={what}
          label={say.what}
          rows={2}
          maxLength={10_000}
          value={draft.what}
          problem={isTried && draft.what.trim() === '' ? say.whatMissing : undefined}
          onText={(what) => onDraft({ ...draft, what })}
        />
        {beside !== undefined && <Why>{say.beside({ author: beside.author })}</Why>}
        <div className={css['actions']}>
          <Button type="submit" kind="primary" keys="Ctrl Enter">
            {say.log}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
