import { useRef, useState } from 'react';
import { useLocale } from '../../components/Locale.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { Main } from '../../components/SidebarFrame.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { hasPromise } from '../../core/clock/follow-up.ts';
import type { PageView, PostView, ProtocolView, QueueRow } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import { languages } from '../../core/protocol/schema.ts';
import { localText } from '../../core/protocol/view.ts';
import { thanksReason } from '../../core/queue/thanks.ts';
import type { Settings } from '../../core/settings.ts';
import { ArticleScreen } from './ArticleScreen.tsx';
import { ChooseScreen } from './ChooseScreen.tsx';
import { DoneScreen } from './DoneScreen.tsx';
import { FillScreen } from './FillScreen.tsx';
import { InsertedScreen } from './InsertedScreen.tsx';
import { PostDialogs, type PostQuestion } from './PostDialogs.tsx';
import { noSearch, Search } from './Search.tsx';
import { useClosing } from './use-closing.ts';
import type { DraftState } from './use-draft.ts';
import { type Question, questionOf } from './use-draft-checks.ts';
import { useInsertion } from './use-insertion.ts';
import { useWriting } from './use-writing.ts';

export interface PostScreenProps {
  readonly view: PostView;
  readonly page: PageView | undefined;
  readonly protocol: ProtocolView;
  readonly settings: Settings;
  /** The next post that is due. */
  readonly next: QueueRow | undefined;
  readonly now: Date;
  /** What was begun for this post before another was looked at. */
  readonly kept: DraftState | undefined;
  readonly onKeep: (draft: DraftState | undefined) => void;
  readonly onShow: (key: PostKey) => void;
  readonly onSettings: (settings: Partial<Settings>) => void;
  readonly onKeys: () => void;
  readonly onByHand: () => void;
}

/** One post from choosing a reply to the logged contact. */
export function PostScreen(props: PostScreenProps) {
  const { view, page, protocol, settings, now, kept, onKeep, onSettings } = props;
  const locale = useLocale();
  const { row } = view;
  const closing = useClosing(view);
  const insertion = useInsertion(view);
  const writing = useWriting({ post: row.post, initials: settings.initials, protocol, kept, onKeep });
  const { draft } = writing;
  const actions = useQueueActions(view.me);
  /** Department that the post itself asks for. */
  const asked = useRef<string>(undefined);
  const [isInserted, setIsInserted] = useState(row.inserted !== undefined);
  const [search, setSearch] = useState(noSearch);
  const [question, setQuestion] = useState<PostQuestion>();
  /** A closed post about which we promised to come back, and now do. */
  const [isComingBack, setIsComingBack] = useState(false);
  const isOver = row.closedAt !== undefined || row.outcome !== undefined || row.answered !== undefined;
  const isClosed = isOver && !(isComingBack && hasPromise(row));

  const closers = {
    onNoReply: () => setQuestion('noReply'),
    onHandOver: () => setQuestion('handOver'),
    onOther: () => setQuestion('other'),
    onPrivate: () => void closing.close({ outcome: 'takenPrivate' }),
    onAnswered: () => void (isOver ? closing.keep() : closing.close({ outcome: 'answered' })),
    onNone: () => writing.beginOwn(),
  };
  const leaveDraft = () => {
    insertion.clear();
    writing.leave();
  };
  /** As if it was never answered: choose again. */
  const reopen = () => {
    setIsInserted(false);
    leaveDraft();
    void closing.reopen();
  };
  const hold = {
    onClaim: () => void actions.claim({ row }),
    onLater: () => setQuestion('snooze'),
    onThanks: () => void closing.close({ outcome: 'noReplyNeeded', reason: thanksReason(protocol.noReplyReasons) }),
  };
  const isWeak = row.maybeAnswered === true && !isClosed;
  useKeys(
    isClosed
      ? { u: reopen }
      : isOver
        ? { b: closers.onAnswered }
        : {
            g: closers.onNoReply,
            o: closers.onHandOver,
            p: closers.onPrivate,
            b: isWeak ? () => void closing.judge(true) : closers.onAnswered,
            i: hold.onClaim,
            l: hold.onLater,
            a: hold.onThanks,
            w: isWeak ? () => void closing.judge(false) : undefined,
          },
  );

  const done = insertion.outcome;
  /** Somebody else answered while this was being written: it is not lost with the screen. */
  const overtaken =
    draft !== undefined && done === undefined && !isInserted && row.answered !== undefined && draft.text.trim() !== ''
      ? { replyId: draft.suggestion?.reply.id ?? null, language: draft.language, text: draft.text }
      : undefined;
  const showsInserted = done?.kind === 'inserted' || done?.kind === 'onClipboard' || done?.kind === 'copied';
  const titles = (list: ProtocolView['departments']) =>
    list.map(({ id, title }) => ({ value: id, label: localText(title, locale, protocol.languages) ?? id }));
  const madeFrom = (): Omit<Question, 'text'> => {
    const question = draft === undefined ? undefined : questionOf(row.key, draft);
    if (question !== undefined) return question;
    // The sidebar was opened again: what is kept of it.
    const language = languages.find((one) => one === row.inserted?.language) ?? null;
    return { key: row.key, replyId: row.inserted?.replyId ?? null, language, values: {} };
  };
  const reasons = titles(protocol.noReplyReasons);

  return (
    <>
      {isClosed ? (
        <DoneScreen
          {...props}
          insertion={insertion}
          overtaken={overtaken}
          onDropDraft={leaveDraft}
          error={closing.error}
          departments={titles(protocol.departments)}
          categories={titles(protocol.categories)}
          rootCauses={titles(protocol.rootCauses)}
          reason={reasons.find(({ value }) => value === row.outcomeReason)?.label ?? row.outcomeReason}
          onUndo={reopen}
          onComeBack={() => setIsComingBack(true)}
        />
      ) : showsInserted || (isInserted && row.inserted !== undefined && draft === undefined) ? (
        <InsertedScreen
          view={view}
          page={page}
          now={now}
          outcome={done}
          error={closing.error}
          asked={madeFrom()}
          onPrivate={closers.onPrivate}
          onChange={() => {
            insertion.clear();
            setIsInserted(false);
            if (draft === undefined) writing.beginOwn(row.inserted?.text ?? '');
          }}
          onAgain={() => {
            setIsInserted(false);
            leaveDraft();
          }}
          onAnswered={closers.onAnswered}
        />
      ) : writing.reading !== undefined ? (
        <ArticleScreen
          key={writing.reading.id}
          id={writing.reading.id}
          language={writing.reading.language}
          view={view}
          protocol={protocol}
          now={now}
          onBack={writing.stopReading}
          onQuote={writing.quote}
          onBegin={draft === undefined ? writing.begin : undefined}
        />
      ) : draft !== undefined && writing.find.isOpen ? (
        <Main>
          <PostCard view={view} now={now} isSmall />
          <Search
            state={writing.find}
            post={row.key}
            kind="article"
            language={draft.language}
            clock={clockIn(protocol.zone, now)}
            onState={writing.setFind}
            onArticle={writing.read}
          />
        </Main>
      ) : draft !== undefined ? (
        <FillScreen
          caret={writing.caret}
          onFind={() => writing.setFind({ ...writing.find, isOpen: true })}
          onArticle={(id) => writing.read(id, draft.language)}
          view={view}
          page={page}
          now={now}
          draft={draft}
          protocol={protocol}
          initials={settings.initials}
          insertion={insertion}
          onDraft={writing.change}
          onBack={leaveDraft}
          onInitials={(initials) => onSettings({ initials })}
          onPrivate={closers.onPrivate}
        />
      ) : (
        <ChooseScreen
          view={view}
          protocol={protocol}
          settings={settings}
          now={now}
          insertion={insertion}
          error={closing.error}
          onBegin={writing.begin}
          onJudge={(answered) => void closing.judge(answered)}
          onAsked={(department) => {
            asked.current = department;
          }}
          closers={closers}
          hold={hold}
          isComingBack={isOver}
          onStay={() => setIsComingBack(false)}
          search={search}
          onSearch={setSearch}
          onArticle={writing.read}
        />
      )}
      <PostDialogs
        question={question}
        view={view}
        protocol={protocol}
        now={now}
        reasons={reasons}
        department={asked.current ?? draft?.suggestion?.reply.department}
        actions={actions}
        closers={closers}
        onClose={() => setQuestion(undefined)}
        onCloseAs={closing.close}
        onByHand={props.onByHand}
        onKeys={props.onKeys}
      />
    </>
  );
}
