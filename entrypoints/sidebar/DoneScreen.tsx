import { useRef, useState } from 'react';
import { words as common } from '../../.generated/locales/common.js';
import { words as queueWords } from '../../.generated/locales/queue.js';
import { words } from '../../.generated/locales/sidebar.js';
import { useOutside } from '../../components/Ask.tsx';
import { Button } from '../../components/Button.tsx';
import { ClockChip } from '../../components/ClockChip.tsx';
import { ContactForm } from '../../components/ContactForm.tsx';
import { ContactMore } from '../../components/ContactMore.tsx';
import { CopyByHand } from '../../components/CopyByHand.tsx';
import { CrmCopy } from '../../components/CrmCopy.tsx';
import { useClockWords, viewClock } from '../../components/clock-words.ts';
import { caseNumberOf, crmLayoutOf, crmLayouts, crmTextOf } from '../../components/crm-text.ts';
import type { Choice } from '../../components/Field.tsx';
import { FollowUp } from '../../components/FollowUp.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useLocale, useWords } from '../../components/Locale.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageText } from '../../components/PageText.tsx';
import { RefusalNotice } from '../../components/RefusalNotice.tsx';
import { Actions, Heading, Section, Why } from '../../components/Row.tsx';
import { Foot, FootNote, Main } from '../../components/SidebarFrame.tsx';
import { StoppedByAnswer } from '../../components/StoppedByAnswer.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useFocusOnArrival } from '../../components/use-focus.ts';
import { useKeys } from '../../components/use-keys.ts';
import { hasPromise } from '../../core/clock/follow-up.ts';
import type { Contact } from '../../core/contact.ts';
import { type ContactChange, valuesBefore } from '../../core/contact-schema.ts';
import type { Refusal } from '../../core/result.ts';
import type { PostScreenProps } from './PostScreen.tsx';
import { siteNameOf } from './site-name.ts';
import type { Reply, useInsertion } from './use-insertion.ts';
import { usePromise } from './use-promise.ts';

interface DoneScreenProps extends PostScreenProps {
  /** One that was stopped by the answer, or that was made in spite of it. */
  readonly insertion: ReturnType<typeof useInsertion>;
  /** What the agent was writing when somebody else answered. */
  readonly overtaken: Reply | undefined;
  readonly onDropDraft: () => void;
  readonly error: Refusal | undefined;
  readonly departments: readonly Choice[];
  readonly categories: readonly Choice[];
  readonly rootCauses: readonly Choice[];
  readonly reason: string | undefined;
  readonly onUndo: () => void;
  /** Writes the public reply with which a promise is kept. */
  readonly onComeBack: () => void;
}

/** Answered or closed: what was logged, and on to the CRM and the next post. */
export function DoneScreen(props: DoneScreenProps) {
  const {
    view,
    page,
    protocol,
    settings,
    now,
    next,
    departments,
    categories,
    rootCauses,
    reason,
    onSettings,
    onShow,
    onUndo,
    onComeBack,
  } = props;
  const { ask, copy, newId } = useOutside();
  const { crm, done, next: nextWords } = useWords(words);
  const queue = useWords(queueWords);
  const { outcome: outcomes } = useWords(common);
  const clock = useClockWords();
  const locale = useLocale();
  const [failed, setFailed] = useState<Refusal>();
  /** It stands on the clipboard, but that could not be kept. */
  const [untold, setUntold] = useState<Refusal>();
  const [byHand, setByHand] = useState<string>();
  const focus = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLElement>(null);
  useFocusOnArrival(focus, view.row.key);
  const { row, contact } = view;
  const notCopied = useAsked('getNotCopied', {}, ['contacts']).value?.count ?? 0;
  const { insertion, overtaken } = props;
  const stopped = insertion.outcome;
  const isAnswered = row.answered !== undefined || row.outcome === 'answered';
  const layout = crmLayoutOf(settings.crmLayout, protocol);

  const change = async (one: Contact, patch: ContactChange, seen: ContactChange = {}) => {
    const before = { ...valuesBefore(one, patch), ...seen };
    const answer = await ask('changeContact', { commandId: newId(), id: one.id, patch, before });
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  };
  const copyForCrm = async (one: Contact) => {
    const content = crmTextOf([one], layout, {
      locale,
      protocol,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      withPost: settings.crmPostText,
    });
    if ((await copy(content)) === 'refused') return setByHand(content.plain);
    setByHand(undefined);
    const answer = await ask('contactCopied', { commandId: newId(), id: one.id, layout: layout.id });
    setUntold(answer.ok ? undefined : answer.error);
  };
  const promised = usePromise(view, protocol, now);
  const error = failed ?? props.error ?? promised.error;
  const isOwed = hasPromise(row);
  useKeys({
    c: contact === undefined ? undefined : () => void copyForCrm(contact),
    m: () => unfold(more.current),
    t: () => promised.onEdit(true),
    b: isOwed ? promised.onKept : undefined,
    r: isOwed ? onComeBack : undefined,
  });

  return (
    <>
      <Main>
        {overtaken !== undefined && stopped === undefined && (
          <StoppedByAnswer
            answered={row.answered}
            text={overtaken.text}
            onInsert={() => void insertion.insert(overtaken, { anyAnswer: true })}
            onClose={props.onDropDraft}
          />
        )}
        {stopped?.kind === 'answered' && (
          <StoppedByAnswer
            answered={row.answered}
            text={stopped.reply.text}
            onInsert={() => void insertion.insert(stopped.reply, { anyAnswer: true, anyAccount: stopped.anyAccount })}
            onClose={insertion.clear}
          />
        )}
        {stopped?.kind === 'inserted' && stopped.isBeside && (
          <Notice tone="done" title={queue.stopped.beside}>
            {queue.stopped.besideWhy}
          </Notice>
        )}
        {stopped?.kind === 'byHand' && <CopyByHand text={stopped.text} onClose={insertion.clear} />}
        {(stopped?.kind === 'refused' || stopped?.kind === 'noComposer') && (
          <RefusalNotice
            error={stopped.kind === 'refused' ? stopped.error : { code: 'noComposer' }}
            onClose={insertion.clear}
          />
        )}
        <div role="status">
          <Section tone="done" sign={<Icon name="check" />}>
            <h2>{title()}</h2>
            <Why>{proof()}</Why>
          </Section>
        </div>
        {error !== undefined && <RefusalNotice error={error} />}
        <FollowUp {...promised} followUp={row.followUp} now={now} onReply={onComeBack} />
        {contact !== undefined && (
          <>
            <CrmCopy
              contact={contact}
              layouts={crmLayouts(locale, protocol)}
              layout={layout}
              withPost={settings.crmPostText}
              focus={focus}
              notCopied={notCopied}
              onNotCopied={() => void ask('openDesk', { route: '/log?period=all&copied=no' })}
              onLayout={(crmLayout) => onSettings({ crmLayout })}
              onWithPost={(crmPostText) => onSettings({ crmPostText })}
              onCopy={() => void copyForCrm(contact)}
              caseNumber={(pasted) => caseNumberOf(pasted, layout.id, protocol)}
              onReference={(text, was) =>
                change(contact, { crmReference: text || null }, { crmReference: was || null })
              }
            />
            {untold !== undefined && <RefusalNotice title={crm.copiedUntold} error={untold} />}
            {byHand !== undefined && <CopyByHand text={byHand} onClose={() => setByHand(undefined)} />}
            <ContactForm
              key={contact.id}
              contact={contact}
              departments={departments}
              categories={categories}
              reason={reason}
              onChange={(patch, before) => change(contact, patch, before)}
              onOpenLog={() => void ask('openDesk', { route: `/log/${contact.id}` })}
            />
            <ContactMore
              key={`more ${contact.id}`}
              contact={contact}
              departments={departments}
              rootCauses={rootCauses}
              now={now}
              focus={more}
              onChange={(patch, before) => change(contact, patch, before)}
            />
          </>
        )}
        {next !== undefined && (
          <Section sign={<Icon name="next" />} label={nextWords.title}>
            <Heading
              end={
                <ClockChip state={viewClock(next.row, now).state} part={viewClock(next.row, now).shareUsed}>
                  {clock.say(viewClock(next.row, now))}
                </ClockChip>
              }
            >
              <h3>{nextWords.title}</h3>
            </Heading>
            <Why>
              <PageText>{next.row.post.author.name}</PageText>: <PageText>{cut(next.row.post.text)}</PageText>
            </Why>
            <Actions>
              <Button keys="J" onClick={() => onShow(next.row.key)}>
                {nextWords.go}
              </Button>
            </Actions>
          </Section>
        )}
      </Main>
      <Foot>
        <Button kind="quiet" small icon="undo" keys="U" onClick={onUndo}>
          {isAnswered ? done.undo : done.undoClosed}
        </Button>
        <FootNote>{contact !== undefined && done.savedAt({ time: clock.time(contact.changedAt) })}</FootNote>
      </Foot>
    </>
  );

  function title(): string {
    if (!isAnswered) return done.closedAs({ outcome: outcomes[row.outcome ?? 'answered'] });
    const minutes = contact?.waitedMinutes;
    return minutes === undefined ? done.answered : done.answeredIn({ time: clock.duration(minutes) });
  }

  function proof(): string {
    const target = clock.duration(row.targetMinutes);
    const judged =
      contact?.metTarget === undefined ? '' : contact.metTarget ? done.met({ target }) : done.missed({ target });
    const at = row.answered?.at ?? row.closedAt;
    const isSeen = row.answered !== undefined && row.answered.by !== 'agent';
    const time = at === undefined ? '' : clock.moment(at, now);
    const how = isSeen ? done.seen({ site: siteNameOf(page, row.post.site), time }) : done.byAgent({ time });
    return `${judged} ${time === '' ? '' : how}`.trim();
  }
}

/** Opens it and brings the keyboard to its first field. */
function unfold(summary: HTMLElement | null): void {
  const details = summary?.closest('details');
  if (!details) return;
  details.open = true;
  details.querySelector('select')?.focus();
}

const cut = (text: string) => (text.length > 90 ? `${text.slice(0, 90).replace(/\s+\S*$/u, '')}…` : text);
