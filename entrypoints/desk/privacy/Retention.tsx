import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { RefusalNotice } from '../../../components/RefusalNotice.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { SettingGroup } from '../settings/SettingRow.tsx';
import css from '../settings/Settings.module.css';
import { MarkExported } from './MarkExported.tsx';

const groups = ['texts', 'names', 'contacts'] as const;

/** How long what is kept, what goes soon, and what went. */
export function Retention() {
  const { privacy: say } = useWords(words);
  const locale = useLocale();
  const { value, error, askAgain } = useAsked('getRetention', {}, ['contacts', 'protocol']);
  const day = (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(iso));

  return (
    <SettingGroup title={say.terms} why={say.termsWhy}>
      {error !== undefined && <RefusalNotice error={error} onAgain={askAgain} />}
      {value !== undefined && (
        <>
          <p className={css['why']}>{value.isOfProtocol ? say.ofProtocol : say.ofKantlijn}</p>
          <dl className={css['facts']}>
            {groups.map((group) => (
              <div key={group}>
                <dt>{say.groups[group]}</dt>
                <dd>
                  {say.after({ days: value.terms[group] })}{' '}
                  <span className={css['why']}>{say.soon({ count: value.soon[group], days: value.soon.days })}</span>
                </dd>
              </div>
            ))}
            <div>
              <dt>{say.groups.figures}</dt>
              <dd>{say.stay}</dd>
            </div>
          </dl>
          {value.terms.untilExported && (
            <>
              <p>
                {value.exportedUpTo === '' ? say.neverExported : say.exportedUpTo({ day: day(value.exportedUpTo) })}
              </p>
              <MarkExported onMarked={askAgain} />
            </>
          )}
          <h3>{say.went}</h3>
          {value.runs.length === 0 ? (
            <p className={css['why']}>{say.nothingWent}</p>
          ) : (
            <ul className={css['sites']} aria-label={say.went}>
              {value.runs.map((run) => (
                <li key={run.at}>
                  {day(run.at)}: {say.ran(run)}
                </li>
              ))}
            </ul>
          )}
          {value.lastDay !== '' && <p className={css['why']}>{say.looked({ day: day(value.lastDay) })}</p>}
        </>
      )}
    </SettingGroup>
  );
}
