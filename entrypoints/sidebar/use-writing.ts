import { useRef, useState } from 'react';
import { useLocale } from '../../components/Locale.tsx';
import type { ProtocolView, Suggestion } from '../../core/messages.ts';
import type { Post } from '../../core/post.ts';
import { putQuote } from '../../core/protocol/put-quote.ts';
import type { Language } from '../../core/protocol/schema.ts';
import { noSearch } from './Search.tsx';
import { type DraftState, startOwnText, textToEdit, useDraft } from './use-draft.ts';

interface WritingPorts {
  readonly post: Post;
  readonly initials: string;
  readonly protocol: ProtocolView;
  /** What was begun for this post before another was looked at. */
  readonly kept: DraftState | undefined;
  readonly onKeep: (draft: DraftState | undefined) => void;
}

/** A reply being written to one post: how it begins, and the articles that are looked up and quoted on the way. */
export function useWriting({ post, initials, protocol, kept, onKeep }: WritingPorts) {
  const locale = useLocale();
  const { draft, change } = useDraft(kept, onKeep, { post, initials, locale, protocol });
  /** The search for something to quote. */
  const [find, setFind] = useState(noSearch);
  const [reading, setReading] = useState<{ readonly id: string; readonly language: Language | undefined }>();
  const caret = useRef<number>(undefined);
  const ownLanguage = protocol.languages.find((one) => one === post.language) ?? protocol.languages[0] ?? 'nl';
  const startText = (language: Language) => startOwnText({ protocol, initials }, language);

  return {
    draft,
    change,
    caret,
    find,
    setFind,
    reading,
    read: (id: string, language: Language | undefined) => setReading({ id, language }),
    stopReading: () => setReading(undefined),

    begin(suggestion: Suggestion) {
      setReading(undefined);
      const { language } = suggestion;
      // A personal answer starts empty: the approved text is guidance beside it.
      const edited = suggestion.reply.use === 'personal' ? { edited: startText(language) } : {};
      change({ suggestion, language, values: {}, ...edited });
    },
    /** Without a reply of the protocol. */
    beginOwn: (text = startText(ownLanguage)) => change({ language: ownLanguage, values: {}, edited: text }),
    leave() {
      caret.current = undefined;
      setFind(noSearch);
      change(undefined);
    },
    /** A piece of an article goes into the reply; without one an own text begins with it. */
    quote(piece: string) {
      const language = draft?.language ?? ownLanguage;
      const signature = startText(language).trim();
      const text = draft === undefined ? signature : (draft.edited ?? textToEdit(draft));
      const quoted = putQuote(text, draft?.edited === undefined ? undefined : caret.current, piece, signature);
      change({
        suggestion: draft?.suggestion,
        language,
        variant: draft?.variant,
        values: draft?.values ?? {},
        edited: quoted.text,
      });
      caret.current = quoted.caret;
      setReading(undefined);
      setFind(noSearch);
    },
  };
}
