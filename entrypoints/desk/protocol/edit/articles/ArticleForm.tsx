import { words } from '../../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { SelectField, TextField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { linkArticle, repliesOfArticle } from '../../../../../core/protocol/edit-replies.ts';
import { replyChoices, titledChoices } from '../choices.ts';
import css from '../Edit.module.css';
import { EditForm } from '../EditForm.tsx';
import type { ItemFormProps } from '../ItemScreen.tsx';
import { LinesField } from '../LinesField.tsx';
import { PickMany } from '../PickMany.tsx';
import { TitleAndText } from '../TitleAndText.tsx';
import { type LinkRule, useItemEdit } from '../use-item-edit.ts';
import { ArticlePreview } from './ArticlePreview.tsx';

const links: LinkRule = { of: repliesOfArticle, set: linkArticle };

/** One page of the knowledge base, in Markdown, and the replies that refer to it. */
export function ArticleForm({ row, start, onSaved, onClose, onRemove }: ItemFormProps<'articles'>) {
  const { now } = useOutside();
  const { editArticle: say, editReply: field } = useWords(words);
  const locale = useLocale();
  const { protocol } = row;
  const edit = useItemEdit('articles', row, start, links);
  const { item, change, problemOf } = edit;
  const day = new Intl.DateTimeFormat('sv').format(now());
  const none = { value: '', label: field.none };
  return (
    <EditForm
      label={start.isNew ? say.add : say.form}
      heading={edit.title || say.add}
      edit={edit}
      languages={protocol.languages}
      onSaved={onSaved}
      onClose={onClose}
      onRemove={onRemove}
      beside={(language) => <ArticlePreview article={item} language={language} day={day} />}
    >
      {(language) => (
        <>
          <TitleAndText
            title={item.title}
            text={item.text}
            language={language}
            rows={14}
            hint={say.markdown}
            problemOf={problemOf}
            onTitle={(title) => change({ title })}
            onText={(text) => change({ text, updatedAt: day })}
          />
          <LinesField
            label={field.words}
            hint={field.onePerLine}
            lines={item.words ?? []}
            problem={problemOf('words')}
            onLines={(lines) => change({ words: lines })}
          />
          <div className={css['two']}>
            <SelectField
              label={field.category}
              value={item.category ?? ''}
              problem={problemOf('category')}
              choices={[none, ...titledChoices(protocol.categories, locale, protocol.languages)]}
              onChoice={(category) => change({ category })}
            />
            <SelectField
              label={field.department}
              value={item.department ?? ''}
              problem={problemOf('department')}
              choices={[none, ...titledChoices(protocol.departments, locale, protocol.languages)]}
              onChoice={(department) => change({ department })}
            />
            <TextField
              label={field.validUntil}
              type="date"
              value={item.validUntil ?? ''}
              problem={problemOf('validUntil')}
              onText={(validUntil) => change({ validUntil })}
            />
            <TextField
              label={say.url}
              type="url"
              value={item.url ?? ''}
              placeholder="https://"
              problem={problemOf('url')}
              onText={(url) => change({ url })}
            />
          </div>
          <PickMany
            label={say.replies}
            picked={edit.links}
            choices={replyChoices(protocol, locale)}
            onPicked={edit.setLinks}
          />
        </>
      )}
    </EditForm>
  );
}
