import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { Section } from '../../../components/Row.tsx';
import { fieldWord, valueWord } from '../../../core/log/conflict-list.ts';
import { differencesOf } from '../../../core/log/merge.ts';
import { whoSaid } from '../../../core/log/who-said.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog } from '../LogProvider.tsx';
import { ContactTexts } from '../log/ContactTexts.tsx';
import { useNameOf } from '../log/contact-words.ts';
import { ReachTrend } from '../log/ReachTrend.tsx';
import css from './Team.module.css';
import { TeamPerson } from './TeamPerson.tsx';

/** One contact of the team as it is, and what else was found of it in the files. */
export function TeamContact({
  id,
  team,
  now,
  hrefFor,
  onClose,
}: {
  readonly id: string;
  readonly team: TeamLog;
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
  readonly onClose: () => void;
}) {
  const { team: say, log } = useWords(words);
  const language = useLocale();
  const { zone } = useDesk();
  const clock = useClockWords();
  const found = useLog(`team contact ${id}`, async (log) => ({
    contact: await log.contact(id),
    group: await team.group(id),
  })).value;
  const name = useNameOf(found?.contact);
  const differences = found?.group === undefined ? [] : differencesOf(found.group);
  return (
    <aside className={css['panel']} aria-label={say.contact}>
      <Button small kind="quiet" onClick={onClose}>
        {say.close}
      </Button>
      {found !== undefined && found.contact === undefined && <p>{say.gone}</p>}
      {found?.contact !== undefined && (
        <>
          <h2>
            <PageText>{name}</PageText>
          </h2>
          <ContactTexts contact={found.contact} now={now} />
          {found.contact.note !== undefined && (
            <Section sign={<Icon name="edit" />} label={log.note}>
              <h3>{log.note}</h3>
              <p className={css['note']}>
                <PageText>{found.contact.note}</PageText>
              </p>
            </Section>
          )}
          <ReachTrend contact={found.contact} now={now} />
          <TeamPerson contact={found.contact} team={team} now={now} hrefFor={hrefFor} />
        </>
      )}
      {differences.length > 0 && (
        <section aria-label={say.differences}>
          <h2>{say.differences}</h2>
          <dl>
            {differences.map(({ field, value, at, agent, deviceId, isConflict }) => (
              <div key={`${field} ${JSON.stringify(value)}`}>
                <dt>{fieldWord(field, language)}</dt>
                <dd>
                  <PageText>{valueWord(field, value, { language, zone })}</PageText>{' '}
                  <span className={isConflict ? css['conflict'] : undefined}>
                    {isConflict
                      ? say.alsoBy({ agent: whoSaid({ agent, deviceId }, language), moment: clock.moment(at, now) })
                      : say.earlierBy({ agent: whoSaid({ agent, deviceId }, language), moment: clock.moment(at, now) })}
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </aside>
  );
}
