import { useState } from 'react';
import { words } from '../../../../.generated/locales/desk.js';
import { Button } from '../../../../components/Button.tsx';
import { SelectField, TextField } from '../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../components/Locale.tsx';
import type { BulkChange } from '../../../../core/protocol/bulk.ts';
import type { Protocol, Reply } from '../../../../core/protocol/schema.ts';
import { localText } from '../../../../core/protocol/view.ts';
import { titledChoices } from '../edit/choices.ts';
import edit from '../edit/Edit.module.css';
import css from './Bulk.module.css';

const statuses: readonly Reply['status'][] = ['draft', 'reviewed', 'approved'];
/** Choices that are no value of the field. */
const stay = '';
const none = '-';
/** More titles than this say nothing more. */
const mostShown = 8;

/** What is changed in all replies that were picked: one version, with a summary. */
export function BulkForm({
  protocol,
  picked,
  isBusy,
  onChange,
  onRemove,
}: {
  readonly protocol: Protocol;
  readonly picked: readonly Reply[];
  readonly isBusy: boolean;
  readonly onChange: (change: BulkChange, summary: string) => void;
  readonly onRemove: (summary: string) => void;
}) {
  const { bulk: say, editItem, editReply: field } = useWords(words);
  const locale = useLocale();
  const [status, setStatus] = useState(stay);
  const [category, setCategory] = useState(stay);
  const [department, setDepartment] = useState(stay);
  const [until, setUntil] = useState(stay);
  const [day, setDay] = useState('');
  const [summary, setSummary] = useState('');
  const titles = picked.map(({ id, title }) => localText(title, locale, protocol.languages) ?? id);
  const count = picked.length;
  const usual = say.summary({ count });
  const listed = (titled: Parameters<typeof titledChoices>[0]) => [
    { value: stay, label: say.stay },
    { value: none, label: field.none },
    ...titledChoices(titled, locale, protocol.languages),
  ];
  const kept = (choice: string) => (choice === none ? null : choice);
  const wanted = statuses.find((one) => one === status);
  const change: BulkChange = {
    ...(wanted !== undefined && { status: wanted }),
    ...(category !== stay && { category: kept(category) }),
    ...(department !== stay && { department: kept(department) }),
    ...(until === none && { validUntil: null }),
    ...(until === 'day' && day !== '' && { validUntil: day }),
  };
  const nothing = Object.keys(change).length === 0 ? say.nothing : undefined;
  const blocked = isBusy ? editItem.saving : count === 0 ? say.pickFirst : undefined;
  const submit = () => onChange(change, summary.trim() || usual);
  return (
    <form
      className={css['form']}
      aria-label={say.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if ((blocked ?? nothing) === undefined) submit();
      }}
    >
      <h2>{say.title}</h2>
      <p role="status">{count === 0 ? say.pickFirst : say.picked({ count })}</p>
      {count > 0 && (
        <ul className={css['titles']} aria-label={say.picked({ count })}>
          {picked.slice(0, mostShown).map(({ id }, at) => (
            <li key={id}>{titles[at]}</li>
          ))}
          {count > mostShown && <li>{say.more({ count: count - mostShown })}</li>}
        </ul>
      )}
      <div className={edit['two']}>
        <SelectField
          label={field.status}
          value={status}
          choices={[
            { value: stay, label: say.stay },
            ...statuses.map((value) => ({ value, label: field.statuses[value] })),
          ]}
          onChoice={setStatus}
        />
        <SelectField
          label={field.category}
          value={category}
          choices={listed(protocol.categories)}
          onChoice={setCategory}
        />
        <SelectField
          label={field.department}
          value={department}
          choices={listed(protocol.departments)}
          onChoice={setDepartment}
        />
        <SelectField
          label={field.validUntil}
          value={until}
          choices={[
            { value: stay, label: say.stay },
            { value: none, label: say.noEnd },
            { value: 'day', label: say.onDay },
          ]}
          onChoice={setUntil}
        />
        {until === 'day' && <TextField label={say.lastDay} type="date" value={day} onText={setDay} />}
      </div>
      <div className={edit['foot']}>
        <TextField
          label={editItem.summary}
          hint={editItem.summaryHint}
          value={summary}
          placeholder={usual}
          maxLength={1_000}
          onText={setSummary}
        />
        <div className={edit['acts']}>
          <Button kind="primary" type="submit" blocked={blocked ?? nothing}>
            {say.apply({ count })}
          </Button>
          <Button
            kind="quiet"
            blocked={blocked}
            onClick={() => onRemove(summary.trim() || say.summaryRemove({ count }))}
          >
            {say.remove({ count })}
          </Button>
        </div>
      </div>
    </form>
  );
}
