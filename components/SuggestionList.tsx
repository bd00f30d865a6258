import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/sidebar.js';
import type { Suggestion } from '../core/messages.ts';
import type { Language } from '../core/protocol/schema.ts';
import { classes } from './classes.ts';
import { Kbd } from './Kbd.tsx';
import { useLocale, useWords } from './Locale.tsx';
import { Row } from './Row.tsx';
import css from './SuggestionList.module.css';
import { reasonWords, useKeyOf } from './suggestion-words.ts';
import { Tag } from './Tag.tsx';

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  /** `Enter` on the chosen one. */
  readonly onUse: () => void;
  /** Id of the reply that is right 19 times out of 20. */
  readonly sure?: string | undefined;
  /** False: nothing fits, these are only the nearest. */
  readonly fits?: boolean;
  /** Language of the post; another language is said. */
  readonly language?: Language | undefined;
  /** What stands under the chosen one. */
  readonly children?: ReactNode;
  /** False where figures are typed in a field. */
  readonly hasFigures?: boolean;
  /** The button of the chosen one, for the focus. */
  readonly focus?: RefObject<HTMLButtonElement | null>;
}

/** Replies in order; the chosen one is open. Arrows and figures choose. */
export function SuggestionList({ suggestions, focus, ...props }: SuggestionListProps) {
  return (
    <ol className={css['list']} data-fits={props.fits ?? true}>
      {suggestions.map((suggestion, index) => (
        <Item
          key={suggestion.reply.id}
          suggestion={suggestion}
          index={index}
          {...props}
          {...(focus && index === props.chosen ? { focus } : {})}
        />
      ))}
    </ol>
  );
}

function Item({
  suggestion,
  index,
  chosen,
  onChoose,
  onUse,
  sure,
  language,
  children,
  focus,
  hasFigures = true,
}: Omit<SuggestionListProps, 'suggestions'> & { readonly suggestion: Suggestion; readonly index: number }) {
  const { suggest } = useWords(words);
  const { use, language: languageNames } = useWords(common);
  const locale = useLocale();
  const isChosen = index === chosen;
  const own = useRef<HTMLLIElement>(null);
  const wasChosen = useRef(isChosen);
  useEffect(() => {
    // Not on arrival: the post itself must stay in view.
    if (isChosen && !wasChosen.current) own.current?.scrollIntoView?.({ block: 'nearest' });
    wasChosen.current = isChosen;
  }, [isChosen]);
  const { reply } = suggestion;
  const title = reply.title[suggestion.language] ?? reply.title.nl ?? reply.title.en ?? reply.id;
  const isSure = sure === reply.id;
  const reasons = [reasonWords(suggestion.reasons, locale), isSure && isChosen ? suggest.sureWhy : '']
    .filter((part) => part !== '')
    .join('; ');
  return (
    <li ref={own} className={css['item']} data-chosen={isChosen}>
      <Row sign={hasFigures && index < 9 ? <Kbd isStrong={isChosen}>{String(index + 1)}</Kbd> : undefined}>
        <h4 className={css['head']}>
          <button
            type="button"
            ref={focus}
            className={css['title']}
            aria-expanded={isChosen}
            lang={suggestion.language}
            onClick={() => onChoose(index)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !isChosen || event.ctrlKey || event.metaKey) return;
              event.preventDefault();
              event.stopPropagation();
              onUse();
            }}
          >
            {title}
          </button>
          {isSure && <Tag kind="accent">{suggest.sure}</Tag>}
          {language !== undefined && language !== suggestion.language && (
            <Tag kind="soon">{languageNames[suggestion.language]}</Tag>
          )}
          {suggestion.isOwn === true && <Tag kind="soon">{suggest.own}</Tag>}
          {suggestion.isOwn !== true && reply.use !== 'as-is' && (isChosen || reply.use === 'personal') && (
            <Tag kind={reply.use === 'personal' ? 'soon' : 'plain'}>{use[useKeyOf[reply.use]]}</Tag>
          )}
          {reply.use === 'as-is' && isChosen && <Tag kind="accent">{use.asIs}</Tag>}
        </h4>
        {reasons !== '' && <p className={classes(css['why'], !isChosen && css['one'])}>{reasons}</p>}
        {isChosen && (
          <>
            <When name={suggest.whenToUse} text={reply.whenToUse?.[locale] ?? reply.whenToUse?.[suggestion.language]} />
            <When name={suggest.whenNot} text={reply.whenNot?.[locale] ?? reply.whenNot?.[suggestion.language]} />
            {children}
          </>
        )}
      </Row>
    </li>
  );
}

function When({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className={css['when']}>
      <b>{name}</b> {text}
    </p>
  );
}
