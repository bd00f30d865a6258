import type { ReactNode } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { ClockSign } from '../../../components/ClockChip.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import { SelectInline } from '../../../components/SelectInline.tsx';
import type { Contact } from '../../../core/contact.ts';
import type { ContactChange } from '../../../core/contact-schema.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import { choosableOutcomes, type Outcome } from '../../../core/waiting.ts';
import { choicesOf, titlesOf } from '../titles.ts';
import css from './ContactPanel.module.css';

/** Both clocks against the target, and how it ended. */
export function ContactFacts({
  contact,
  protocol,
  now,
  onChange,
}: {
  readonly contact: Contact;
  readonly protocol: ProtocolView | undefined;
  readonly now: Date;
  readonly onChange: (patch: ContactChange) => void;
}) {
  const { log } = useWords(words);
  const { column, about, answeredBy } = useWords(logWords);
  const { outcome: outcomeWords } = useWords(common);
  const clock = useClockWords();
  const locale = useLocale();
  const titleOf = titlesOf(protocol, locale);
  const { waitedMinutes, waitedByCustomerMinutes, targetMinutes, metTarget, dueAt, isWaitApproximate } = contact;
  const rough = isWaitApproximate ? `${about} ` : '';
  const none = { value: '', label: log.none };
  const departments = protocol === undefined ? [] : choicesOf(protocol.departments, protocol, locale);
  const categories = protocol === undefined ? [] : choicesOf(protocol.categories, protocol, locale);

  return (
    <Section
      tone={metTarget === false ? 'late' : undefined}
      sign={metTarget === undefined ? <Icon name="past" /> : <ClockSign state={metTarget ? 'answered' : 'overdue'} />}
      label={log.times}
    >
      <Heading end={metTarget !== undefined && <span>{metTarget ? log.met : log.missed}</span>}>
        <h3>
          {waitedMinutes === undefined
            ? log.notMeasuredTitle
            : rough +
              (targetMinutes === undefined
                ? clock.duration(waitedMinutes)
                : log.ofTarget({ waited: clock.duration(waitedMinutes), target: clock.duration(targetMinutes) }))}
        </h3>
      </Heading>
      <dl className={css['facts']}>
        {waitedByCustomerMinutes !== undefined && (
          <Fact name={log.customerWaited}>
            {rough}
            {clock.duration(waitedByCustomerMinutes)}
          </Fact>
        )}
        {dueAt !== undefined && (
          <Fact name={column.dueAt}>
            <time dateTime={dueAt}>{clock.moment(dueAt, now)}</time>
          </Fact>
        )}
        {contact.answeredBy !== undefined && <Fact name={log.evidence}>{answeredBy[contact.answeredBy]}</Fact>}
        <Fact name={column.outcome}>
          <SelectInline
            label={column.outcome}
            value={contact.outcome}
            choices={choosable(contact.outcome).map((value) => ({ value, label: outcomeWords[value] }))}
            onChoice={(value) => {
              const chosen = choosable(contact.outcome).find((one) => one === value);
              if (chosen !== undefined) onChange({ outcome: chosen });
            }}
          />
        </Fact>
        {contact.outcomeReason !== undefined && (
          <Fact name={column.outcomeReason}>{titleOf(contact.outcomeReason)}</Fact>
        )}
        {contact.handedTo !== undefined && <Fact name={column.handedTo}>{titleOf(contact.handedTo)}</Fact>}
        {(departments.length > 0 || contact.department !== undefined) && (
          <Fact name={column.department}>
            <SelectInline
              label={column.department}
              value={contact.department ?? ''}
              choices={contact.department === undefined ? [none, ...departments] : departments}
              onChoice={(department) => department !== '' && onChange({ department })}
            />
          </Fact>
        )}
        {(categories.length > 0 || contact.category !== undefined) && (
          <Fact name={column.category}>
            <SelectInline
              label={column.category}
              value={contact.category ?? ''}
              choices={contact.category === undefined ? [none, ...categories] : categories}
              onChoice={(category) => category !== '' && onChange({ category })}
            />
          </Fact>
        )}
        {contact.followUpAt !== undefined && (
          <Fact name={column.followUpAt}>
            <time dateTime={contact.followUpAt}>{clock.day(contact.followUpAt, now)}</time>
          </Fact>
        )}
        {contact.account !== undefined && <Fact name={column.account}>{contact.account}</Fact>}
      </dl>
    </Section>
  );
}

/** What we posted ourselves stays that. */
function choosable(outcome: Outcome): readonly Outcome[] {
  return outcome === 'posted' ? [outcome] : choosableOutcomes;
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
