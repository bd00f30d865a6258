import { useRef, useState } from 'react';
import { HandOverDialog } from '../../components/HandOverDialog.tsx';
import { useLocale } from '../../components/Locale.tsx';
import { NoReplyDialog } from '../../components/NoReplyDialog.tsx';
import { OtherWays } from '../../components/OtherWays.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { QueueDialogs } from '../../components/QueueDialogs.tsx';
import { Main } from '../../components/SidebarFrame.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useQueueActions } from '../../components/use-queue-actions.ts';
import { hasPromise } from '../../core/clock/follow-up.ts';
import type { PageView, PostView, ProtocolView, QueueRow, Suggestion } from '../../core/messages.ts';
import type { PostKey } from '../../core/post.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import { putQuote } from '../../core/protocol/put-quote.ts';
import { type Language, languages } from '../../core/protocol/schema.ts';
import { localText } from '../../core/protocol/view.ts';
import { thanksReason } from '../../core/queue/thanks.ts';
import type { Settings } from '../../core/settings.ts';
import { ArticleScreen } from './ArticleScreen.tsx';
import { ChooseScreen } from './ChooseScreen.tsx';
import { DoneScreen } from './DoneScreen.tsx';
import { FillScreen } from './FillScreen.tsx';
import { InsertedScreen } from './InsertedScreen.tsx';
import { noSearch, Search } from './Search.tsx';
import { useClosing } from './use-closing.ts';
import { type DraftState, startOwnText, textToEdit, useDraft } from './use-draft.ts';
import { type Question, questionOf } from './use-draft-checks.ts';
import { useInsertion } from './use-insertion.ts';

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
  const { draft, change } = useDraft(kept, onKeep, {
    post: row.post,
    initials: settings.initials,
    locale,
    protocol,
  });
  /** Department that the post itself asks for. */
  const asked = useRef<string>(undefined);
  const [isInserted, setIsInserted] = useState(row.inserted !== undefined);
  const [search, setSearch] = useState(noSearch);
  /** The search for something to quote, while a reply is being written. */
  const [find, setFind] = useState(noSearch);
  const [reading, setReading] = useState<{ readonly id: string; readonly language: Language | undefined }>();
  const caret = useRef<number>(undefined);
  const [dialog, setDialog] = useState<'noReply' | 'handOver' | 'other'>();
  /** A closed post about which we promised to come back, and now do. */
  const [isComingBack, setIsComingBack] = useState(false);
  const isOver = row.closedAt !== undefined || row.outcome !== undefined || row.answered !== undefined;
  const isClosed = isOver && !(isComingBack && hasPromise(row));

  const closers = {
    onNoReply: () => setDialog('noReply'),
    onHandOver: () => setDialog('handOver'),
    onOther: () => setDialog('other'),
    onPrivate: () => void closing.close({ outcome: 'takenPrivate' }),
    onAnswered: () => void (isOver ? closing.keep() : closing.close({ outcome: 'answered' })),
    onNone: () =>
      change({
        language: ownLanguage(row.post.language, protocol),
        values: {},
        edited: startOwnText({ protocol, initials: settings.initials }, ownLanguage(row.post.language, protocol)),
      }),
  };
  const leaveDraft = () => {
    insertion.clear();
    caret.current = undefined;
    setFind(noSearch);
    change(undefined);
  };
  /** As if it was never answered: choose again. */
  const reopen = () => {
    setIsInserted(false);
    leaveDraft();
    void closing.reopen();
  };
  const actions = useQueueActions(view.me);
  const [isPuttingOff, setIsPuttingOff] = useState(false);
  const hold = {
    onClaim: () => void actions.claim({ row }),
    onLater: () => setIsPuttingOff(true),
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

  const begin = (suggestion: Suggestion) => {
    setReading(undefined);
    change({
      suggestion,
      language: suggestion.language,
      values: {},
      // A personal answer starts empty: the approved text is guidance beside it.
      ...(suggestion.reply.use === 'personal'
        ? { edited: startOwnText({ protocol, initials: settings.initials }, suggestion.language) }
        : {}),
    });
  };
  /** A piece of an article goes into the reply; without one an own text begins with it. */
  const quote = (piece: string) => {
    const language = draft?.language ?? ownLanguage(row.post.language, protocol);
    const signature = startOwnText({ protocol, initials: settings.initials }, language).trim();
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
  };
  const read = (id: string, language: Language | undefined) => setReading({ id, language });
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
  const departments = titles(protocol.departments);

  return (
    <>
      {isClosed ? (
        <DoneScreen
          {...props}
          insertion={insertion}
          overtaken={overtaken}
          onDropDraft={leaveDraft}
          error={closing.error}
          departments={departments}
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
            if (draft === undefined) {
              change({
                language: ownLanguage(row.post.language, protocol),
                values: {},
                edited: row.inserted?.text ?? '',
              });
            }
          }}
          onAgain={() => {
            setIsInserted(false);
            leaveDraft();
          }}
          onAnswered={closers.onAnswered}
        />
      ) : reading !== undefined ? (
        <ArticleScreen
          key={reading.id}
          id={reading.id}
          language={reading.language}
          view={view}
          protocol={protocol}
          now={now}
          onBack={() => setReading(undefined)}
          onQuote={quote}
          onBegin={draft === undefined ? begin : undefined}
        />
      ) : draft !== undefined && find.isOpen ? (
        <Main>
          <PostCard view={view} now={now} isSmall />
          <Search
            state={find}
            post={row.key}
            kind="article"
            language={draft.language}
            clock={clockIn(protocol.zone, now)}
            onState={setFind}
            onArticle={read}
          />
        </Main>
      ) : draft !== undefined ? (
        <FillScreen
          caret={caret}
          onFind={() => setFind({ ...find, isOpen: true })}
          onArticle={(id) => read(id, draft.language)}
          view={view}
          page={page}
          now={now}
          draft={draft}
          protocol={protocol}
          initials={settings.initials}
          insertion={insertion}
          onDraft={change}
          onBack={leaveDraft}
          onInitials={(initials) => onSettings({ initials })}
          onHandOver={closers.onHandOver}
          onPrivate={closers.onPrivate}
        />
      ) : (
        <ChooseScreen
          view={view}
          page={page}
          protocol={protocol}
          settings={settings}
          now={now}
          insertion={insertion}
          error={closing.error}
          onBegin={begin}
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
          onArticle={read}
        />
      )}
      <QueueDialogs
        question={isPuttingOff ? { ask: 'snooze', rows: [{ row, state: view.state }] } : undefined}
        actions={actions}
        reasons={reasons}
        now={now}
        onClose={() => setIsPuttingOff(false)}
      />
      {dialog === 'noReply' && (
        <NoReplyDialog
          reasons={reasons}
          onClose={() => setDialog(undefined)}
          onDone={(answer) => {
            setDialog(undefined);
            void closing.close({ outcome: 'noReplyNeeded', ...answer });
          }}
        />
      )}
      {dialog === 'other' && (
        <OtherWays
          onClose={() => setDialog(undefined)}
          onPrivate={closers.onPrivate}
          onAnswered={closers.onAnswered}
          onByHand={props.onByHand}
          onKeys={props.onKeys}
        />
      )}
      {dialog === 'handOver' && (
        <HandOverDialog
          departments={protocol.departments}
          department={asked.current ?? draft?.suggestion?.reply.department}
          post={{
            link: row.post.permalink ?? row.pageUrl,
            author: row.post.author.name,
            text: row.editedText ?? row.post.text,
          }}
          onClose={() => setDialog(undefined)}
          onDone={(answer) => {
            setDialog(undefined);
            void closing.close({ outcome: 'handedOver', ...answer });
          }}
        />
      )}
    </>
  );
}

/** Holding a post for a while: one's own, or for later. */
export interface Hold {
  readonly onClaim: () => void;
  readonly onLater: () => void;
  readonly onThanks: () => void;
}

export interface Closers {
  readonly onNone: () => void;
  readonly onNoReply: () => void;
  readonly onHandOver: () => void;
  /** The other ways, and the overview of keys. */
  readonly onOther: () => void;
  readonly onPrivate: () => void;
  readonly onAnswered: () => void;
}

function ownLanguage(language: string | undefined, protocol: ProtocolView) {
  return protocol.languages.find((one) => one === language) ?? protocol.languages[0] ?? 'nl';
}
