import { useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../components/Locale.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useNow } from '../../../components/use-now.ts';
import type { Settings } from '../../../core/settings.ts';
import type { TeamLog } from '../../../storage/team.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useLog } from '../LogProvider.tsx';
import { FilterBar } from '../log/FilterBar.tsx';
import { type Filters, queryOf, readFilters, writeFilters } from '../log/filters.ts';
import { LogList } from '../log/LogList.tsx';
import css from '../log/LogScreen.module.css';
import { useKpi } from '../log/use-kpi.ts';
import { useLogPage } from '../log/use-log-page.ts';
import { usePicked } from '../log/use-picked.ts';
import { goTo, hrefOf, type Route } from '../route.ts';
import { PersonDisputes } from './PersonDisputes.tsx';
import teamCss from './Team.module.css';
import { TeamConflicts } from './TeamConflicts.tsx';
import { TeamContact } from './TeamContact.tsx';

/** The contacts of the team, by the same filters as one's own. */
export function TeamTable({
  route,
  team,
  settings,
  onSettings,
}: {
  readonly route: Route;
  readonly team: TeamLog;
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
}) {
  const { log: say, team: teamWords } = useWords(words);
  const now = useNow(60_000);
  const search = useRef<HTMLInputElement>(null);
  const [isExporting, setIsExporting] = useState(false);
  const { picked, pick } = usePicked();

  const filters = readFilters(route.search);
  const query = queryOf(filters, now);
  const { contacts, isReady, isLate, skipped, sites, counts, turn, ...page } = useLogPage(query);
  const conflicts = useLog('conflicts', () => team.conflicts()).value;
  const choices = useAsked('getProtocol', {}, ['protocol']).value?.privacy;
  const disputes =
    useLog(`disputes ${JSON.stringify(choices)}`, async () =>
      choices === undefined ? [] : team.personDisputes(choices),
    ).value ?? [];
  const kpi = useKpi(query, false, counts?.contacts);
  const total = page.total ?? kpi?.contacts;

  const openId = route.id;
  const isOnConflicts = route.search.get('show') === 'conflicts';
  const hrefFor = (id: string | undefined) =>
    hrefOf({ screen: 'team', search: route.search, ...(id === undefined ? {} : { id }) });
  const changeFilters = (next: Filters) => goTo(hrefOf({ screen: 'team', search: writeFilters(next) }), 'replace');
  const close = () => goTo(hrefFor(undefined));
  useKeys({
    '/': () => search.current?.focus(),
    e: () => setIsExporting(true),
    escape: openId === undefined ? undefined : close,
  });

  return (
    <>
      <div className={teamCss['results']}>
        <p className={teamCss['meta']}>
          {counts && say.meta({ count: counts.contacts })}{' '}
          {conflicts !== undefined && conflicts > 0 && `· ${teamWords.conflicts({ count: conflicts })}`}{' '}
          {disputes.length > 0 && `· ${teamWords.disputes({ count: disputes.length })}`}{' '}
          {(isOnConflicts || (conflicts ?? 0) > 0 || disputes.length > 0) && (
            <a href={hrefOf({ screen: 'team', search: new URLSearchParams(isOnConflicts ? '' : 'show=conflicts') })}>
              {isOnConflicts ? teamWords.toContacts : teamWords.toConflicts}
            </a>
          )}{' '}
          <Button small icon="export" keys="E" onClick={() => setIsExporting(true)}>
            {say.export}
          </Button>
        </p>
      </div>
      {!isOnConflicts && (
        <FilterBar
          filters={filters}
          sites={sites}
          notCopied={counts?.notCopied}
          searchRef={search}
          onFilters={changeFilters}
        />
      )}
      <div className={css['split']} data-open={openId !== undefined}>
        {isOnConflicts && conflicts !== undefined && (
          <div className={css['list']}>
            {(conflicts > 0 || disputes.length === 0) && (
              <TeamConflicts team={team} total={conflicts} now={now} hrefFor={hrefFor} />
            )}
            <PersonDisputes disputes={disputes} now={now} hrefFor={hrefFor} />
          </div>
        )}
        {!isOnConflicts && (
          <div className={css['list']}>
            <LogList
              contacts={contacts}
              total={total}
              skipped={skipped}
              openId={openId}
              picked={picked}
              now={now}
              hrefFor={hrefFor}
              onPick={pick}
              isReady={isReady}
              isLate={isLate}
              isEmpty={counts?.contacts === 0}
              filters={filters}
              onFilters={changeFilters}
              counts={kpi}
              withOpen={false}
              onPage={turn}
            />
          </div>
        )}
        {openId !== undefined && (
          <TeamContact key={openId} id={openId} team={team} now={now} hrefFor={(id) => hrefFor(id)} onClose={close} />
        )}
      </div>
      {isExporting && total !== undefined && (
        <ExportDialog
          query={query}
          filters={filters}
          total={total}
          picked={[...picked.values()]}
          settings={settings}
          onFilters={changeFilters}
          onSettings={onSettings}
          onClose={() => setIsExporting(false)}
        />
      )}
    </>
  );
}
