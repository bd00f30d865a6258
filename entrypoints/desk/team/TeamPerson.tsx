import { words } from '../../../.generated/locales/desk.js';
import { words as personWords } from '../../../.generated/locales/person.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { HandleName } from '../../../components/PersonHandles.tsx';
import { PersonHistory } from '../../../components/PersonHistory.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { Contact } from '../../../core/contact.ts';
import { whoSaid } from '../../../core/log/who-said.ts';
import { personConflicts } from '../../../core/person/merge-persons.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { useLog } from '../LogProvider.tsx';
import { isPerson } from '../person/PersonScreen.tsx';
import css from './Team.module.css';

/** Who wrote a contact of the team: linked accounts, number, notes, and the history over all of them. */
export function TeamPerson({
  contact,
  team,
  now,
  hrefFor,
}: {
  readonly contact: Contact;
  readonly team: TeamLog;
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
}) {
  const { team: say } = useWords(words);
  const person = useWords(personWords);
  const language = useLocale();
  const clock = useClockWords();
  const choices = useAsked('getProtocol', {}, ['protocol']).value?.privacy;
  const isOn = choices !== undefined && (choices.linkPersons || choices.personNotes) && isPerson(contact);
  const { site, author } = contact;
  const found = useLog(`team person ${JSON.stringify(choices)} ${contact.id}`, async () =>
    isOn ? team.person({ site, author }, choices) : undefined,
  ).value;
  if (!isOn || found === undefined) return null;
  const { group, contacts } = found;
  if (group === undefined && contacts.length < 2) return null;
  const by = (agent: string) => agent || person.somebody;
  return (
    <section aria-label={person.title} className={css['person']}>
      <h2>{person.title}</h2>
      {group !== undefined && (
        <>
          {group.person.handles.length > 1 && (
            <ul aria-label={person.handles}>
              {group.person.handles.map(({ at, agent, ...handle }) => (
                <li key={JSON.stringify(handle)}>
                  <HandleName handle={handle} />{' '}
                  <span className={css['by']}>{person.linkedBy({ agent: by(agent), day: clock.day(at, now) })}</span>
                </li>
              ))}
            </ul>
          )}
          {group.person.crmReference !== undefined && (
            <p>
              {person.number}: <PageText>{group.person.crmReference}</PageText>
            </p>
          )}
          {group.person.notes.map(({ id, text, at, agent }) => (
            <p key={id}>
              <PageText>{text}</PageText>{' '}
              <span className={css['by']}>{person.notedBy({ agent: by(agent), day: clock.day(at, now) })}</span>
            </p>
          ))}
          {personConflicts(group).map(({ about, others }) =>
            others.map((other) => (
              <p key={`${about} ${other.text}`}>
                {about === 'number' ? person.number : person.note}: <PageText>{other.text}</PageText>{' '}
                <span className={css['conflict']}>
                  {say.alsoBy({ agent: whoSaid(other, language), moment: clock.moment(other.at, now) })}
                </span>
              </p>
            )),
          )}
        </>
      )}
      <PersonHistory contacts={contacts} total={contacts.length} now={now} hrefFor={hrefFor} />
    </section>
  );
}
