import { words } from '../../../.generated/locales/desk.js';
import { useWords } from '../../../components/Locale.tsx';
import type { Contact } from '../../../core/contact.ts';
import css from './ContactTable.module.css';
import { ContactTableRow } from './ContactTableRow.tsx';

export interface ContactTableProps {
  readonly contacts: readonly Contact[];
  /** All that fit, once they are counted; the table holds one page of them. */
  readonly total: number | undefined;
  readonly skipped: number;
  readonly openId: string | undefined;
  readonly picked: ReadonlyMap<string, Contact>;
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
  readonly onPick: (contacts: readonly Contact[], isPicked: boolean) => void;
  readonly onCopy?: ((contact: Contact) => void) | undefined;
}

/** One page of the log, newest first. */
export function ContactTable(props: ContactTableProps) {
  const { contacts, total, skipped, openId, picked, now, hrefFor, onPick, onCopy } = props;
  const { log, nav } = useWords(words);
  const isAll = contacts.length > 0 && contacts.every(({ id }) => picked.has(id));
  return (
    <table className={css['table']} aria-rowcount={total === undefined ? -1 : total + 1}>
      <caption className={css['caption']}>{nav.log}</caption>
      <colgroup>
        <col className={css['pick']} />
        <col className={css['time']} />
        <col className={css['who']} />
        <col className={css['text']} />
        <col className={css['wait']} />
        <col className={css['outcome']} />
        <col className={css['crm']} />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">
            <input type="checkbox" aria-label={log.pickAll} checked={isAll} onChange={() => onPick(contacts, !isAll)} />
          </th>
          <th scope="col" aria-sort="descending">
            {log.head.time}
          </th>
          <th scope="col">{log.head.who}</th>
          <th scope="col" className={css['text']}>
            {log.head.text}
          </th>
          <th scope="col">{log.head.wait}</th>
          <th scope="col">{log.head.outcome}</th>
          <th scope="col">{log.head.crm}</th>
        </tr>
      </thead>
      <tbody>
        {contacts.map((contact, index) => (
          <ContactTableRow
            key={contact.id}
            contact={contact}
            index={skipped + index + 2}
            isOpen={contact.id === openId}
            isPicked={picked.has(contact.id)}
            now={now}
            href={hrefFor(contact.id)}
            onPick={onPick}
            onCopy={onCopy}
          />
        ))}
      </tbody>
    </table>
  );
}
