import { words } from '../../../../../.generated/locales/desk.js';
import { useOutside } from '../../../../../components/Ask.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { wordsOf } from '../../../../../core/log/words.ts';
import type { ItemOf } from '../../../../../core/protocol/edit-lists.ts';
import { withoutArticle } from '../../../../../core/protocol/edit-replies.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import type { ProtocolRow } from '../../../../../storage/rows.ts';
import type { Route } from '../../../route.ts';
import { fitsWords } from '../../reply-search.ts';
import { titledChoices } from '../choices.ts';
import type { ListGroup } from '../ItemList.tsx';
import { ItemScreen } from '../ItemScreen.tsx';
import { ArticleForm } from './ArticleForm.tsx';

type Article = ItemOf<'articles'>;

/** The knowledge base: by category, and folded away what is no longer valid. */
export function ArticlesPart({ route, row }: { readonly route: Route; readonly row: ProtocolRow }) {
  const { now } = useOutside();
  const { editArticle: say, protocol: protocolSay } = useWords(words);
  const locale = useLocale();
  const { categories, languages } = row.protocol;
  const day = new Intl.DateTimeFormat('sv').format(now());
  const titleOf = (article: Article) => localText(article.title, locale, languages) ?? article.id;
  const isOver = ({ validUntil }: Article) => validUntil !== undefined && validUntil < day;
  const rows = (articles: readonly Article[]) =>
    articles.map((article) => ({
      id: article.id,
      title: titleOf(article),
      ...(isOver(article) && { note: protocolSay.held.expired, isWarning: true }),
    }));
  const groupsOf = (articles: readonly Article[], typed: string): readonly ListGroup[] => {
    const fitting = articles.filter(({ id, title, text, words: own = [] }) =>
      fitsWords([id, ...Object.values(title), ...Object.values(text), ...own], wordsOf(typed)),
    );
    const named = [...titledChoices(categories, locale, languages), { value: '', label: '' }];
    const valid = named.map(({ value, label }) => ({
      id: `in ${value}`,
      title: label || (named.length === 1 ? '' : protocolSay.noCategory),
      items: rows(fitting.filter((one) => !isOver(one) && (one.category ?? '') === value)),
    }));
    const over = { id: 'over', title: say.past, isFolded: true, items: rows(fitting.filter(isOver)) };
    return [...valid, over].filter(({ items }) => items.length > 0);
  };
  return (
    <ItemScreen
      part="articles"
      list="articles"
      route={route}
      row={row}
      say={say}
      empty={{ title: say.emptyTitle, why: say.emptyWhy }}
      blank={() => ({ id: 'nieuw', title: {}, text: {} })}
      groupsOf={groupsOf}
      titleOf={titleOf}
      without={withoutArticle}
      form={(props) => <ArticleForm {...props} />}
    />
  );
}
