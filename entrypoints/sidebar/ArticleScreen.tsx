import { useEffect, useRef, useState } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { Button, IconButton } from '../../components/Button.tsx';
import { useClockWords } from '../../components/clock-words.ts';
import { Segments } from '../../components/Field.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { safeAddress } from '../../components/markdown-tokens.ts';
import { Notice } from '../../components/Notice.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { QuotableText, useSelectionIn } from '../../components/QuotableText.tsx';
import { quotedText } from '../../components/quoted-text.ts';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Heading, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { ArticleView, PostView, ProtocolView, Suggestion } from '../../core/messages.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import { type Language, languages } from '../../core/protocol/schema.ts';
import { languageFor, localText } from '../../core/protocol/view.ts';

interface ArticleScreenProps {
  readonly id: string;
  /** Language to open it in, where it has that. */
  readonly language: Language | undefined;
  readonly view: PostView;
  readonly protocol: ProtocolView;
  readonly now: Date;
  readonly onBack: () => void;
  /** Plain text to put in the reply. */
  readonly onQuote: (text: string) => void;
  /** Absent while a reply is being written: another one would take its place. */
  readonly onBegin?: ((suggestion: Suggestion) => void) | undefined;
}

/** An article of the knowledge base beside the post. */
export function ArticleScreen(props: ArticleScreenProps) {
  const { id, view, now, onBack } = props;
  const asked = useAsked('getArticle', { id }, ['protocol']);
  const { article: say } = useWords(words);
  useKeys({ escape: onBack });
  if (asked.value !== undefined) return <Article {...props} shown={asked.value} />;
  return (
    <Main>
      <PostCard view={view} now={now} isSmall />
      {asked.error !== undefined && (
        <>
          <RefusalNotice error={asked.error} onAgain={asked.askAgain} />
          <Section sign={<IconButton small icon="left" label={say.back} keys="Escape" onClick={onBack} />}>
            <Button onClick={onBack}>{say.back}</Button>
          </Section>
        </>
      )}
    </Main>
  );
}

function Article(props: ArticleScreenProps & { readonly shown: ArticleView }) {
  const { shown, view, protocol, now, onBack, onQuote, onBegin } = props;
  const { article, replies } = shown;
  const { article: say } = useWords(words);
  const { language: languageNames } = useWords(common);
  const clock = useClockWords();
  const locale = useLocale();
  const [wanted, setWanted] = useState(props.language);
  const [chosen, setChosen] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const selected = useSelectionIn(root);
  const inLanguages = languages.filter((one) => article.text[one] !== undefined);
  const language = languageFor(article.text, wanted, protocol.languages) ?? 'nl';
  const day = clockIn(protocol.zone, now).slice(0, 10);
  const isExpired = (article.validUntil ?? day) < day;
  const blockAt = (at: number) => root.current?.querySelector(`[data-block="${at}"]`) ?? undefined;

  // Arriving, and in another language: at the first block, so that the arrows go on from there.
  useEffect(() => {
    void language;
    setChosen(0);
    if (document.hasFocus()) focusBlock(root.current, 0);
  }, [language]);

  const move = (step: number) => {
    const next = chosen + step;
    if (blockAt(next) === undefined) return;
    setChosen(next);
    focusBlock(root.current, next);
  };
  const quoteBlock = (at: number) => {
    const block = blockAt(at);
    if (block !== undefined) onQuote(quotedText(block));
  };
  const quote = () => (selected === undefined ? quoteBlock(chosen) : onQuote(quotedText(selected)));
  const nextLanguage = inLanguages[(inLanguages.indexOf(language) + 1) % inLanguages.length];
  useKeys({
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    enter: quote,
    t: inLanguages.length > 1 ? () => setWanted(nextLanguage) : undefined,
  });
  const address = article.url === undefined ? undefined : safeAddress(article.url);
  const usable = replies.flatMap((one) => (one.blocked === undefined ? one : (one.blocked.by ?? [])));

  return (
    <>
      <Main>
        <PostCard view={view} now={now} isSmall />
        {isExpired && article.validUntil !== undefined && (
          <Notice tone="soon" title={say.expired({ date: clock.day(article.validUntil, now) })}>
            {say.expiredWhy}
          </Notice>
        )}
        <Section sign={<IconButton small icon="left" label={say.back} keys="Escape" onClick={onBack} />}>
          <Heading>
            <h3 lang={language}>{localText(article.title, language, protocol.languages) ?? article.id}</h3>
          </Heading>
          <Why>
            {say.one}
            {article.updatedAt !== undefined && `, ${say.changed({ date: clock.day(article.updatedAt, now) })}`}
          </Why>
          {address !== undefined && (
            <Why>
              <a href={address} title={address} target="_blank" rel="noopener noreferrer">
                {say.public}
              </a>
            </Why>
          )}
          {inLanguages.length > 1 && (
            <Actions>
              <Segments
                label={say.textLanguage}
                value={language}
                choices={inLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
                onChoice={(one) => setWanted(inLanguages.find((known) => known === one))}
              />
            </Actions>
          )}
        </Section>
        <Section>
          <div lang={language}>
            <QuotableText
              text={article.text[language] ?? ''}
              chosen={chosen}
              root={root}
              onChoose={setChosen}
              onQuote={quoteBlock}
            />
          </div>
        </Section>
        {onBegin !== undefined && usable.length > 0 && (
          <Section label={say.replies} tight>
            <h3>{say.replies}</h3>
            <ul>
              {usable.map((one) => (
                <li key={one.reply.id}>
                  <Button kind="link" lang={one.language} onClick={() => onBegin(one)}>
                    {localText(one.reply.title, locale, protocol.languages) ?? one.reply.id}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Main>
      <Foot isBig>
        <FootNote>{say.quoteKeys}</FootNote>
        <Button
          kind="primary"
          icon="quote"
          keys="Enter"
          // A press on a button must not undo the selection that it is about.
          onMouseDown={(event) => event.preventDefault()}
          onClick={quote}
        >
          {selected === undefined ? say.quote : say.quoteSelection}
        </Button>
      </Foot>
    </>
  );
}

function focusBlock(root: HTMLElement | null, block: number): void {
  root?.querySelector<HTMLElement>(`[data-block="${block}"] > button`)?.focus();
}
