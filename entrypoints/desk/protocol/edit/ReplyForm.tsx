import { useEffect, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/desk.js';
import { words as protocolWords } from '../../../../.generated/locales/protocol.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { Segments, TextField } from '../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import { newReplyId, tidyReply, withReply } from '../../../../core/protocol/edit-replies.ts';
import { sayProblem } from '../../../../core/protocol/say.ts';
import type { Language, Reply } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { Problems } from '../Problems.tsx';
import css from './Edit.module.css';
import { FindFields } from './FindFields.tsx';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';
import { ReplyPreview } from './ReplyPreview.tsx';
import { TextFields } from './TextFields.tsx';
import { TryPost } from './TryPost.tsx';
import { UseFields } from './UseFields.tsx';
import { useSaveProtocol } from './use-save-protocol.ts';

/** What every group of fields gets. */
export interface FieldsProps {
  readonly reply: Reply;
  readonly language: Language;
  readonly onChange: (patch: Partial<Reply>) => void;
  /** What is wrong with a field: `title`, `validUntil`. */
  readonly problemOf: (field: string) => string | undefined;
}

/** One reply to change, or to make; beside it how it reads and where it would be suggested. */
export function ReplyForm({
  row,
  start,
  isNew,
  by,
  onSaved,
  onClose,
}: {
  readonly row: ProtocolRow;
  readonly start: Reply;
  readonly isNew: boolean;
  /** Who reviews or approves here. */
  readonly by: string;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { now } = useOutside();
  const { editReply: say } = useWords(words);
  const { language: languageNames } = useWords(common);
  const problemWords = useWords(protocolWords);
  const locale = useLocale();
  const { protocol, seq } = row;
  const draftId = isNew ? '' : start.id;
  const [{ basedOn, reply, isChanged }, setDraft] = useState(() => {
    const kept = readDraft(draftId);
    return { basedOn: kept?.basedOn ?? seq, reply: kept?.reply ?? start, isChanged: kept !== undefined };
  });
  const [language, setLanguage] = useState<Language>(protocol.languages[0] ?? 'nl');
  const [summary, setSummary] = useState('');
  const { save, problems, failed, isBusy } = useSaveProtocol();
  const day = new Intl.DateTimeFormat('sv').format(now());

  const change = (patch: Partial<Reply>) => {
    const next = { ...reply, ...patch };
    keepDraft(draftId, { basedOn, reply: next });
    setDraft({ basedOn, reply: next, isChanged: true });
  };
  useEffect(() => {
    if (!isChanged) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);

  const finished = (): Reply => {
    const tidied = tidyReply(reply);
    const title = localText(tidied.title, protocol.languages[0], protocol.languages) ?? '';
    return isNew ? { ...tidied, id: newReplyId(title, protocol.replies) } : tidied;
  };
  const title = localText(tidyReply(reply).title, locale, protocol.languages) ?? '';
  const store = async () => {
    const done = finished();
    const usual = isNew ? say.summaryAdd({ title }) : say.summaryEdit({ title });
    if ((await save(withReply(protocol, done), seq, summary.trim() || usual)) === undefined) return;
    dropDraft(draftId);
    onSaved(done.id);
  };
  const leave = () => {
    dropDraft(draftId);
    onClose();
  };

  const at = protocol.replies.findIndex(({ id }) => id === start.id);
  const root = `replies[${isNew || at < 0 ? protocol.replies.length : at}].`;
  const problemOf = (field: string) => {
    const found = problems.find(({ path }) => {
      const rest = path.startsWith(root) ? path.slice(root.length) : '';
      return rest === field || rest.startsWith(`${field}.`) || rest.startsWith(`${field}[`);
    });
    return found && sayProblem(found, problemWords).what;
  };
  const fields: FieldsProps = { reply, language, onChange: change, problemOf };

  return (
    <>
      <form
        className={css['form']}
        aria-label={isNew ? say.formNew : say.form}
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <h2>{isNew ? say.formNew : title || start.id}</h2>
        {isChanged && basedOn !== seq && (
          <Notice tone="soon" title={say.changedSince}>
            {null}
          </Notice>
        )}
        <Segments
          label={say.language}
          value={language}
          choices={protocol.languages.map((value) => ({ value, label: languageNames[value] }))}
          onChoice={(value) => setLanguage(protocol.languages.find((one) => one === value) ?? language)}
        />
        <TextFields {...fields} protocol={protocol} />
        <FindFields {...fields} />
        <UseFields {...fields} protocol={protocol} by={by} day={day} />
        {problems.length > 0 && (
          <div role="alert">
            <p className={css['wrong']}>{say.problems({ count: problems.length })}</p>
            <Problems problems={problems} kind="problem" />
          </div>
        )}
        {failed !== undefined && <RefusalNotice error={failed} />}
        <div className={css['foot']}>
          <TextField
            label={say.summary}
            hint={say.summaryHint}
            value={summary}
            placeholder={isNew ? say.summaryAdd({ title }) : say.summaryEdit({ title })}
            maxLength={1_000}
            onText={setSummary}
          />
          <div className={css['acts']}>
            <Button kind="primary" type="submit" blocked={isBusy ? say.saving : undefined}>
              {say.save}
            </Button>
            <Button onClick={leave}>{isChanged ? say.discard : say.cancel}</Button>
          </div>
          {isChanged && <p className={css['small']}>{say.kept}</p>}
        </div>
      </form>
      <aside className={css['beside']} aria-label={say.preview}>
        <ReplyPreview reply={reply} language={language} protocol={protocol} day={day} />
        <TryPost protocol={protocol} reply={reply} />
      </aside>
    </>
  );
}
