import { useEffect, useRef } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { BlockedReply } from '../../components/BlockedReply.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { FoundList } from '../../components/FoundList.tsx';
import { useWords } from '../../components/Locale.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Section, Why } from '../../components/Row.tsx';
import { SuggestionText } from '../../components/SuggestionText.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { FoundItem, Suggestion } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Language } from '../../core/protocol/schema.ts';
import type { Draft } from './use-draft.ts';

/** What somebody searches for: kept while an article is read, and when the search is closed. */
export interface SearchState {
  readonly isOpen: boolean;
  readonly query: string;
  readonly pick: number;
}
export const noSearch: SearchState = { isOpen: false, query: '', pick: 0 };

interface SearchProps {
  readonly state: SearchState;
  readonly post: PostKey;
  /** Only articles: while a reply is being written another one would take its place. */
  readonly kind: 'article' | null;
  readonly language: Language | undefined;
  /** What the clock of the protocol's calendar shows. */
  readonly clock: string;
  readonly finish?: (suggestion: Suggestion) => Draft;
  readonly onState: (state: SearchState) => void;
  readonly onBegin?: (suggestion: Suggestion) => void;
  readonly onArticle: (id: string, language: Language) => void;
}

/** One box for replies and articles; arrows choose while typing goes on. */
export function Search({ state, post, kind, language, clock, finish, onState, onBegin, onArticle }: SearchProps) {
  const { search } = useWords(words);
  const { back } = useWords(common);
  const { query, pick } = state;
  const asked = useAsked('search', { query, key: post, kind }, ['protocol']);
  const shown = useRef<readonly FoundItem[]>([]);
  if (asked.value !== undefined) shown.current = asked.value.found;
  const found = shown.current;
  const chosen = Math.min(pick, found.length - 1);
  const current = found[chosen];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const close = () => onState({ ...state, isOpen: false });
  useKeys({ escape: close });
  /** While a notice blocks it, what stands in for it is used; without one nothing is. */
  const use = (item: FoundItem) => {
    if (item.kind === 'article') return onArticle(item.article.id, item.language);
    const { suggestion } = item;
    const usable = suggestion.blocked === undefined ? suggestion : suggestion.blocked.by;
    if (usable !== undefined) onBegin?.(usable);
  };
  /** Enter was pressed before the answer to the last letter came: it is about that answer, not about what stood there. */
  const isAwaited = useRef(false);
  useEffect(() => {
    if (!isAwaited.current || asked.value === undefined) return;
    isAwaited.current = false;
    const item = asked.value.found[pick];
    if (item !== undefined) use(item);
  });
  const title = kind === 'article' ? search.titleArticles : search.title;
  return (
    <>
      <Section tight sign={<IconButton small icon="left" label={back} keys="Escape" onClick={close} />} label={title}>
        <h3>{title}</h3>
        <TextField
          hideLabel
          ref={field}
          type="search"
          label={title}
          placeholder={search.placeholder}
          maxLength={300}
          value={query}
          onText={(text) => {
            isAwaited.current = false;
            onState({ ...state, query: text, pick: 0 });
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step !== 0) onState({ ...state, pick: Math.max(0, Math.min(found.length - 1, chosen + step)) });
            else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
              if (asked.value === undefined) isAwaited.current = true;
              else if (current !== undefined) use(current);
            } else return;
            event.preventDefault();
          }}
        />
        <div role="status">{query !== '' && <Why>{search.found({ count: found.length })}</Why>}</div>
      </Section>
      {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
      <FoundList
        found={found}
        chosen={chosen}
        language={language}
        day={clock.slice(0, 10)}
        onChoose={(index) => onState({ ...state, pick: index })}
        onUse={use}
      >
        {current?.kind === 'article' && (
          <Actions>
            <Button kind="primary" keys="Enter" onClick={() => use(current)}>
              {search.open}
            </Button>
          </Actions>
        )}
        {current?.kind === 'reply' && current.suggestion.blocked && (
          <BlockedReply blocked={current.suggestion.blocked} clock={clock} onUse={() => use(current)} />
        )}
        {current?.kind === 'reply' && current.suggestion.blocked === undefined && finish !== undefined && (
          <SuggestionText
            draft={finish(current.suggestion)}
            isPersonal={current.suggestion.reply.use === 'personal'}
            isPrimary
            onUse={() => use(current)}
          />
        )}
      </FoundList>
    </>
  );
}
