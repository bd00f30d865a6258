import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { fieldWord, valueWord } from '../../../core/log/conflict-list.ts';
import { differencesOf } from '../../../core/log/merge.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog } from '../LogProvider.tsx';
import { ContactTexts } from '../log/ContactTexts.tsx';
import css from './Team.module.css';

/** One contact of the team as it is, and what else was found of it in the files. */
export function TeamContact({
  id,
  team,
  now,
  onClose,
}: {
  readonly id: string;
  readonly team: TeamLog;
  readonly now: Date;
  readonly onClose: () => void;
}) {
  const { team: say } = useWords(words);
  const language = useLocale();
  const { zone } = useDesk();
  const clock = useClockWords();
  const found = useLog(`team contact ${id}`, async (log) => ({
    contact: await log.contact(id),
    group: await team.group(id),
  })).value;
  const differences = found?.group === undefined ? [] : differencesOf(found.group);
  return (
    <aside className={css['panel']} aria-label={say.contact}>
      <Button small kind="quiet" onClick={onClose}>
        {say.close}
      </Button>
      {found !== undefined && found.contact === undefined && <p>{say.gone}</p>}
      {found?.contact !== undefined && <ContactTexts contact={found.contact} now={now} />}
      {differences.length > 0 && (
        <section aria-label={say.differences}>
          <h2>{say.differences}</h2>
          <dl>
            {differences.map(({ field, value, at, agent, isConflict }) => (
              <div key={`${field} ${JSON.stringify(value)}`}>
                <dt>{fieldWord(field, language)}</dt>
                <dd>
                  <PageText>{valueWord(field, value, { language, zone })}</PageText>{' '}
                  <span className={isConflict ? css['conflict'] : undefined}>
                    {isConflict
                      ? say.alsoBy({ agent, moment: clock.moment(at, now) })
                      : say.earlierBy({ agent, moment: clock.moment(at, now) })}
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
