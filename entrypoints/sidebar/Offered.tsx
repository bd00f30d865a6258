import type { RefObject } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { ArticleList } from '../../components/ArticleList.tsx';
import { Button } from '../../components/Button.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { MoreSuggestions, SuggestionHead } from '../../components/SuggestionHead.tsx';
import { SuggestionList } from '../../components/SuggestionList.tsx';
import { SuggestionText } from '../../components/SuggestionText.tsx';
import type { Suggestion } from '../../core/messages.ts';
import type { Language } from '../../core/protocol/schema.ts';
import type { Closers } from './post-actions.ts';
import type { Draft } from './use-draft.ts';
import type { useOffered } from './use-offered.ts';

/** The replies that fit, or that none does, and the articles beside them. */
export function Offered({
  offered,
  languages,
  day,
  focus,
  closers,
  finish,
  onBegin,
  onInsert,
  onCopy,
  onSearch,
  onArticle,
}: {
  readonly offered: ReturnType<typeof useOffered>;
  /** Of the protocol. */
  readonly languages: readonly Language[];
  /** Today in the protocol's zone, YYYY-MM-DD. */
  readonly day: string;
  readonly focus: RefObject<HTMLButtonElement | null>;
  readonly closers: Pick<Closers, 'onNone' | 'onHandOver'>;
  readonly finish: (suggestion: Suggestion) => Draft;
  readonly onBegin: (suggestion: Suggestion) => void;
  readonly onInsert: () => void;
  readonly onCopy: () => void;
  readonly onSearch: () => void;
  readonly onArticle: (id: string) => void;
}) {
  const { suggest, closing } = useWords(words);
  const { language: languageNames } = useWords(common);
  const locale = useLocale();
  const { answer, suggestions, fits, chosen, current } = offered;
  return (
    <>
      {!fits && (
        <Notice
          tone="info"
          icon="edit"
          title={suggest.none}
          quiet
          actions={
            <>
              <Button kind="primary" keys="N" onClick={closers.onNone}>
                {suggest.write}
              </Button>
              <Button keys="O" onClick={closers.onHandOver}>
                {closing.handOver}
              </Button>
            </>
          }
        >
          {suggest.noneWhy}
        </Notice>
      )}
      <SuggestionHead
        title={suggest.title}
        detail={answer === undefined ? '' : answer.language ? languageNames[answer.language] : suggest.unknownLanguage}
        onSearch={onSearch}
      />
      {offered.error !== undefined && <RefusalNotice error={offered.error} onAgain={offered.askAgain} />}
      <SuggestionList
        suggestions={suggestions}
        chosen={chosen}
        fits={fits}
        sure={answer?.sure}
        language={answer?.language}
        focus={focus}
        onChoose={offered.choose}
        onUse={() => current && onBegin(current)}
      >
        {current && (
          <SuggestionText
            draft={finish(current)}
            isPersonal={current.reply.use === 'personal'}
            isPrimary={fits}
            onUse={() => onBegin(current)}
            onInsert={onInsert}
            onCopy={onCopy}
          />
        )}
      </SuggestionList>
      {offered.hasMore && <MoreSuggestions onMore={offered.more} />}
      <ArticleList
        linked={offered.linked}
        near={offered.near}
        language={answer?.language ?? locale}
        languages={languages}
        day={day}
        keys="K"
        onOpen={onArticle}
      />
    </>
  );
}
