import { words } from '../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { changeReply, saysOtherwise, signReply } from '../../../../core/protocol/approval.ts';
import type { Language, Reply } from '../../../../core/protocol/schema.ts';
import type { ProtocolRow } from '../../../../storage/rows.ts';
import { EditForm } from './EditForm.tsx';
import { FallenBack } from './FallenBack.tsx';
import { FindFields } from './FindFields.tsx';
import { ReplyPreview } from './ReplyPreview.tsx';
import { TextFields } from './TextFields.tsx';
import { TryPost } from './TryPost.tsx';
import { UseFields } from './UseFields.tsx';
import { type EditStart, useItemEdit } from './use-item-edit.ts';

/** What every group of fields gets. */
export interface FieldsProps {
  readonly reply: Reply;
  readonly language: Language;
  readonly onChange: (patch: Partial<Reply>) => void;
  /** What is wrong with a field: `validUntil`; with a language in that one: `title`. */
  readonly problemOf: (field: string, language?: Language) => string | undefined;
}

/** One reply to change, or to make; beside it how it reads and where it would be suggested. */
export function ReplyForm({
  row,
  start,
  by,
  onSaved,
  onClose,
}: {
  readonly row: ProtocolRow;
  readonly start: EditStart<Reply>;
  /** Who reviews or approves here. */
  readonly by: string;
  readonly onSaved: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { now } = useOutside();
  const { editReply: say } = useWords(words);
  const { protocol } = row;
  const edit = useItemEdit('replies', row, start);
  const { item: reply } = edit;
  const day = new Intl.DateTimeFormat('sv').format(now());
  const fieldsIn = (language: Language): FieldsProps => ({
    reply,
    language,
    onChange: (patch) => edit.change(changeReply(start.item, reply, patch)),
    problemOf: edit.problemOf,
  });
  const isFallen = start.item.status !== 'draft' && reply.status === 'draft' && saysOtherwise(start.item, reply);
  return (
    <EditForm
      label={start.isNew ? say.formNew : say.form}
      heading={start.isNew ? say.formNew : edit.title || reply.id}
      edit={edit}
      takesFocus
      languages={protocol.languages}
      onSaved={onSaved}
      onClose={onClose}
      also={
        reply.status === 'approved'
          ? undefined
          : { label: say.saveApproved, finish: (done) => signReply(done, 'approved', by, day) }
      }
      beside={(language) => (
        <>
          <ReplyPreview reply={reply} language={language} protocol={protocol} day={day} />
          <TryPost protocol={protocol} reply={reply} />
        </>
      )}
    >
      {(language) => (
        <>
          <TextFields {...fieldsIn(language)} protocol={protocol} />
          {isFallen && (
            <FallenBack
              status={start.item.status}
              onApprove={() => edit.change(signReply(reply, 'approved', by, day))}
            />
          )}
          <FindFields {...fieldsIn(language)} />
          <UseFields {...fieldsIn(language)} protocol={protocol} by={by} day={day} />
        </>
      )}
    </EditForm>
  );
}
