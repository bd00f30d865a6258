import { type RefObject, useRef } from 'react';
import { words as checkNames } from '../../.generated/locales/checkNames.js';
import { words as common } from '../../.generated/locales/common.js';
import { words } from '../../.generated/locales/sidebar.js';
import { ArticleList } from '../../components/ArticleList.tsx';
import { Button } from '../../components/Button.tsx';
import { DraftChecks } from '../../components/DraftChecks.tsx';
import { Segments } from '../../components/Field.tsx';
import { FillForm } from '../../components/FillForm.tsx';
import { Guidance } from '../../components/Guidance.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { hasPersonLine, PersonLine } from '../../components/PersonLine.tsx';
import { PostCard } from '../../components/PostCard.tsx';
import { ReplyEditor } from '../../components/ReplyEditor.tsx';
import { Section } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useKeys } from '../../components/use-keys.ts';
import { UnknownAccount } from '../../components/WrongAccount.tsx';
import type { PageView, PostView, ProtocolView } from '../../core/messages.ts';
import { clockIn } from '../../core/protocol/notices.ts';
import { type Language, languages } from '../../core/protocol/schema.ts';
import { replyText } from '../../core/protocol/view.ts';
import { whyBlocked } from './blocked.ts';
import { DraftHead, versionsOf } from './DraftHead.tsx';
import css from './FillScreen.module.css';
import { InsertionNotices } from './InsertionNotices.tsx';
import { KeepOwnReply } from './KeepOwnReply.tsx';
import { siteNameOf } from './site-name.ts';
import { useCheckPlaces } from './use-check-places.ts';
import { type Draft, type DraftState, nextVariant, textToEdit } from './use-draft.ts';
import { questionOf, useDraftChecks } from './use-draft-checks.ts';
import type { useInsertion } from './use-insertion.ts';
import { useSending } from './use-sending.ts';

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
  const { fill, suggest, checks: sayChecks } = useWords(words);
  const { language: languageNames } = useWords(common);
  const nameOfCheck = useWords(checkNames);
  const locale = useLocale();
  const first = useRef<HTMLInputElement>(null);
  const press = useRef<HTMLButtonElement>(null);
  const reply = draft.suggestion?.reply;
  const isPersonal = reply?.use === 'personal';
  const isEditing = draft.edited !== undefined;
  const site = siteNameOf(page, view.row.post.site);
  const blocked = whyBlocked(draft, words[locale], locale);
  const edit = () => onDraft({ ...pick(draft), edited: textToEdit(draft) });

  const checked = useDraftChecks(questionOf(view.row.key, draft));
  const { text, open, setOpen, jump, jumpNext, keepCaret } = useCheckPlaces(draft, {
    caret,
    checks: checked.checks,
    onEdit: edit,
    otherwise: [first, press],
    isTaken: insertion.outcome !== undefined,
  });
  const { held, insert, copy } = useSending(draft, {
    blocked,
    checked,
    insertion,
    onHeld: setOpen,
    onSend: () => {
      const slot = draft.slots.find(({ from }) => from === 'initials');
      const value = slot === undefined ? '' : (draft.values[slot.name] ?? '').trim();
      if (initials === '' && value !== '') onInitials(value);
    },
  });

  const inLanguages = languages.filter((one) => reply?.text[one] !== undefined);
  const setLanguage = (language: Language) =>
    onDraft({ ...pick(draft), language, variant: undefined, edited: undefined });
  const hasQuestions =
    inLanguages.length > 1 ||
    draft.slots.some((slot) => slot.from !== 'initials' || draft.given[slot.name] === undefined);
  const onVersion =
    versionsOf(draft) > 1 && !isEditing && !isPersonal
      ? () => onDraft({ ...pick(draft), variant: nextVariant(draft) })
      : undefined;
  const articles = useAsked('suggestArticles', { key: view.row.key, replyId: reply?.id ?? null }, ['protocol']);
  const find = () => {
    keepCaret();
    onFind();
  };
  useKeys({
    f2: find,
    v: onVersion,
    escape: onBack,
    f8: jumpNext,
    'ctrl enter': () => void insert(),
    c: () => void copy(),
    e: isEditing ? undefined : edit,
    t: () => {
      if (isEditing) return;
      const next = inLanguages[(inLanguages.indexOf(draft.language) + 1) % inLanguages.length];
      if (next !== undefined && inLanguages.length > 1) setLanguage(next);
    },
  });

  return (
    <>
      <Main>
        <PostCard view={view} now={now} isSmall />
        {hasPersonLine(protocol, view.row) && <PersonLine handle={view.row.post} now={now} zone={protocol.zone} />}
        <InsertionNotices view={view} page={page} insertion={insertion} onAgain={() => void insert()} />
        <DraftHead draft={draft} now={now} onBack={onBack} onVersion={onVersion} />
        {isPersonal && (
          <Guidance
            text={replyText(reply, draft.language, view.row.post.site, { placeholders: {} }) ?? ''}
            whenNot={reply.whenNot?.[locale]}
            language={draft.language}
          />
        )}
        {!isEditing && hasQuestions && (
          <Section label={fill.title}>
            <div className={css['questions']}>
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
