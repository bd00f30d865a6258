import { words } from '../../../.generated/locales/desk.js';
import { words as logWords } from '../../../.generated/locales/log.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { crmLayouts } from '../../../components/crm-text.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Heading, Section } from '../../../components/Row.tsx';
import type { Contact } from '../../../core/contact.ts';
import { useLog } from '../LogProvider.tsx';
import css from './ContactPanel.module.css';
import { happenings } from './happenings.ts';

/** What happened, newest first. */
export function ContactHistory({ contact, now }: { readonly contact: Contact; readonly now: Date }) {
  const { log } = useWords(words);
  const { column } = useWords(logWords);
  const clock = useClockWords();
  const locale = useLocale();
  const found = useLog(`history ${contact.id}`, (reader) => reader.history(contact.id));
  if (found.value === undefined || found.isLate) return null;
  const layouts = crmLayouts(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <Section sign={<Icon name="past" />} label={log.history}>
      <Heading>
        <h3>{log.history}</h3>
      </Heading>
      <ul className={css['events']}>
        {happenings(contact, found.value).map(({ key, at, kind, agent, layout, fields }) => (
          <li key={key}>
            <time dateTime={at}>{clock.moment(at, now)}</time>
            <span>
              {kind === 'copied'
                ? log.happened.copied({ layout: layouts.find(({ value }) => value === layout)?.label ?? layout })
                : kind === 'changed'
                  ? log.happened.changed({
                      fields: list.format(fields.map((field) => column[field].toLocaleLowerCase(locale))),
                    })
                  : log.happened[kind]}
              {agent !== '' && <span className={css['meta']}> {agent}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
