import { useRef, useState } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { Button } from '../../components/Button.tsx';
import { Draft } from '../../components/Draft.tsx';
import { TextField } from '../../components/Field.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Modal } from '../../components/Modal.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Section, Why } from '../../components/Row.tsx';
import type { ProtocolView } from '../../core/messages.ts';
import { ownReplyId, textForOthers } from '../../core/own-reply.ts';
import type { Post } from '../../core/post.ts';
import { firstName } from '../../core/protocol/first-name.ts';
import type { Refusal } from '../../core/result.ts';
import { type Draft as MadeDraft, startOwnText } from './use-draft.ts';

/** Keeps what the agent wrote for other posts, beside the protocol. Asks for a title, and says what is kept. */
export function KeepOwnReply({
  draft,
  post,
  initials,
  protocol,
}: {
  readonly draft: MadeDraft;
  readonly post: Post;
  readonly initials: string;
  readonly protocol: Pick<ProtocolView, 'signature' | 'placeholders'>;
}) {
  const { ask, newId } = useOutside();
  const { keepOwn: say } = useWords(words);
  const { cancel } = useWords(common);
  const [title, setTitle] = useState<string>();
  const [kept, setKept] = useState<{ readonly title: string; readonly text: string }>();
  const [failed, setFailed] = useState<Refusal>();
  const field = useRef<HTMLInputElement>(null);
  const own = draft.suggestion?.isOwn === true ? draft.suggestion.reply : undefined;

  const slot = Object.entries(protocol.placeholders).find(([, { from }]) => from === 'author')?.[0];
  const name = firstName(post.author.name);
  const text = textForOthers(draft.text, {
    signature: startOwnText({ protocol, initials }, draft.language),
    ...(slot === undefined || name === undefined ? {} : { author: { name, slot } }),
  });
  const keep = async (id: string) => {
    if (title === undefined || title.trim() === '') return field.current?.focus();
    const answer = await ask('putOwnReply', {
      reply: { id, title: title.trim().slice(0, 300), text: text.slice(0, 10_000), language: draft.language },
    });
    setFailed(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    setKept({ title: title.trim(), text });
    setTitle(undefined);
  };
  if (text === '') return null;
  const close = () => setTitle(undefined);
  return (
    <Section label={say.title}>
      {kept?.text !== text && (
        <Button small kind="quiet" onClick={() => setTitle(own?.title[draft.language] ?? '')}>
          {say.open}
        </Button>
      )}
      <div role="status">{kept !== undefined && <Why>{say.kept({ title: kept.title })}</Why>}</div>
      {title !== undefined && (
        <Modal title={say.open} closeLabel={cancel} onClose={close}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keep(own === undefined ? ownReplyId(newId()) : own.id);
            }}
          >
            <TextField label={say.name} value={title} maxLength={300} ref={field} onText={setTitle} />
            <Why>{own === undefined ? say.why : say.replaces}</Why>
            <Draft lang={draft.language}>{text}</Draft>
            {failed !== undefined && <RefusalNotice error={failed} />}
            <Actions>
              <Button kind="primary" type="submit">
                {say.keep}
              </Button>
              <Button onClick={close}>{cancel}</Button>
            </Actions>
          </form>
        </Modal>
      )}
    </Section>
  );
}
