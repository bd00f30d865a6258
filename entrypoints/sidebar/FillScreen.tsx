import { type RefObject, useEffect, useRef, useState } from 'react';
import { words as checkNames } from '../../.generated/locales/checkNames.js';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { ArticleList } from '../../components/ArticleList.tsx';
import { Button, IconButton } from '../../components/Button.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { useClockWords } from '../../components/clock-words.ts';
import { DraftChecks, lineOf } from '../../components/DraftChecks.tsx';
import { Segments } from '../../components/Field.tsx';
import { FillForm } from '../../components/FillForm.tsx';
import { Guidance } from '../../components/Guidance.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { hasPersonLine, PersonLine } from '../../components/PersonLine.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { ReplyEditor } from '../../components/ReplyEditor.tsx';
import { Actions, Heading, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { StoppedByAnswer } from '../../components/StoppedByAnswer.tsx';
import { useKeyOf } from '../../components/suggestion-words.ts';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import { UnknownAccount, WrongAccount } from '../../components/WrongAccount.tsx';
import type { PageView, PostView, ProtocolView } from '../../core/messages.ts';
import type { DraftCheck } from '../../core/protocol/checks.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import { type Language, languages } from '../../core/protocol/schema.ts';
import { replyText } from '../../core/protocol/view.ts';
import { whyBlocked } from './blocked.ts';
import { KeepOwnReply } from './KeepOwnReply.tsx';
import { siteNameOf } from './site-name.ts';
import { type Draft, type DraftState, nextVariant, textToEdit } from './use-draft.ts';
import { holdsUp, questionOf, useDraftChecks } from './use-draft-checks.ts';
import type { useInsertion } from './use-insertion.ts';

interface FillScreenProps {
  readonly view: PostView;
  readonly page: PageView | undefined;
  readonly now: Date;
  readonly draft: Draft;
  /** As kept in the settings; empty: asked here once. */
  readonly initials: string;
  readonly insertion: ReturnType<typeof useInsertion>;
  readonly onDraft: (draft: DraftState) => void;
  readonly onBack: () => void;
  readonly onInitials: (initials: string) => void;
  readonly onHandOver: () => void;
  readonly onPrivate: () => void;
  readonly protocol: ProtocolView;
  /** Where the caret stands in the text, when it has been there: kept while an article is read. */
  readonly caret: RefObject<number | undefined>;
  readonly onFind: () => void;
  readonly onArticle: (id: string) => void;
}

/** Fill in what is open, see what it becomes, change it, insert it. */
export function FillScreen(props: FillScreenProps) {
  const { view, page, now, draft, protocol, initials, insertion, onDraft, onBack, onInitials, onPrivate } = props;
  const { caret, onFind, onArticle } = props;
  const { fill, noComposer, suggest, refused, checks: sayChecks } = useWords(words);
  const { use, language: languageNames } = useWords(common);
  const nameOfCheck = useWords(checkNames);
  const clock = useClockWords();
  const locale = useLocale();
  const first = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  const reply = draft.suggestion?.reply;
  const site = siteNameOf(page, view.row.post.site);
  const isEditing = draft.edited !== undefined;
  const blocked = whyBlocked(draft, words[locale], locale);

  const checked = useDraftChecks(questionOf(view.row.key, draft));
  const [open, setOpen] = useState<string>();
  /** Stops that the agent was told of when inserting. */
  const [told, setTold] = useState('');
  const isAsking = useRef(false);
  const hasOutcome = useRef(false);
  hasOutcome.current = insertion.outcome !== undefined;
  /** Where the text area opens, when a check led there or an article was quoted. */
  const goal = useRef<DraftCheck['place']>(caret.current === undefined ? undefined : [caret.current, caret.current]);

  // Arriving: where there is something to do. While typing the focus stays where it is.
  useEffect(() => {
    void isEditing;
    // What came of an insertion has taken the focus already.
    if (document.hasFocus() && !hasOutcome.current) (text.current ?? first.current ?? press.current)?.focus();
    text.current?.setSelectionRange(...(goal.current ?? [0, 0]));
    goal.current = undefined;
  }, [isEditing]);

  const keepInitials = () => {
    const slot = draft.slots.find(({ from }) => from === 'initials');
    const value = slot === undefined ? '' : (draft.values[slot.name] ?? '').trim();
    if (initials === '' && value !== '') onInitials(value);
  };
  const asReply = (still: readonly DraftCheck[]) => ({
    replyId: reply?.id ?? null,
    language: draft.language,
    text: draft.text,
    checks: checked.seen(still),
  });
  /** What still stands, once for each press: a second one while this is asked is no second insertion. */
  const standing = async (): Promise<readonly DraftCheck[] | undefined> => {
    if (blocked !== undefined || insertion.isBusy || isAsking.current) return undefined;
    isAsking.current = true;
    const still = await checked.now();
    isAsking.current = false;
    return still;
  };
  const insert = async () => {
    const still = await standing();
    if (still === undefined) return;
    const stops = still.filter(holdsUp);
    const [worst] = stops;
    const ids = stops.map(({ id }) => id).join(' ');
    if (worst !== undefined && ids !== told) {
      setTold(ids);
      return setOpen(lineOf(worst));
    }
    keepInitials();
    void insertion.insert(asReply(still));
  };
  const copy = async () => {
    const still = await standing();
    if (still === undefined) return;
    keepInitials();
    void insertion.copyReply(asReply(still));
  };
  const held = checked.checks.find((check) => holdsUp(check) && told.split(' ').includes(check.id));
  const inLanguages = languages.filter((one) => reply?.text[one] !== undefined);
  const setLanguage = (language: Language) =>
    onDraft({ ...pick(draft), language, variant: undefined, edited: undefined });
  const hasQuestions =
    inLanguages.length > 1 ||
    draft.slots.some((slot) => slot.from !== 'initials' || draft.given[slot.name] === undefined);
  const edit = () => onDraft({ ...pick(draft), edited: textToEdit(draft) });
  const jump = ({ place }: DraftCheck) => {
    if (place === undefined) return;
    // Places are those of the text without the space around it.
    const whole = draft.edited ?? textToEdit(draft);
    const shift = whole.length - whole.trimStart().length;
    goal.current = [place[0] + shift, place[1] + shift];
    if (text.current === null) return edit();
    text.current.focus();
    text.current.setSelectionRange(...goal.current);
    goal.current = undefined;
  };
  const places = checked.checks.filter(({ place }) => place !== undefined);
  const jumpNext = () => {
    const at = places.findIndex((check) => lineOf(check) === open);
    const next = places[(at + 1) % places.length];
    if (next === undefined) return;
    setOpen(lineOf(next));
    jump(next);
  };
  const versions = 1 + (reply?.variants?.[draft.language]?.length ?? 0);
  const hasVersions = versions > 1 && !isEditing && reply?.use !== 'personal';
  const nextVersion = () => onDraft({ ...pick(draft), variant: nextVariant(draft) });
  const articles = useAsked('suggestArticles', { key: view.row.key, replyId: reply?.id ?? null }, ['protocol']);
  const keepCaret = () => {
    caret.current = text.current?.selectionEnd;
  };
  const find = () => {
    keepCaret();
    onFind();
  };
  useKeys({
    f2: find,
    v: hasVersions ? nextVersion : undefined,
    escape: onBack,
    f8: places.length > 0 ? jumpNext : undefined,
    'ctrl enter': () => void insert(),
    c: () => void copy(),
    e: isEditing ? undefined : edit,
    t: () => {
      if (isEditing) return;
      const next = inLanguages[(inLanguages.indexOf(draft.language) + 1) % inLanguages.length];
      if (next !== undefined && inLanguages.length > 1) setLanguage(next);
    },
  });

  const { outcome } = insertion;
  const isPersonal = reply?.use === 'personal';
  return (
    <>
      <Main>
        <PostCard view={view} now={now} isSmall />
        {hasPersonLine(protocol, view.row) && <PersonLine handle={view.row.post} now={now} zone={protocol.zone} />}
        {outcome?.kind === 'noComposer' && (
          <Notice
            tone="soon"
            title={noComposer.title}
            actions={
              <Button keys="Ctrl Enter" onClick={() => void insert()}>
                {noComposer.again}
              </Button>
            }
          >
            {noComposer.why}
          </Notice>
        )}
        {outcome?.kind === 'wrongAccount' && (
          <WrongAccount
            page={page}
            onInsert={() => void insertion.insert(outcome.reply, { anyAccount: true })}
            onClose={insertion.clear}
          />
        )}
        {outcome?.kind === 'answered' && (
          <StoppedByAnswer
            answered={view.row.answered}
            onInsert={() => void insertion.insert(outcome.reply, { anyAnswer: true, anyAccount: outcome.anyAccount })}
            onClose={insertion.clear}
          />
        )}
        {outcome?.kind === 'refused' && (
          <RefusalNotice title={refused} error={outcome.error} onClose={insertion.clear} />
        )}
        {outcome?.kind === 'byHand' && <CopyByHand text={outcome.text} onClose={insertion.clear} />}
        <Section sign={<IconButton small icon="left" label={fill.back} keys="Escape" onClick={onBack} />}>
          <Heading>
            <h3 lang={reply === undefined ? undefined : draft.language}>
              {reply === undefined ? fill.own : (reply.title[draft.language] ?? reply.title.nl ?? reply.id)}
            </h3>
          </Heading>
          <Why>
            {reply === undefined ? (
              fill.ownHint
            ) : draft.suggestion?.isOwn === true ? (
              fill.ownReply
            ) : (
              <>
                {reply.approvedAt !== undefined && `${fill.approved({ date: clock.day(reply.approvedAt, now) })}, `}
                {use[useKeyOf[reply.use]]}
              </>
            )}
          </Why>
          {hasVersions && (
            <Actions>
              <Button small keys="V" onClick={nextVersion}>
                {fill.otherVersion}
              </Button>
              <div role="status">
                <Why>{fill.version({ number: (draft.variant ?? 0) + 1, count: versions })}</Why>
              </div>
            </Actions>
          )}
        </Section>
        {isPersonal && reply && (
          <Guidance
            text={replyText(reply, draft.language, view.row.post.site, { placeholders: {} }) ?? ''}
            whenNot={reply.whenNot?.[locale]}
            language={draft.language}
          />
        )}
        {!isEditing && hasQuestions && (
          <Section label={fill.title}>
            <div style={{ display: 'grid', gap: 12 }}>
              {inLanguages.length > 1 && (
                <Segments
                  label={suggest.textLanguage}
                  value={draft.language}
                  choices={inLanguages.map((one) => ({ value: one, label: languageNames[one] }))}
                  onChoice={(one) => setLanguage(inLanguages.find((known) => known === one) ?? draft.language)}
                />
              )}
              <FillForm
                slots={draft.slots}
                values={draft.values}
                given={draft.given}
                language={draft.language}
                focus={first}
                onValue={(slot, value) => onDraft({ ...pick(draft), values: { ...draft.values, [slot]: value } })}
              />
            </div>
          </Section>
        )}
        <ReplyEditor
          siteName={site}
          filled={draft.filled}
          labelOf={draft.labelOf}
          edited={draft.edited}
          language={draft.language}
          rule={page?.maxLength}
          focus={text}
          advice={reply?.use === 'as-base' && draft.suggestion?.isOwn !== true && !isEditing ? fill.base : undefined}
          onStartEditing={edit}
          onEdit={(edited) => onDraft({ ...pick(draft), edited })}
          {...(reply === undefined || isPersonal
            ? {}
            : { onRestore: () => onDraft({ ...pick(draft), edited: undefined }) })}
        />
        {isEditing && <KeepOwnReply draft={draft} post={view.row.post} initials={initials} protocol={protocol} />}
        <DraftChecks
          // The account is said on top, and once more when it comes to inserting.
          checks={checked.checks.filter(({ id }) => id !== 'wrongAccount')}
          open={open}
          onOpen={setOpen}
          onJump={jump}
          onPrivate={onPrivate}
          onVariant={() => onDraft({ ...pick(draft), variant: nextVariant(draft), edited: undefined })}
          onDismiss={checked.dismiss}
        />
        <ArticleList
          linked={articles.value?.linked ?? []}
          near={articles.value?.near ?? []}
          language={draft.language}
          languages={protocol.languages}
          day={clockIn(protocol.zone, now).slice(0, 10)}
          onOpen={(id) => {
            keepCaret();
            onArticle(id);
          }}
          onSearch={find}
        />
        <UnknownAccount page={page} />
      </Main>
      <Foot isBig>
        {(blocked !== undefined || insertion.isBusy || held !== undefined) && (
          <FootNote>
            <span id="blocked" role="status">
              {insertion.isBusy ? fill.busy : (blocked ?? (held && sayChecks.held({ name: nameOfCheck[held.id] })))}
            </span>
          </FootNote>
        )}
        <Button icon="copy" keys="C" blocked={blocked} onClick={() => void copy()}>
          {fill.copy}
        </Button>
        <Button
          kind="primary"
          keys="Ctrl Enter"
          ref={press}
          blocked={blocked ?? (insertion.isBusy ? fill.busy : undefined)}
          aria-describedby={blocked === undefined && held === undefined ? undefined : 'blocked'}
          onClick={() => void insert()}
        >
          {held !== undefined ? sayChecks.insertAnyway : site === undefined ? fill.insertPlain : fill.insert({ site })}
        </Button>
      </Foot>
    </>
  );
}

function pick({ suggestion, language, variant, values, edited }: DraftState): DraftState {
  return { suggestion, language, variant, values, edited };
}
