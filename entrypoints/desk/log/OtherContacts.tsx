import { words } from '../../../.generated/locales/desk.js';
import { words as personWords } from '../../../.generated/locales/person.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import { useStatusWord } from '../../../components/status-words.ts';
import { statusOfContact } from '../../../core/clock/status.ts';
import type { Contact } from '../../../core/contact.ts';
import { useLog } from '../LogProvider.tsx';
import { hrefOf } from '../route.ts';
import css from './ContactPanel.module.css';

const SHOWN = 6;

/** Other contacts with the same person, newest first. */
export function OtherContacts({
  contact,
  now,
  hrefFor,
  hasPerson = false,
}: {
  readonly contact: Contact;
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
  /** There is a page of this person, over all accounts. */
  readonly hasPerson?: boolean;
}) {
  const { log } = useWords(words);
  const wordOf = useStatusWord();
  const person = useWords(personWords);
  const clock = useClockWords();
  const { id, site, author } = contact;
  const found = useLog(`person ${id}`, (reader) => reader.contactsOfPerson(site, author));
  const others = found.isLate ? [] : (found.value ?? []).filter((one) => one.id !== id);
  if (others.length === 0 && !hasPerson) return null;
  return (
    <Section sign={<Icon name="user" />} label={log.others}>
      <Heading end={<span className={css['meta']}>{others.length}</span>}>
        <h3>{log.others}</h3>
      </Heading>
      <ul className={css['events']}>
        {others.slice(0, SHOWN).map((one) => (
          <li key={one.id}>
            <time dateTime={one.createdAt}>{clock.day(one.createdAt, now)}</time>
            <span>
              <a href={hrefFor(one.id)}>{one.replyTitle ?? wordOf(statusOfContact(one))}</a>
            </span>
          </li>
        ))}
      </ul>
      {hasPerson && <a href={hrefOf({ screen: 'person', id })}>{person.open}</a>}
    </Section>
  );
}
