import { memo } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { SiteSign } from '../../../components/SiteSign.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import { statusOfContact } from '../../../core/clock/status.ts';
import type { Contact } from '../../../core/contact.ts';
import css from './ContactTable.module.css';
import { useContactSite, useNameOf } from './contact-words.ts';
import { WaitCell } from './WaitCell.tsx';

/** More than a row can show. */
const LONGEST = 240;

interface ContactTableRowProps {
  readonly contact: Contact;
  /** From 1, the head included. */
  readonly index: number;
  readonly isOpen: boolean;
  readonly isPicked: boolean;
  readonly now: Date;
  readonly href: string;
  readonly onPick: (contacts: readonly Contact[], isPicked: boolean) => void;
  /** Absent: these contacts are only looked at. */
  readonly onCopy?: ((contact: Contact) => void) | undefined;
}

export const ContactTableRow = memo(function ContactTableRow(props: ContactTableRowProps) {
  const { contact, index, isOpen, isPicked, now, href, onPick, onCopy } = props;
  const { log } = useWords(words);
  const status = useStatusWord()(statusOfContact(contact));
  const clock = useClockWords();
  const site = useContactSite(contact);
  const name = useNameOf(contact);
  const text = oneLine(contact.postText ?? contact.replyText ?? contact.note ?? '');
  return (
    <tr aria-rowindex={index} aria-current={isOpen ? 'true' : undefined} data-id={contact.id}>
      <td>
        <label className={css['check']}>
          <input
            type="checkbox"
            aria-label={log.pick({ name })}
            checked={isPicked}
            onChange={() => onPick([contact], !isPicked)}
          />
        </label>
      </td>
      <td className={css['when']}>
        <time dateTime={contact.createdAt}>{clock.moment(contact.createdAt, now)}</time>
      </td>
      <th scope="row">
        <span className={css['person']}>
          <SiteSign sign={site.sign} name={site.name} />
          <a href={href}>
            <PageText>{name}</PageText>
          </a>
        </span>
        <span className={css['under']} aria-hidden="true">
          <PageText>{text}</PageText>
        </span>
      </th>
      <td className={css['text']}>
        <PageText>{text}</PageText>
      </td>
      <td>
        <WaitCell contact={contact} />
      </td>
      <td title={status}>{status}</td>
      <td>
        {contact.crmReference ? (
          <span title={contact.crmReference}>{contact.crmReference}</span>
        ) : contact.crmCopiedAt === undefined ? (
          onCopy && (
            <Button small aria-label={log.copyOne({ name })} onClick={() => onCopy(contact)}>
              {log.copy}
            </Button>
          )
        ) : (
          <span className={css['copied']}>
            <Icon name="check" />
            {log.copied}
          </span>
        )}
      </td>
    </tr>
  );
});

function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= LONGEST ? line : line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/u, '');
}
