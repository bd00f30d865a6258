import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/desk.js';
import { SelectField, TextField } from '../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import { useKeyOf } from '../../../../components/suggestion-words.ts';
import { signReply } from '../../../../core/protocol/approval.ts';
import type { Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { titledChoices } from './choices.ts';
import css from './Edit.module.css';
import { PickMany } from './PickMany.tsx';
import type { FieldsProps } from './ReplyForm.tsx';

const uses: readonly Reply['use'][] = ['as-is', 'as-base', 'personal'];
const statuses: readonly Reply['status'][] = ['draft', 'reviewed', 'approved'];
const kinds = ['reply', 'report'] as const;
const channels = ['public', 'private', 'both'] as const;

/** How, where and how long it may be used, and who said so. */
export function UseFields({
  reply,
  protocol,
  by,
  day,
  onChange,
  problemOf,
}: FieldsProps & { readonly protocol: Protocol; readonly by: string; readonly day: string }) {
  const { editReply: say, protocol: protocolSay } = useWords(words);
  const { use: useNames } = useWords(common);
  const locale = useLocale();
  const none = { value: '', label: say.none };
  const choicesOf = (titled: Parameters<typeof titledChoices>[0]) => [
    none,
    ...titledChoices(titled, locale, protocol.languages),
  ];
  const setStatus = (status: Reply['status']) => onChange(signReply(reply, status, by, day));
  return (
    <fieldset className={css['part']}>
      <legend>{say.partUse}</legend>
      <div className={css['two']}>
        <SelectField
          label={say.status}
          value={reply.status}
          choices={statuses.map((value) => ({ value, label: say.statuses[value] }))}
          onChoice={(value) => setStatus(statuses.find((one) => one === value) ?? reply.status)}
        />
        <SelectField
          label={say.kind}
          value={reply.kind ?? 'reply'}
          choices={kinds.map((value) => ({ value, label: say.kinds[value] }))}
          onChoice={(value) => onChange({ kind: value === 'report' ? value : undefined })}
        />
        <SelectField
          label={say.use}
          value={reply.use}
          choices={uses.map((value) => ({ value, label: useNames[useKeyOf[value]] }))}
          onChoice={(value) => onChange({ use: uses.find((one) => one === value) ?? reply.use })}
        />
        <SelectField
          label={say.category}
          value={reply.category ?? ''}
          choices={choicesOf(protocol.categories)}
          problem={problemOf('category')}
          onChoice={(category) => onChange({ category })}
        />
        <SelectField
          label={say.department}
          value={reply.department ?? ''}
          choices={choicesOf(protocol.departments)}
          problem={problemOf('department')}
          onChoice={(department) => onChange({ department })}
        />
        <SelectField
          label={say.channel}
          value={reply.channel ?? ''}
          choices={[
            { value: '', label: say.anyChannel },
            ...channels.map((value) => ({ value, label: protocolSay.channels[value] })),
          ]}
          onChoice={(value) => onChange({ channel: channels.find((one) => one === value) })}
        />
        <SelectField
          label={say.takePrivate}
          value={reply.takePrivate ? 'yes' : 'no'}
          choices={[
            { value: 'no', label: say.no },
            { value: 'yes', label: say.yes },
          ]}
          onChoice={(value) => onChange({ takePrivate: value === 'yes' ? true : undefined })}
        />
        {(['validFrom', 'validUntil'] as const).map((field) => (
          <TextField
            key={field}
            label={say[field]}
            type="date"
            value={reply[field] ?? ''}
            problem={problemOf(field)}
            onText={(date) => onChange({ [field]: date })}
          />
        ))}
        <TextField
          label={say.followUp}
          type="number"
          min={1}
          max={365}
          value={reply.followUpDays ?? ''}
          problem={problemOf('followUpDays')}
          onText={(text) => onChange({ followUpDays: text === '' ? undefined : Number(text) })}
        />
      </div>
      <p className={css['small']}>
        {reply.reviewedAt !== undefined &&
          say.reviewed({ name: reply.reviewedBy ?? say.nobody, day: reply.reviewedAt })}{' '}
        {reply.status === 'approved' &&
          reply.approvedAt !== undefined &&
          say.approved({ name: reply.approvedBy ?? say.nobody, day: reply.approvedAt })}
      </p>
      {((protocol.articles ?? []).length > 0 || (reply.articles ?? []).length > 0) && (
        <PickMany
          label={say.articles}
          picked={reply.articles ?? []}
          choices={titledChoices(protocol.articles, locale, protocol.languages)}
          problem={problemOf('articles')}
          onPicked={(articles) => onChange({ articles })}
        />
      )}
    </fieldset>
  );
}
