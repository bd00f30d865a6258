import { useState } from 'react';
import { words } from '../.generated/locales/sidebar.js';
import { statusOfContact } from '../core/clock/status.ts';
import type { Contact } from '../core/contact.ts';
import { siteName } from '../core/log/site-name.ts';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import css from './EarlierContacts.module.css';
import { Icon } from './Icon.tsx';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import { usePersonWords } from './person-words.ts';
import { Heading, Section } from './Row.tsx';
import { useStatusWord } from './status-words.ts';

const SHOWN = 3;

/** What was said to this person before, newest first. */
export function EarlierContacts({ contacts, now }: { readonly contacts: readonly Contact[]; readonly now: Date }) {
  const { earlier } = useWords(words);
  const wordOf = useStatusWord();
  const { howOf } = usePersonWords();
  const clock = useClockWords();
  const [isAll, setIsAll] = useState(false);
  if (contacts.length === 0) return null;
  return (
    <Section tight sign={<Icon name="past" />} label={earlier.title({ count: contacts.length })}>
      <Heading
        end={
          contacts.length > SHOWN && (
            <Button kind="link" small aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
              {isAll ? earlier.less : earlier.all({ count: contacts.length })}
            </Button>
          )
        }
      >
        <h3>{earlier.title({ count: contacts.length })}</h3>
      </Heading>
      <dl className={css['list']}>
        {contacts.slice(0, isAll ? contacts.length : SHOWN).map((contact) => (
          <div key={contact.id}>
            <dt>{clock.day(contact.createdAt, now)}</dt>
            <dd title={contact.replyText ?? contact.note}>
              {contact.replyTitle ??
                (contact.channel === undefined ? wordOf(statusOfContact(contact)) : howOf(contact))}
              {contact.note !== undefined && (
                <>
                  {': '}
                  <PageText>{contact.note}</PageText>
                </>
              )}
              <span className={css['meta']}>
                {' '}
                {/* A call beside a post was not on the site of that post. */}
                {(contact.channel === undefined || contact.channel === 'privateMessage') && siteName(contact.site)}
                {contact.waitedMinutes !== undefined && `, ${clock.duration(contact.waitedMinutes)}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
