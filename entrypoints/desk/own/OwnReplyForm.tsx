import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { Segments, TextArea, TextField } from '../../../components/Field.tsx';
import { useWords } from '../../../components/Locale.tsx';
import type { OwnReply } from '../../../core/own-reply.ts';
import { languages } from '../../../core/protocol/schema.ts';
import { draftSlot, dropDraft, keepDraft, readDraft } from '../protocol/edit/kept-draft.ts';
import css from '../taught/Taught.module.css';

export type OwnText = Pick<OwnReply, 'title' | 'text' | 'language'>;

/** Title, text and language. What is typed is kept by the tab until it is saved or thrown away. */
export function OwnReplyForm({
  slot,
  start,
  onSave,
  onClose,
}: {
  readonly slot: string;
  readonly start: OwnText;
  /** `true` when it is safe. */
  readonly onSave: (text: OwnText) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { ownReplies: say } = useWords(words);
  const { language: languageNames, cancel } = useWords(common);
  const place = draftSlot('', 'own', slot);
  const [typed, setTyped] = useState<OwnText>(() => readDraft<OwnText>(place)?.item ?? start);
  const [isTried, setIsTried] = useState(false);
  const change = (patch: Partial<OwnText>) => {
    const next = { ...typed, ...patch };
    setTyped(next);
    keepDraft(place, { basedOn: 0, item: next });
  };
  const save = async () => {
    const [title, text] = [typed.title.trim(), typed.text.trim()];
    setIsTried(true);
    if (title === '' || text === '') return;
    if (await onSave({ title, text, language: typed.language })) dropDraft(place);
  };
  const missing = (value: string) => (isTried && value.trim() === '' ? say.missing : undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      className={css['fields']}
    >
      <TextField
        label={say.name}
        value={typed.title}
        maxLength={300}
        autoFocus
        problem={missing(typed.title)}
        onText={(title) => change({ title })}
      />
      <TextArea
        label={say.text}
        hint={say.textHint}
        value={typed.text}
        rows={5}
        maxLength={10_000}
        problem={missing(typed.text)}
        onText={(text) => change({ text })}
      />
      <Segments
        label={say.language}
        value={typed.language}
        choices={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChoice={(value) => change({ language: languages.find((one) => one === value) ?? 'nl' })}
      />
      <div className={css['buttons']}>
        <Button small type="submit">
          {say.save}
        </Button>
        <Button
          small
          kind="quiet"
          onClick={() => {
            dropDraft(place);
            onClose();
          }}
        >
          {cancel}
        </Button>
      </div>
    </form>
  );
}
