import { type ReactNode, useEffect, useRef } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { FoundItem } from '../core/messages.ts';
import { type Language, languages } from '../core/protocol/schema.ts';
import { localText } from '../core/protocol/view.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { Row } from './Row.tsx';
import css from './SuggestionList.module.css';
import { useKeyOf } from './suggestion-words.ts';
import { Tag } from './Tag.tsx';

interface FoundListProps {
  readonly found: readonly FoundItem[];
  readonly chosen: number;
  /** Language of the post; another language is said. */
  readonly language: Language | undefined;
  /** Day on the clock of the protocol, to tell what has run out. */
  readonly day: string;
  readonly onChoose: (index: number) => void;
  readonly onUse: (item: FoundItem) => void;
  /** What stands under the chosen one. */
  readonly children?: ReactNode;
}

/** Replies and articles that were found, with the words by which; the chosen one is open. */
export function FoundList({ found, ...props }: FoundListProps) {
  return (
    <ol className={css['list']}>
      {found.map((item, index) => (
        <Item key={`${item.kind} ${idOf(item)}`} item={item} index={index} {...props} />
      ))}
    </ol>
  );
}

const idOf = (item: FoundItem): string => (item.kind === 'reply' ? item.suggestion.reply.id : item.article.id);

function Item({
  item,
  index,
  chosen,
  language,
  day,
  onChoose,
  onUse,
  children,
}: Omit<FoundListProps, 'found'> & { readonly item: FoundItem; readonly index: number }) {
  const { article: say, suggest } = useWords(words);
  const { use, language: languageNames } = useWords(common);
  const isChosen = index === chosen;
  const own = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen && index > 0) own.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isChosen, index]);
  const isReply = item.kind === 'reply';
  const offered = isReply ? item.suggestion.language : item.language;
  const { title } = isReply ? item.suggestion.reply : item.article;
  const reply = isReply ? item.suggestion.reply : undefined;
  return (
    <li ref={own} className={css['item']} data-chosen={isChosen}>
      <Row sign={<Icon name={isReply ? 'reply' : 'document'} />}>
        <h4 className={css['head']}>
          <button
            type="button"
            className={css['title']}
            aria-expanded={isChosen}
            lang={offered}
            onClick={() => (isChosen ? onUse(item) : onChoose(index))}
          >
            <MarkedWords text={localText(title, offered, languages) ?? idOf(item)} matched={item.matched} />
          </button>
          {!isReply && <Tag>{say.one}</Tag>}
          {!isReply && (item.article.validUntil ?? day) < day && <Tag kind="soon">{say.expiredShort}</Tag>}
          {language !== undefined && language !== offered && <Tag kind="soon">{languageNames[offered]}</Tag>}
          {isReply && item.suggestion.isOwn === true && <Tag kind="soon">{suggest.own}</Tag>}
          {isReply &&
            item.suggestion.isOwn !== true &&
            reply !== undefined &&
            reply.use !== 'as-is' &&
            (isChosen || reply.use === 'personal') && (
              <Tag kind={reply.use === 'personal' ? 'soon' : 'plain'}>{use[useKeyOf[reply.use]]}</Tag>
            )}
        </h4>
        {item.passage !== undefined && (
          <p className={css['why']} lang={offered}>
            <MarkedWords text={item.passage} matched={item.matched} />
          </p>
        )}
        {isChosen && children}
      </Row>
    </li>
  );
}
