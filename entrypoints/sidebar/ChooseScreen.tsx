import { useEffect, useRef, useState } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { AnsweredBefore } from '../../components/AnsweredBefore.tsx';
import { ArticleList } from '../../components/ArticleList.tsx';
import { useOutside } from '../../components/Ask.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { EarlierContacts } from '../../components/EarlierContacts.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageText } from '../../components/PageText.tsx';
import { hasPersonLine, PersonLine } from '../../components/PersonLine.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { PostCategory } from '../../components/PostCategory.tsx';
import { PostHold } from '../../components/PostHold.tsx';
import { PostNote } from '../../components/PostNote.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Foot, Main } from '../../components/SidebarFrame.tsx';
import { MoreSuggestions, SuggestionHead } from '../../components/SuggestionHead.tsx';
import { SuggestionList } from '../../components/SuggestionList.tsx';
import { SuggestionText } from '../../components/SuggestionText.tsx';
import { TriageNotice } from '../../components/TriageNotice.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { PageView, PostView, ProtocolView, Suggestion } from '../../core/messages.ts';
import { clockIn, noticesInForce } from '../../core/protocol/notices.ts';
import type { Language } from '../../core/protocol/schema.ts';
import { localText } from '../../core/protocol/view.ts';
import type { Refusal } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import { departmentAsked } from '../../core/suggest/triage.ts';
import type { Closers, Hold } from './PostScreen.tsx';
import { Search, type SearchState } from './Search.tsx';
import { finishDraft } from './use-draft.ts';
import { askChecks, holdsUp, questionOf } from './use-draft-checks.ts';
import type { useInsertion } from './use-insertion.ts';

const FIRST = 3;
const MORE = 7;

interface ChooseScreenProps {
  readonly view: PostView;
  readonly page: PageView | undefined;
  readonly protocol: ProtocolView;
  readonly settings: Settings;
  readonly now: Date;
  readonly insertion: ReturnType<typeof useInsertion>;
  readonly error: Refusal | undefined;
  readonly onBegin: (suggestion: Suggestion) => void;
  readonly onJudge: (answered: boolean) => void;
  /** Department to which the post has to go, when it has. */
  readonly onAsked: (department: string | undefined) => void;
  readonly closers: Closers;
  readonly hold: Hold;
  /** The post is closed; this is the reply with which a promise is kept. */
  readonly isComingBack: boolean;
  readonly onStay: () => void;
  readonly search: SearchState;
  readonly onSearch: (search: SearchState) => void;
  readonly onArticle: (id: string, language: Language | undefined) => void;
}

/** The post, and which reply fits it. */
export function ChooseScreen(props: ChooseScreenProps) {
  const {
    view,
    protocol,
    settings,
    now,
    insertion,
    error,
    onBegin,
    onJudge,
    onAsked,
    closers,
    hold,
    isComingBack,
    onStay,
  } = props;
  const { suggest, maybe, closing, followUp } = useWords(words);
  const { language: languageNames, back } = useWords(common);
  const { ask, newId } = useOutside();
  const { search, onSearch, onArticle } = props;
  const locale = useLocale();
  const { row } = view;
  const [count, setCount] = useState(FIRST);
  const [pick, setPick] = useState<number>();
  const isSearching = search.isOpen;
  const openSearch = () => onSearch({ ...search, isOpen: true });
  const asked = useAsked('suggest', { key: row.key, count }, ['protocol']);
  // A notice that begins or ends changes what is offered.
  const clock = clockIn(protocol.zone, now);
  const inForce = noticesInForce(protocol.notices, clock)
    .map(({ id }) => id)
    .join(' ');
  const before = useRef(inForce);
  const { askAgain } = asked;
  useEffect(() => {
    if (before.current !== inForce) askAgain();
    before.current = inForce;
  }, [inForce, askAgain]);
  const last = useRef(asked.value);
  if (asked.value !== undefined) last.current = asked.value;
  const answer = asked.value ?? last.current;
  useEffect(() => {
    if (answer !== undefined) onAsked(departmentAsked(answer.triage));
  });
  const suggestions = answer?.suggestions ?? [];
  const fits = answer?.fits ?? true;
  // When nothing fits, nothing is chosen beforehand.
  const chosen = Math.min(pick ?? (fits ? 0 : -1), suggestions.length - 1);
  const focus = useRef<HTMLButtonElement>(null);
  /** A second press while the checks are asked for is no second insertion. */
  const isAsking = useRef(false);
  useFocusOnArrival(focus, isSearching ? 'search' : `${row.key} ${chosen} ${suggestions.length > 0}`);

  const saveNote = async (note: string) => (await ask('notePost', { commandId: newId(), key: row.key, note })).ok;
  const finish = (suggestion: Suggestion) =>
    finishDraft(
      { suggestion, language: suggestion.language, values: {} },
      { post: row.post, initials: settings.initials, locale, protocol },
    );
  /** Straight away when nothing is open; else the form comes first. */
  const act = async (suggestion: Suggestion | undefined, how: 'insert' | 'copyReply') => {
    if (suggestion === undefined) return;
    const draft = finish(suggestion);
    const question = suggestion.reply.use === 'personal' ? undefined : questionOf(row.key, draft);
    if (question === undefined) return onBegin(suggestion);
    if (isAsking.current) return;
    isAsking.current = true;
    const checks = await askChecks(ask, question);
    isAsking.current = false;
    onBegin(suggestion);
    // The form shows what is wrong.
    if (how === 'insert' && checks.some(holdsUp)) return;
    const ids = checks.map(({ id }) => id);
    void insertion[how]({
      replyId: suggestion.reply.id,
      language: suggestion.language,
      text: draft.text,
      checks: { fired: ids, ignored: ids },
    });
  };
  const current = suggestions[chosen];
  const articles = useAsked('suggestArticles', { key: row.key, replyId: current?.reply.id ?? null }, ['protocol']);
  const publicly = useAsked('answeredBefore', { key: row.key }, ['protocol']);
  const shownArticles = useRef(articles.value);
  if (articles.value !== undefined) shownArticles.current = articles.value;
  const { linked = [], near = [] } = shownArticles.current ?? {};
  const firstArticle = linked[0] ?? near[0];
  const move = (step: number) => setPick(Math.max(0, Math.min(suggestions.length - 1, chosen + step)));
  useKeys(
    isSearching
      ? {}
      : {
          ...Object.fromEntries(
            suggestions.slice(0, 9).map((_, index) => [String(index + 1), () => setPick(index)] as const),
          ),
          arrowdown: () => move(1),
          arrowup: () => move(-1),
          enter: () => current && onBegin(current),
          'ctrl enter': () => void act(current, 'insert'),
          c: () => void act(current, 'copyReply'),
          m: () => setCount(count + MORE),
          n: closers.onNone,
          '/': openSearch,
          k: firstArticle === undefined ? undefined : () => onArticle(firstArticle.id, answer?.language),
        },
  );

  return (
    <>
      <Main>
        <PostCard view={view} now={now} isSmall={isSearching} />
        {/* Hidden, not taken away: a note may be half typed. What was found needs the room. */}
        <div hidden={isSearching}>
          <PostHold view={view} now={now} {...hold} />
        </div>
        {row.maybeAnswered && (
          <Notice
            tone="soon"
            icon="question"
            title={maybe.title}
            actions={
              <>
                <Button keys="B" onClick={() => onJudge(true)}>
                  {maybe.yes}
                </Button>
                <Button keys="W" onClick={() => onJudge(false)}>
                  {maybe.no}
                </Button>
              </>
            }
          >
            {maybe.why}
          </Notice>
        )}
        {error !== undefined && <RefusalNotice error={error} />}
        {answer !== undefined && !isComingBack && (
          <TriageNotice
            triage={answer.triage}
            protocol={protocol}
            onHandOver={closers.onHandOver}
            onNoReply={closers.onNoReply}
          />
        )}
        {isComingBack && row.followUp?.text !== undefined && (
          <Notice tone="info" icon="calendar" title={followUp.promised} quiet>
            <PageText>{row.followUp.text}</PageText>
          </Notice>
        )}
        <div hidden={isSearching}>
          {protocol.hasCategoryTargets && !isComingBack && (
            <PostCategory
              key={`${row.key} category`}
              category={row.category}
              categories={protocol.categories.map(({ id, title }) => ({
                value: id,
                label: localText(title, locale, protocol.languages) ?? id,
              }))}
              onChoice={async (category) =>
                (await ask('changePost', { commandId: newId(), key: row.key, category })).ok
              }
            />
          )}
          <PostNote key={row.key} note={row.note ?? ''} onSave={saveNote} />
          <AnsweredBefore contacts={publicly.value?.contacts ?? []} now={now} />
          {hasPersonLine(protocol, row) ? (
            <PersonLine key={`${row.key} person`} handle={row.post} now={now} zone={protocol.zone} />
          ) : (
            <EarlierContacts contacts={view.earlier} now={now} />
          )}
        </div>
        {insertion.outcome?.kind === 'byHand' && <CopyByHand text={insertion.outcome.text} onClose={insertion.clear} />}
        {insertion.outcome?.kind === 'refused' && (
          <RefusalNotice error={insertion.outcome.error} onClose={insertion.clear} />
        )}
        {isSearching ? (
          <Search
            state={search}
            post={row.key}
            kind={null}
            language={answer?.language}
            clock={clock}
            finish={finish}
            onState={onSearch}
            onBegin={onBegin}
            onArticle={onArticle}
          />
        ) : (
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
              detail={
                answer === undefined ? '' : answer.language ? languageNames[answer.language] : suggest.unknownLanguage
              }
              onSearch={openSearch}
            />
            {asked.error !== undefined && <RefusalNotice error={asked.error} onAgain={asked.askAgain} />}
            <SuggestionList
              suggestions={suggestions}
              chosen={chosen}
              fits={fits}
              sure={answer?.sure}
              language={answer?.language}
              focus={focus}
              onChoose={setPick}
              onUse={() => current && onBegin(current)}
            >
              {current && (
                <SuggestionText
                  draft={finish(current)}
                  isPersonal={current.reply.use === 'personal'}
                  isPrimary={fits}
                  onUse={() => onBegin(current)}
                  onInsert={() => void act(current, 'insert')}
                  onCopy={() => void act(current, 'copyReply')}
                />
              )}
            </SuggestionList>
            {suggestions.length >= count && <MoreSuggestions onMore={() => setCount(count + MORE)} />}
            <ArticleList
              linked={linked}
              near={near}
              language={answer?.language ?? locale}
              languages={protocol.languages}
              day={clock.slice(0, 10)}
              keys="K"
              onOpen={(id) => onArticle(id, answer?.language)}
            />
          </>
        )}
      </Main>
      <Foot>
        <Button kind="quiet" small keys="N" onClick={closers.onNone}>
          {closing.none}
        </Button>
        {isComingBack ? (
          <>
            <Button kind="quiet" small keys="B" onClick={closers.onAnswered}>
              {followUp.kept}
            </Button>
            <Button kind="quiet" small onClick={onStay}>
              {back}
            </Button>
          </>
        ) : (
          <>
            <Button kind="quiet" small keys="G" onClick={closers.onNoReply}>
              {closing.noReplyShort}
            </Button>
            <Button kind="quiet" small keys="O" onClick={closers.onHandOver}>
              {closing.handOver}
            </Button>
            <IconButton small icon="more" label={closing.other} onClick={closers.onOther} />
          </>
        )}
      </Foot>
    </>
  );
}
