import { useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button, IconButton } from '../../../components/Button.tsx';
import { useClockWords } from '../../../components/clock-words.ts';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { PageText } from '../../../components/PageText.tsx';
import { conflictLines, fieldWord, valueWord, writeConflicts } from '../../../core/log/conflict-list.ts';
import type { Said } from '../../../core/log/merge.ts';
import { whoSaid } from '../../../core/log/who-said.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { JobBar } from '../backup/JobBar.tsx';
import { useJob } from '../backup/use-job.ts';
import { useDesk } from '../desk-outside.ts';
import { buildFile, counted } from '../export/build-file.ts';
import { useLog } from '../LogProvider.tsx';
import { PAGE_LENGTH } from '../log/rows.ts';
import { ConflictHead } from './ConflictHead.tsx';
import css from './Team.module.css';

/** About which contacts colleagues contradict each other: who said what, and what stands. */
export function TeamConflicts({
  team,
  total,
  now,
  hrefFor,
}: {
  readonly team: TeamLog;
  /** Contacts with a conflict. */
  readonly total: number;
  readonly now: Date;
  readonly hrefFor: (id: string) => string;
}) {
  const { team: say, log } = useWords(words);
  const clock = useClockWords();
  const language = useLocale();
  const { zone, saveFile } = useDesk();
  const [page, setPage] = useState(0);
  const [saved, setSaved] = useState('');
  const { job, run, stop } = useJob();
  const skipped = page * PAGE_LENGTH;
  const groups = useLog(`conflicts ${page}`, () => team.conflictGroups(skipped, PAGE_LENGTH)).value ?? [];
  const said = (one: Said) => say.saidBy({ agent: whoSaid(one, language), moment: clock.moment(one.at, now) });
  const number = (value: number) => new Intl.NumberFormat(language).format(value);

  const save = async () => {
    setSaved('');
    const name = `${say.conflictStem}.csv`;
    const file = await run(({ signal, onCount }) =>
      buildFile(
        writeConflicts(
          counted(team.everyConflict(signal), (done) => onCount(done, total)),
          { language, zone },
        ),
        'text/csv;charset=utf-8',
      ),
    );
    if (file === undefined) return;
    saveFile(name, file);
    setSaved(say.conflictsSaved({ name }));
  };

  if (total === 0) return <p className={css['start']}>{say.noConflicts}</p>;
  return (
    <>
      <div className={css['conflictsHead']}>
        <p>{say.conflictsWhy}</p>
        <p>
          <Button
            small
            icon="export"
            blocked={job.kind === 'busy' ? say.conflictsBusy : undefined}
            onClick={() => void save()}
          >
            {say.conflictsSave}
          </Button>
        </p>
        <JobBar job={job} label={say.conflictsBusy} onStop={stop} />
        <p role="status">{job.kind === 'failed' ? say.conflictsFailed : saved}</p>
      </div>
      <section className={css['conflicts']} aria-label={say.conflictsTitle}>
        <table>
          <ConflictHead />
          <tbody>
            {groups.flatMap(conflictLines).map(({ id, author, field, stands, other }) => (
              <tr key={`${id} ${field} ${JSON.stringify(other.value)}`}>
                <td>
                  <a href={hrefFor(id)}>{author === '' ? say.forgottenPerson : <PageText>{author}</PageText>}</a>
                </td>
                <td>{fieldWord(field, language)}</td>
                {[stands, other].map((one, at) => (
                  <td key={at === 0 ? 'stands' : 'other'}>
                    {one.value === undefined ? (
                      say.takenAway
                    ) : (
                      <PageText>{valueWord(field, one.value, { language, zone })}</PageText>
                    )}
                    <span className={css['by']}>{said(one)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > PAGE_LENGTH && (
        <p className={css['results']}>
          {log.range({
            from: number(skipped + 1),
            to: number(Math.min(total, skipped + PAGE_LENGTH)),
            total: number(total),
          })}{' '}
          <IconButton small icon="left" label={say.before} disabled={page === 0} onClick={() => setPage(page - 1)} />
          <IconButton
            small
            icon="right"
            label={say.after}
            disabled={skipped + PAGE_LENGTH >= total}
            onClick={() => setPage(page + 1)}
          />
        </p>
      )}
    </>
  );
}
