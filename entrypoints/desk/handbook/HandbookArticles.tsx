import { words } from '../../../.generated/locales/files.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import type { Protocol } from '../../../core/protocol/schema.ts';
import { localText } from '../../../core/protocol/view.ts';
import css from './Handbook.module.css';

/** The knowledge base, each page as it was written. */
export function HandbookArticles({ protocol }: { readonly protocol: Protocol }) {
  const { handbook: say } = useWords(words);
  const locale = useLocale();
  const { articles = [], languages } = protocol;
  if (articles.length === 0) return null;
  return (
    <section>
      <h2>{say.articles}</h2>
      {articles.map(({ id, title, text, url }) => (
        <section key={id} className={css['article']}>
          <h3>{localText(title, locale, languages) ?? id}</h3>
          {url !== undefined && <p className={css['meta']}>{url}</p>}
          <div className={css['written']}>{localText(text, locale, languages)}</div>
        </section>
      ))}
    </section>
  );
}
