import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { BlockedReply } from '../../components/BlockedReply.tsx';
import { IconButton } from '../../components/Button.tsx';
import { TextField } from '../../components/Field.tsx';
import { useWords } from '../../components/Locale.tsx';
import { Section, Why } from '../../components/Row.tsx';
import { SuggestionList } from '../../components/SuggestionList.tsx';
import { SuggestionText } from '../../components/SuggestionText.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { Suggestion } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import type { Language } from '../../core/protocol/schema.ts';
import type { Draft } from './use-draft.ts';

/** Search in every approved reply; arrows choose while typing goes on. */
export function SearchReplies({
  post,
  language,
  clock,
  finish,
  onBegin,
  onClose,
}: {
  readonly post: PostKey;
  readonly language: Language | undefined;
  /** What the clock of the protocol's calendar shows. */
  readonly clock: string;
  readonly finish: (suggestion: Suggestion) => Draft;
  readonly onBegin: (suggestion: Suggestion) => void;
  readonly onClose: () => void;
}) {
  const { search } = useWords(words);
  const { back } = useWords(common);
  const [query, setQuery] = useState('');
  const [pick, setPick] = useState(0);
  const asked = useAsked('searchReplies', { query: useDeferredValue(query), key: post }, ['protocol']);
  const shown = useRef<readonly Suggestion[]>([]);
  if (asked.value !== undefined) shown.current = asked.value.replies;
  const replies = shown.current;
  const chosen = Math.min(pick, replies.length - 1);
  const current = replies[chosen];
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useKeys({ escape: onClose });
  /** While a notice blocks it, what stands in for it is used; without one nothing is. */
  const use = (suggestion: Suggestion) => {
    const usable = suggestion.blocked === undefined ? suggestion : suggestion.blocked.by;
    if (usable !== undefined) onBegin(usable);
  };
  return (
    <>
      <Section
        tight
        sign={<IconButton small icon="left" label={back} keys="Escape" onClick={onClose} />}
        label={search.title}
      >
        <h3>{search.title}</h3>
        <TextField
          hideLabel
          ref={field}
          type="search"
          label={search.title}
          placeholder={search.placeholder}
          maxLength={300}
          value={query}
          onText={(text) => {
            setQuery(text);
            setPick(0);
          }}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            if (step !== 0) setPick(Math.max(0, Math.min(replies.length - 1, chosen + step)));
            else if (event.key === 'Enter' && current !== undefined) use(current);
            else return;
            event.preventDefault();
          }}
        />
        <div role="status">{query !== '' && <Why>{search.found({ count: replies.length })}</Why>}</div>
      </Section>
      <SuggestionList
        suggestions={replies}
        chosen={chosen}
        language={language}
        hasFigures={false}
        onChoose={setPick}
        onUse={() => current && use(current)}
      >
        {current?.blocked && <BlockedReply blocked={current.blocked} clock={clock} onUse={() => use(current)} />}
        {current && current.blocked === undefined && (
          <SuggestionText
            draft={finish(current)}
            isPersonal={current.reply.use === 'personal'}
            isPrimary
            onUse={() => onBegin(current)}
          />
        )}
      </SuggestionList>
    </>
  );
}
