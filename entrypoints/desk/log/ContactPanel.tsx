import { useEffect, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { words as errorWords } from '../../../.generated/locales/errors.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button, IconButton } from '../../../components/Button.tsx';
import { ContactMore } from '../../../components/ContactMore.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { Actions, Heading, Section, Why } from '../../../components/Row.tsx';
import { SavedField } from '../../../components/SavedField.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import type { Contact } from '../../../core/contact.ts';
import { type ContactChange, valuesBefore } from '../../../core/contact-schema.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Refusal } from '../../../core/result.ts';
import type { Settings } from '../../../core/settings.ts';
import { isPerson } from '../person/PersonScreen.tsx';
import { goTo } from '../route.ts';
import { choicesOf } from '../titles.ts';
import { ContactFacts } from './ContactFacts.tsx';
import { ContactHistory } from './ContactHistory.tsx';
import css from './ContactPanel.module.css';
import { ContactTexts } from './ContactTexts.tsx';
import { CrmFoot } from './CrmFoot.tsx';
import { useNameOf } from './contact-words.ts';
import { OtherContacts } from './OtherContacts.tsx';
import { ReachTrend } from './ReachTrend.tsx';
import type { CopyOutcome } from './use-crm-copy.ts';

interface ContactPanelProps {
  readonly contact: Contact | undefined;
  /** There is no contact with this id (any more). */
  readonly isMissing: boolean;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly now: Date;
  readonly copied: CopyOutcome | undefined;
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly hrefFor: (id: string) => string;
  readonly onSettings: (settings: Partial<Settings>) => void;
  readonly onCopy: (contact: Contact) => void;
  readonly onCloseCopy: () => void;
  readonly onClose: () => void;
}

/** One contact in full; what may be changed, changes here. */
export function ContactPanel(props: ContactPanelProps) {
  const { contact, isMissing, protocol, now, previous, next, hrefFor, onClose } = props;
  const { ask, newId } = useOutside();
  const locale = useLocale();
  const { log } = useWords(words);
  const errors = useWords(errorWords);
  const [failed, setFailed] = useState<Refusal>();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = contact?.id;
  const nameOf = useNameOf(contact);
  const name = contact === undefined ? '…' : nameOf;
  const { linkPersons = false, personNotes = false } = protocol?.privacy ?? {};
  const hasPerson = contact !== undefined && isPerson(contact) && (linkPersons || personNotes);

  // Came here by the address or over the table: the keyboard belongs in the contact. In the table it stays on the row.
  useEffect(() => {
    if (id !== undefined && document.activeElement?.closest('tr[data-id]') == null) heading.current?.focus();
  }, [id]);

  const change = async (one: Contact, patch: ContactChange, seen: ContactChange = {}): Promise<boolean> => {
    const before = { ...valuesBefore(one, patch), ...seen };
    const answer = await ask('changeContact', { commandId: newId(), id: one.id, patch, before });
    setFailed(answer.ok ? undefined : answer.error);
    return answer.ok;
  };

  return (
    <aside className={css['panel']} aria-label={log.panel({ name: visibleText(name) })}>
      <header className={css['top']}>
        <h2 ref={heading} tabIndex={-1} className={css['name']}>
          {contact === undefined ? isMissing ? errors.unknownContact : '' : <PageText>{name}</PageText>}
        </h2>
        <span className={css['moves']}>
          <IconButton
            icon="left"
            label={log.previous}
            disabled={previous === undefined}
            onClick={() => previous !== undefined && goTo(previous, 'replace')}
          />
          <IconButton
            icon="right"
            label={log.next}
            disabled={next === undefined}
            onClick={() => next !== undefined && goTo(next, 'replace')}
          />
          <IconButton icon="close" label={log.close} keys="Esc" onClick={onClose} />
        </span>
      </header>
      <div className={css['scroll']}>
        {failed !== undefined && <RefusalNotice error={failed} onClose={() => setFailed(undefined)} />}
        {contact === undefined && isMissing && (
          <Section sign={<Icon name="question" />}>
            <Why>{log.goneWhy}</Why>
            <Actions>
              <Button keys="Esc" onClick={onClose}>
                {log.close}
              </Button>
            </Actions>
          </Section>
        )}
        {contact !== undefined && (
          <>
            <ContactTexts contact={contact} now={now} />
            <ContactFacts
              contact={contact}
              protocol={protocol}
              now={now}
              onChange={(patch) => void change(contact, patch)}
            />
            <Section sign={<Icon name="edit" />}>
              <Heading>
                <h3>{log.note}</h3>
              </Heading>
              <SavedField
                label={log.noteLabel}
                isLong
                maxLength={10_000}
                value={contact.note ?? ''}
                onSave={(note, was) => change(contact, { note: note || null }, { note: was || null })}
              />
            </Section>
            <ContactMore
              contact={contact}
              departments={protocol === undefined ? [] : choicesOf(protocol.departments, protocol, locale)}
              rootCauses={protocol === undefined ? [] : choicesOf(protocol.rootCauses, protocol, locale)}
              now={now}
              onChange={(patch, before) => change(contact, patch, before)}
            />
            <ReachTrend contact={contact} now={now} />
            <OtherContacts contact={contact} now={now} hrefFor={hrefFor} hasPerson={hasPerson} />
            <ContactHistory contact={contact} protocol={protocol} now={now} />
          </>
        )}
      </div>
      {contact !== undefined && (
        <CrmFoot
          {...props}
          contact={contact}
          onReference={(text, was) => change(contact, { crmReference: text || null }, { crmReference: was || null })}
        />
      )}
    </aside>
  );
}
