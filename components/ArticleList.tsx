import { words } from '../.generated/locales/sidebar.js';
import type { ArticleTitle } from '../core/messages.ts';
import type { Language } from '../core/protocol/schema.ts';
import { languageFor } from '../core/protocol/view.ts';
import css from './ArticleList.module.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { Heading, Section } from './Row.tsx';
import { Tag } from './Tag.tsx';

interface ArticleListProps {
  /** Those that the chosen reply names, … */
  readonly linked: readonly ArticleTitle[];
  /** … and those that fit the post. */
  readonly near: readonly ArticleTitle[];
  readonly language: Language;
  readonly languages: readonly Language[];
  /** Day on the clock of the protocol. */
  readonly day: string;
  /** Key that opens the first one. */
  readonly keys?: string;
  readonly onOpen: (id: string) => void;
  /** Absent where searching is offered already. */
  readonly onSearch?: () => void;
}

/** Articles to read beside the post. Nothing where there is none. */
export function ArticleList(props: ArticleListProps) {
  const { linked, near, language, languages, day, keys, onOpen, onSearch } = props;
  const { article: say } = useWords(words);
  const articles = [...linked, ...near];
  if (articles.length === 0 && onSearch === undefined) return null;
  return (
    <Section label={say.title} tight sign={<Icon name="document" />}>
      <Heading
        end={
          onSearch && (
            <Button kind="quiet" small icon="search" keys="F2" onClick={onSearch}>
              {say.search}
            </Button>
          )
        }
      >
        <h3>{say.title}</h3>
      </Heading>
      {articles.length > 0 && (
        <ul className={css['list']}>
          {articles.map(({ id, title, validUntil }, index) => {
            const shown = languageFor(title, language, languages);
            return (
              <li key={id} className={css['item']}>
                <Button
                  kind="link"
                  lang={shown}
                  {...(index === 0 && keys !== undefined ? { keys } : {})}
                  onClick={() => onOpen(id)}
                >
                  {(shown && title[shown]) ?? id}
                </Button>
                {index < linked.length && <Tag kind="accent">{say.linked}</Tag>}
                {(validUntil ?? day) < day && <Tag kind="soon">{say.expiredShort}</Tag>}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
