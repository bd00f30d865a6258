import { words } from '../../../.generated/locales/desk.js';
import { words as personWords } from '../../../.generated/locales/person.js';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { whoSaid } from '../../../core/log/who-said.ts';
import type { PersonSaid } from '../../../core/person/merge-persons.ts';
import type { PersonDispute } from '../../../storage/team-persons.ts';
import { ConflictHead } from './ConflictHead.tsx';
import css from './Team.module.css';

/** About which linked persons colleagues contradict each other: a number or a note, what stands and what another says. */
export function PersonDisputes({
  disputes,
  now,
  hrefFor,
}: {
  readonly disputes: readonly PersonDispute[];
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
}) {
  const { team: say } = useWords(words);
  const person = useWords(personWords);
  const language = useLocale();
  const clock = useClockWords();
  if (disputes.length === 0) return null;
  const said = (one: PersonSaid) => (
    <td>
      <PageText>{one.text}</PageText>
      <span className={css['by']}>
        {say.saidBy({ agent: whoSaid(one, language), moment: clock.moment(one.at, now) })}
      </span>
    </td>
  );
  return (
    <section className={css['conflicts']} aria-label={say.personConflicts}>
      <h2>{say.personConflicts}</h2>
      <table>
        <ConflictHead />
        <tbody>
          {disputes.flatMap(({ group, conflicts, contactId }) => {
            const name = <PageText>{group.person.handles[0]?.author.name ?? ''}</PageText>;
            return conflicts.flatMap(({ about, stands, others }) =>
              others.map((other) => (
                <tr key={`${group.person.id} ${about} ${other.text}`}>
                  <td>{contactId === undefined ? name : <a href={hrefFor(contactId)}>{name}</a>}</td>
                  <td>{about === 'number' ? person.number : person.note}</td>
                  {said(stands)}
                  {said(other)}
                </tr>
              )),
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
