import { useEffect, useRef } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { Button, IconButton } from '../../components/Button.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { useClockWords } from '../../components/clock-words.ts';
import { Segments } from '../../components/Field.tsx';
import { FillForm } from '../../components/FillForm.tsx';
import { Guidance } from '../../components/Guidance.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { ReplyEditor } from '../../components/ReplyEditor.tsx';
import { Heading, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { useKeyOf } from '../../components/suggestion-words.ts';
import { useKeys } from '../../components/use-keys.ts';
import { UnknownAccount, WrongAccount } from '../../components/WrongAccount.tsx';
import type { PageView, PostView } from '../../core/messages.ts';
import { type Language, languages } from '../../core/protocol/schema.ts';
import { replyText } from '../../core/protocol/view.ts';
import { whyBlocked } from './blocked.ts';
import { siteNameOf } from './site-name.ts';
import { type Draft, type DraftState, textToEdit } from './use-draft.ts';
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
}

/** Fill in what is open, see what it becomes, change it, insert it. */
export function FillScreen(props: FillScreenProps) {
  const { view, page, now, draft, initials, insertion, onDraft, onBack, onInitials } = props;
  const { fill, noComposer, suggest, refused } = useWords(words);
  const { use, language: languageNames } = useWords(common);
  const clock = useClockWords();
  const locale = useLocale();
  const first = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  const reply = draft.suggestion?.reply;
  const site = siteNameOf(page, view.row.post.site);
  const isEditing = draft.edited !== undefined;
  const blocked = whyBlocked(draft, words[locale], locale);

  // Arriving: where there is something to do. While typing the focus stays where it is.
  useEffect(() => {
    void isEditing;
    if (document.hasFocus()) (text.current ?? first.current ?? press.current)?.focus();
    text.current?.setSelectionRange(0, 0);
  }, [isEditing]);

  const keepInitials = () => {
    const slot = draft.slots.find(({ from }) => from === 'initials');
    const value = slot === undefined ? '' : (draft.values[slot.name] ?? '').trim();
    if (initials === '' && value !== '') onInitials(value);
  };
  const asReply = { replyId: reply?.id ?? null, language: draft.language, text: draft.text };
  const insert = () => {
    if (blocked !== undefined || insertion.isBusy) return;
    keepInitials();
    void insertion.insert(asReply);
  };
  const copy = () => {
    if (blocked !== undefined || insertion.isBusy) return;
    keepInitials();
    void insertion.copyReply(asReply);
  };
  const inLanguages = languages.filter((one) => reply?.text[one] !== undefined);
  const setLanguage = (language: Language) => onDraft({ ...pick(draft), language, edited: undefined });
  const hasQuestions =
    inLanguages.length > 1 ||
    draft.slots.some((slot) => slot.from !== 'initials' || draft.given[slot.name] === undefined);
  const edit = () => onDraft({ ...pick(draft), edited: textToEdit(draft) });
  useKeys({
    escape: onBack,
    'ctrl enter': insert,
    c: copy,
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
        {outcome?.kind === 'noComposer' && (
          <Notice
            tone="soon"
            title={noComposer.title}
            actions={
              <Button keys="Ctrl Enter" onClick={insert}>
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
            onInsert={() => void insertion.insert(outcome.reply, true)}
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
            ) : (
              <>
                {reply.approvedAt !== undefined && `${fill.approved({ date: clock.day(reply.approvedAt, now) })}, `}
                {use[useKeyOf[reply.use]]}
              </>
            )}
          </Why>
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
          advice={reply?.use === 'as-base' && !isEditing ? fill.base : undefined}
          onStartEditing={edit}
          onEdit={(edited) => onDraft({ ...pick(draft), edited })}
          {...(reply === undefined || isPersonal
            ? {}
            : { onRestore: () => onDraft({ ...pick(draft), edited: undefined }) })}
        />
        <UnknownAccount page={page} />
      </Main>
      <Foot isBig>
        {(blocked !== undefined || insertion.isBusy) && (
          <FootNote>
            <span id="blocked" role="status">
              {insertion.isBusy ? fill.busy : blocked}
            </span>
          </FootNote>
        )}
        <Button icon="copy" keys="C" blocked={blocked} onClick={copy}>
          {fill.copy}
        </Button>
        <Button
          kind="primary"
          keys="Ctrl Enter"
          ref={press}
          blocked={blocked ?? (insertion.isBusy ? fill.busy : undefined)}
          aria-describedby={blocked === undefined ? undefined : 'blocked'}
          onClick={insert}
        >
          {site === undefined ? fill.insertPlain : fill.insert({ site })}
        </Button>
      </Foot>
    </>
  );
}

function pick({ suggestion, language, values, edited }: DraftState): DraftState {
  return { suggestion, language, values, edited };
}
