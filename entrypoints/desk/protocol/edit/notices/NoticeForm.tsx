import { words } from '../../../../../.generated/locales/desk.js';
import { words as sidebarWords } from '../../../../../.generated/locales/sidebar.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { Notice } from '../../../../../core/protocol/schema.ts';
import { replyChoices } from '../choices.ts';
import { EditForm } from '../EditForm.tsx';
import type { ItemFormProps } from '../ItemScreen.tsx';
import { MomentField } from '../MomentField.tsx';
import { PickMany } from '../PickMany.tsx';
import { TitleAndText } from '../TitleAndText.tsx';
import { useItemEdit } from '../use-item-edit.ts';
import { NoticePreview } from './NoticePreview.tsx';
import { StandIns } from './StandIns.tsx';

const kinds: readonly Notice['kind'][] = ['fault', 'closing', 'campaign', 'other'];

/** One notice: what it says, for how long, and what it does to replies meanwhile. */
export function NoticeForm({ row, start, onSaved, onClose, onRemove }: ItemFormProps<'notices'>) {
  const { editNotice: say } = useWords(words);
  const { kinds: kindNames } = useWords(sidebarWords).notices;
  const locale = useLocale();
  const { protocol } = row;
  const edit = useItemEdit('notices', row, start);
  const { item, change, problemOf } = edit;
  const replies = replyChoices(protocol, locale);
  const reports = replyChoices(protocol, locale, ({ kind }) => kind === 'report');
  return (
    <EditForm
      label={start.isNew ? say.add : say.form}
      heading={edit.title || say.add}
      edit={edit}
      languages={protocol.languages}
      onSaved={onSaved}
      onClose={onClose}
      onRemove={onRemove}
      beside={(language) => <NoticePreview notice={item} language={language} protocol={protocol} />}
    >
      {(language) => (
        <>
          <TitleAndText
            title={item.title}
            text={item.text}
            language={language}
            rows={4}
            problemOf={problemOf}
            onTitle={(title) => change({ title })}
            onText={(text) => change({ text })}
          />
          <SelectField
            label={say.kind}
            value={item.kind}
            choices={kinds.map((value) => ({ value, label: kindNames[value] }))}
            onChoice={(value) => change({ kind: kinds.find((one) => one === value) ?? item.kind })}
          />
          <MomentField
            dayLabel={say.day({ what: say.from })}
            timeLabel={say.time({ what: say.from })}
            value={item.from}
            problem={problemOf('from')}
            onMoment={(from) => change({ from })}
          />
          <MomentField
            dayLabel={say.day({ what: say.until })}
            timeLabel={say.untilTime}
            value={item.until}
            problem={problemOf('until')}
            onMoment={(until) => change({ until })}
          />
          <PickMany
            label={say.lifts}
            picked={item.lifts ?? []}
            choices={replies}
            problem={problemOf('lifts')}
            onPicked={(lifts) => change({ lifts })}
          />
          <StandIns
            replaces={item.replaces ?? []}
            choices={replies}
            problem={problemOf('replaces')}
            onReplaces={(replaces) => change({ replaces })}
          />
          <SelectField
            label={say.report}
            value={item.report ?? ''}
            problem={problemOf('report')}
            choices={[{ value: '', label: say.noReport }, ...reports]}
            onChoice={(report) => change({ report: report === '' ? undefined : report })}
          />
        </>
      )}
    </EditForm>
  );
}
