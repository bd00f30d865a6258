import { words } from '../../../../../.generated/locales/desk.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { Markdown } from '../../../../../components/Markdown.tsx';
import type { ItemOf } from '../../../../../core/protocol/edit-lists.ts';
import type { Language } from '../../../../../core/protocol/schema.ts';
import css from '../Edit.module.css';

/** The article as it reads beside a post. */
export function ArticlePreview({
  article,
  language,
  day,
}: {
  readonly article: ItemOf<'articles'>;
  readonly language: Language;
  readonly day: string;
}) {
  const { editItem, editArticle: say } = useWords(words);
  const { title, text, validUntil } = article;
  const isOver = validUntil !== undefined && validUntil !== '' && validUntil < day;
  return (
    <>
      <h3>{editItem.preview}</h3>
      {isOver && <p className={css['small']}>{say.over}</p>}
      <article className={css['article']} lang={language} aria-label={title[language] || say.noTitle}>
        <h3>{title[language] || say.noTitle}</h3>
        <Markdown text={text[language] ?? ''} level={4} />
      </article>
    </>
  );
}
