import { words } from '../.generated/locales/sidebar.js';
import { Button } from './Button.tsx';
import { useWords } from './Locale.tsx';
import { Heading, Row } from './Row.tsx';
import css from './SuggestionHead.module.css';

/** Title of the suggestions, with the language of the post and the way to search. */
export function SuggestionHead({
  title,
  detail,
  onSearch,
}: {
  readonly title: string;
  readonly detail: string;
  readonly onSearch: () => void;
}) {
  const { suggest } = useWords(words);
  return (
    <div className={css['head']}>
      <Row>
        <Heading
          end={
            <Button kind="quiet" small icon="search" keys="/" onClick={onSearch}>
              {suggest.search}
            </Button>
          }
        >
          <h3>{title}</h3>
          <span className={css['detail']}>{detail}</span>
        </Heading>
      </Row>
    </div>
  );
}

/** More of them, on demand. */
export function MoreSuggestions({ onMore }: { readonly onMore: () => void }) {
  const { suggest } = useWords(words);
  return (
    <div className={css['more']}>
      <Row>
        <Button kind="quiet" small keys="M" onClick={onMore}>
          {suggest.more}
        </Button>
      </Row>
    </div>
  );
}
