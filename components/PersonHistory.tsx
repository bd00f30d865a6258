import { useState } from 'react';
import { words as common } from '../.generated/locales/common.js';
import { words } from '../.generated/locales/person.js';
import type { Contact } from '../core/contact.ts';
import { siteName } from '../core/log/site-name.ts';
import { Button } from './Button.tsx';
import { useClockWords } from './clock-words.ts';
import { useWords } from './Locale.tsx';
import { PageText } from './PageText.tsx';
import css from './PersonPart.module.css';
import { usePersonWords } from './person-words.ts';

const SHOWN = 5;

/** All contacts with one person, whatever the site, newest first. */
export function PersonHistory({
  contacts,
  total,
  now,
  hrefFor,
}: {
  readonly contacts: readonly Contact[];
  readonly total: number;
  readonly now: Date;
  readonly hrefFor: ((id: string) => string) | undefined;
}) {
  const say = useWords(words);
  const { outcome } = useWords(common);
  const { howOf } = usePersonWords();
  const clock = useClockWords();
  const [isAll, setIsAll] = useState(false);
  if (total === 0) return <p className={css['meta']}>{say.noContacts}</p>;
  const whatOf = (contact: Contact) =>
    contact.replyTitle ?? (contact.channel === undefined ? outcome[contact.outcome] : howOf(contact));
  return (
    <>
      <ul className={css['history']} aria-label={say.history({ count: total })}>
        {contacts.slice(0, isAll ? contacts.length : SHOWN).map((contact) => (
          <li key={contact.id}>
            <time dateTime={contact.createdAt}>{clock.day(contact.createdAt, now)}</time>
            <span>
              {hrefFor === undefined ? whatOf(contact) : <a href={hrefFor(contact.id)}>{whatOf(contact)}</a>}
              {contact.note !== undefined && (
                <>
                  {': '}
                  <PageText>{contact.note}</PageText>
                </>
              )}{' '}
              <span className={css['meta']}>{contact.site === '' ? '' : siteName(contact.site)}</span>
            </span>
          </li>
        ))}
      </ul>
      {contacts.length > SHOWN && (
        <p className={css['line']}>
          <Button kind="link" small aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
            {isAll ? say.less : say.all({ count: contacts.length })}
          </Button>
        </p>
      )}
      {isAll && total > contacts.length && (
        <p className={css['meta']}>{say.older({ count: total - contacts.length })}</p>
      )}
    </>
  );
}
