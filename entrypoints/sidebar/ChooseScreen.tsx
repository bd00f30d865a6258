import { useEffect, useRef } from 'react';
import { useOutside } from '../../components/Ask.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { useLocale } from '../../components/Locale.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { PostHold } from '../../components/PostHold.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Main } from '../../components/SidebarFrame.tsx';
import { TriageNotice } from '../../components/TriageNotice.tsx';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import { useKeys } from '../../components/use-keys.ts';
import type { PostView, ProtocolView, Suggestion } from '../../core/messages.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import type { Language } from '../../core/protocol/schema.ts';
import type { Refusal } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import { departmentAsked } from '../../core/suggest/triage.ts';
import { AboutPost } from './AboutPost.tsx';
import { ChooseFoot } from './ChooseFoot.tsx';
import { MaybeAnswered } from './MaybeAnswered.tsx';
import { Offered } from './Offered.tsx';
import { Promised } from './Promised.tsx';
import type { Closers, Hold } from './post-actions.ts';
import { Search, type SearchState } from './Search.tsx';
import { finishDraft } from './use-draft.ts';
import { askChecks, holdsUp, questionOf } from './use-draft-checks.ts';
import type { useInsertion } from './use-insertion.ts';
import { useOffered } from './use-offered.ts';

interface ChooseScreenProps {
  readonly view: PostView;
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
  const { view, protocol, settings, now, insertion, error, onBegin, onJudge, onAsked } = props;
  const { closers, hold, isComingBack, onStay, search, onSearch, onArticle } = props;
  const { ask } = useOutside();
  const locale = useLocale();
  const { row } = view;
  const isSearching = search.isOpen;
  const openSearch = () => onSearch({ ...search, isOpen: true });
  const clock = clockIn(protocol.zone, now);
  const offered = useOffered(row.key, protocol, now);
  const { answer, suggestions, chosen, current } = offered;
  useEffect(() => {
    if (answer !== undefined) onAsked(departmentAsked(answer.triage));
  });
  const focus = useRef<HTMLButtonElement>(null);
  /** A second press while the checks are asked for is no second insertion. */
  const isAsking = useRef(false);
  useFocusOnArrival(focus, isSearching ? 'search' : `${row.key} ${chosen} ${suggestions.length > 0}`);

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
  const firstArticle = offered.linked[0] ?? offered.near[0];
  useKeys(
    isSearching
      ? {}
      : {
          ...Object.fromEntries(
            suggestions.slice(0, 9).map((_, index) => [String(index + 1), () => offered.choose(index)] as const),
          ),
          arrowdown: () => offered.move(1),
          arrowup: () => offered.move(-1),
          enter: () => current && onBegin(current),
          'ctrl enter': () => void act(current, 'insert'),
          c: () => void act(current, 'copyReply'),
          m: offered.more,
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
        {row.maybeAnswered && <MaybeAnswered onJudge={onJudge} />}
        {error !== undefined && <RefusalNotice error={error} />}
        {answer !== undefined && !isComingBack && (
          <TriageNotice
            triage={answer.triage}
            protocol={protocol}
            onHandOver={closers.onHandOver}
            onNoReply={closers.onNoReply}
          />
        )}
        {isComingBack && row.followUp?.text !== undefined && <Promised text={row.followUp.text} />}
        <div hidden={isSearching}>
          <AboutPost
            view={view}
            protocol={protocol}
            now={now}
            hasCategory={protocol.hasCategoryTargets === true && !isComingBack}
          />
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
          <Offered
            offered={offered}
            languages={protocol.languages}
            day={clock.slice(0, 10)}
            focus={focus}
            closers={closers}
            finish={finish}
            onBegin={onBegin}
            onInsert={() => void act(current, 'insert')}
            onCopy={() => void act(current, 'copyReply')}
            onSearch={openSearch}
            onArticle={(id) => onArticle(id, answer?.language)}
          />
        )}
      </Main>
      <ChooseFoot closers={closers} isComingBack={isComingBack} onStay={onStay} />
    </>
  );
}
