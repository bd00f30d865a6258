import { useEffect, useRef, useState } from 'react';
import { words } from '../../../.generated/locales/desk.js';
import { words as sidebarWords } from '../../../.generated/locales/sidebar.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { ByHandDialog, noByHand } from '../../../components/ByHandDialog.tsx';
import { searchedFor } from '../../../components/crm-text.ts';
import { useWords } from '../../../components/Locale.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { useNow } from '../../../components/use-now.ts';
import type { Contact } from '../../../core/contact.ts';
import type { ProtocolView } from '../../../core/messages.ts';
import type { Settings } from '../../../core/settings.ts';
import { Head } from '../DeskFrame.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { useLog } from '../LogProvider.tsx';
import { goTo, hrefOf, type Route } from '../route.ts';
import { LogSwitch } from '../team/LogSwitch.tsx';
import { useStable } from '../use-stable.ts';
import { ContactPanel } from './ContactPanel.tsx';
import { CopyResult } from './CopyResult.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type Filters, isNarrowed, queryOf, readFilters, writeFilters } from './filters.ts';
import { LogList } from './LogList.tsx';
import css from './LogScreen.module.css';
import { focusRow, rowInFocus } from './rows.ts';
import { Selection } from './Selection.tsx';
import { useCrmCopy } from './use-crm-copy.ts';
import { useKpi } from './use-kpi.ts';
import { useLogPage } from './use-log-page.ts';
import { usePicked } from './use-picked.ts';

interface LogScreenProps {
  readonly route: Route;
  readonly protocol: ProtocolView | undefined;
  readonly settings: Settings;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
}

/** The contact log: a table, one contact beside it, export and copies for the CRM. */
export function LogScreen({ route, protocol, settings, onSettings }: LogScreenProps) {
  const { log: say } = useWords(words);
  const { byHand: byHandWords } = useWords(sidebarWords);
  const { onChanged } = useOutside();
  const now = useNow(60_000);
  const search = useRef<HTMLInputElement>(null);
  const { picked, pick, unpick } = usePicked();
  const [isExporting, setIsExporting] = useState(false);
  const [isByHand, setIsByHand] = useState(false);
  const [byHand, setByHand] = useState(noByHand);
  const [round, setRound] = useState(0);
  const copier = useCrmCopy(protocol, settings);

  useEffect(() => onChanged((topics) => topics.includes('contacts') && setRound((before) => before + 1)), [onChanged]);

  const filters = readFilters(route.search);
  const query = queryOf({ ...filters, text: searchedFor(filters.text, settings.crmLayout, protocol) }, now);
  const { contacts, isReady, isLate, skipped, sites, counts, turn, ...page } = useLogPage(query);
  const openId = route.id;
  const contact = useLog(`contact ${openId}`, async (log) => (openId === undefined ? undefined : log.contact(openId)));
  const kpi = useKpi(query, !isNarrowed(filters), round);
  const total = page.total ?? kpi?.contacts;

  // Where the contact was closed, the keyboard goes back to its row.
  const last = useRef(openId);
  useEffect(() => {
    const closed = openId === undefined ? last.current : undefined;
    last.current = openId;
    if (closed !== undefined && document.activeElement === document.body) focusRow(closed);
  }, [openId]);

  const copyOne = useStable((one: Contact) => void copier.copyContacts([one]));
  const hrefFor = (id: string | undefined) =>
    hrefOf({ screen: 'log', search: route.search, ...(id === undefined ? {} : { id }) });
  const changeFilters = (next: Filters) =>
    goTo(
      hrefOf({ screen: 'log', search: writeFilters(next), ...(openId === undefined ? {} : { id: openId }) }),
      'replace',
    );
  const close = () => goTo(hrefFor(undefined));
  /** To the next or previous row; a contact that stands open follows. */
  const move = (step: 1 | -1) => {
    const from = contacts.findIndex(({ id }) => id === (rowInFocus() ?? openId));
    const to = contacts[from < 0 ? 0 : from + step];
    if (to === undefined) return;
    focusRow(to.id);
    if (openId !== undefined) goTo(hrefFor(to.id), 'replace');
  };
  const inHand = (): readonly Contact[] => {
    if (picked.size > 0) return [...picked.values()];
    const id = openId ?? rowInFocus();
    const one = contacts.find((each) => each.id === id) ?? contact.value;
    return one === undefined || id === undefined ? [] : [one];
  };
  const focused = () => contacts.find(({ id }) => id === rowInFocus());
  useKeys({
    '/': () => search.current?.focus(),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    x: () => {
      const one = focused();
      if (one !== undefined) pick([one], !picked.has(one.id));
    },
    c: () => void copier.copyContacts(inHand()),
    e: () => setIsExporting(true),
    f4: () => setIsByHand(true),
    escape: openId !== undefined ? close : picked.size > 0 ? unpick : undefined,
  });

  const at = contacts.findIndex(({ id }) => id === openId);
  return (
    <div className={css['screen']}>
      <Head title={say.title} meta={counts && say.meta({ count: counts.contacts })}>
        <Button icon="edit" keys="F4" onClick={() => setIsByHand(true)}>
          {byHandWords.open}
        </Button>
        <Button
          icon="export"
          keys="E"
          blocked={isReady && total === 0 ? say.nothingToExport : undefined}
          onClick={() => setIsExporting(true)}
        >
          {say.export}
        </Button>
      </Head>
      <LogSwitch at="log" />
      <FilterBar
        filters={filters}
        sites={sites}
        notCopied={counts?.notCopied}
        searchRef={search}
        onFilters={changeFilters}
      />
      <div className={css['split']} data-open={openId !== undefined}>
        <div className={css['list']}>
          {picked.size > 0 && (
            <Selection
              count={picked.size}
              protocol={protocol}
              settings={settings}
              onSettings={(patch) => void onSettings(patch)}
              onCopy={() => void copier.copyContacts([...picked.values()])}
              onClear={unpick}
            />
          )}
          <CopyResult outcome={copier.outcome} openId={openId} onClose={copier.clear} />
          <LogList
            contacts={contacts}
            total={total}
            skipped={skipped}
            openId={openId}
            picked={picked}
            now={now}
            hrefFor={hrefFor}
            onPick={pick}
            onCopy={copyOne}
            isReady={isReady}
            isLate={isLate}
            isEmpty={counts?.contacts === 0}
            filters={filters}
            onFilters={changeFilters}
            counts={kpi}
            withOpen={!isNarrowed(filters)}
            onPage={turn}
          />
        </div>
        {openId !== undefined && (
          <ContactPanel
            key={openId}
            contact={contact.value?.id === openId ? contact.value : undefined}
            isMissing={contact.value === undefined && !contact.isLate}
            protocol={protocol}
            settings={settings}
            now={now}
            copied={copier.outcome}
            previous={at > 0 ? hrefFor(contacts[at - 1]?.id) : undefined}
            next={at >= 0 && at < contacts.length - 1 ? hrefFor(contacts[at + 1]?.id) : undefined}
            hrefFor={hrefFor}
            onSettings={(patch) => void onSettings(patch)}
            onCopy={copyOne}
            onCloseCopy={copier.clear}
            onClose={close}
          />
        )}
      </div>
      {isByHand && <ByHandDialog draft={byHand} onDraft={setByHand} onClose={() => setIsByHand(false)} />}
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
    </div>
  );
}
