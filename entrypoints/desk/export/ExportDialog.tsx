import { useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { sha256 } from '../../../browser/sha-256.ts';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/Field.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import { useAsked } from '../../../components/use-asked.ts';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { chooseColumns, columns } from '../../../core/log/columns.ts';
import { type LogFileHead, logFileHead } from '../../../core/log/json.ts';
import { exportedParts } from '../../../core/person/exported-person.ts';
import { allOff } from '../../../core/protocol/privacy.ts';
import type { Settings } from '../../../core/settings.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import type { LogReader } from '../../../storage/read.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog, useLogState } from '../LogProvider.tsx';
import { type Filters, readFilters, writeFilters } from '../log/filters.ts';
import { titlesOf } from '../titles.ts';
import { choiceOf, type ExportChoice, firstChoice, viewOf, zoneChoices } from './choice.ts';
import { ExportCodes } from './ExportCodes.tsx';
import { ExportColumns } from './ExportColumns.tsx';
import css from './ExportDialog.module.css';
import { ExportFoot } from './ExportFoot.tsx';
import { ExportFormats } from './ExportFormats.tsx';
import { ExportViews } from './ExportViews.tsx';
import { canBeCoded, type FileOptions, fileColumns, formatOf, isOfStaff } from './formats.ts';
import { useAbout } from './use-about.ts';
import { useCodes } from './use-codes.ts';
import { usePreview } from './use-preview.ts';
import { useSave } from './use-save.ts';
import { useScopeWords } from './use-scope-words.ts';

const SAMPLE = 20;

/** What goes in the file is said and shown before it is made. */
export function ExportDialog({
  query,
  filters,
  total,
  picked,
  settings,
  onFilters,
  onSettings,
  onClose,
}: {
  readonly query: ContactQuery;
  readonly filters: Filters;
  readonly total: number;
  readonly picked: readonly Contact[];
  readonly settings: Settings;
  readonly onFilters: (filters: Filters) => void;
  readonly onSettings: (settings: Partial<Settings>) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const { export: say } = useWords(words);
  const { close } = useWords(common);
  const { now } = useOutside();
  const { zone: here } = useDesk();
  const { log } = useLogState();
  const language = useLocale();
  const [choice, setChoice] = useState(() => firstChoice(here));
  const [view, setView] = useState('');
  const [exportKey, setExportKey] = useState('');
  const { state, stop, save } = useSave(say.fileStem);
  const change = (part: Partial<ExportChoice>) => setChoice((before) => ({ ...before, ...part }));

  const { format, target, withTexts, zone } = choice;
  const isCoded = choice.isCoded && canBeCoded(format);
  const protocol = useAsked('getProtocol', {}, ['protocol']).value;
  const withStaff = protocol?.privacy?.staffFigures ?? false;
  const codeOf = useCodes(isCoded ? exportKey : '');
  const count = picked.length > 0 ? picked.length : total;
  const first = useLog(`sample ${JSON.stringify(query)}`, (reader) => reader.contacts({ ...query, limit: SAMPLE }));
  const end = useLog('end', (reader) => reader.end()).value;
  const sample = picked.length > 0 ? picked.slice(0, SAMPLE) : (first.value?.contacts ?? []);
  const filterWords = useScopeWords(filters);
  const isPicked = picked.length > 0;
  const headOf = (there: typeof end, all: number): LogFileHead => ({
    ...logFileHead(now().toISOString(), there?.deviceId ?? '', there?.anchor ?? chainStart),
    count: all,
    ...(isPicked ? { picked: true } : { query }),
  });
  const aboutOf = useAbout(isPicked ? say.scopePicked : filterWords, zone, isCoded);
  const head = headOf(end, count);
  const options: FileOptions = {
    format,
    target,
    columns: chooseColumns(choice.columns),
    withTexts,
    withStaff,
    ...(log && protocol ? { persons: { choices: protocol.privacy ?? allOff, all: () => log.everyPerson() } } : {}),
    crm: { titleOf: titlesOf(protocol, language), ...(protocol?.crmLayouts && { layouts: protocol.crmLayouts }) },
    language,
    zone,
    head,
    about: aboutOf(head),
    ends: { sha256, anchor: async () => (await log?.end())?.anchor },
    ...(isCoded && codeOf !== undefined ? { codeOf } : {}),
  };
  const isKeyMissing = isCoded && codeOf === undefined;
  const preview = usePreview(isKeyMissing ? [] : sample, { ...options, head: { ...head, exportedAt: STILL } });
  const { holds } = formatOf(format, target);
  const parts = exportedParts(protocol?.privacy ?? allOff, withTexts && !isCoded);
  const isEmpty = count === 0 || (holds === 'columns' && fileColumns(options).length === 0);
  const bytes = preview === undefined ? undefined : preview.bytesEach * count;

  const keepView = (name: string) => {
    const made = viewOf(name, String(writeFilters(filters)), choice);
    setView(name);
    return onSettings({ exportViews: [...settings.exportViews.filter((one) => one.name !== name), made] });
  };
  return (
    <Modal title={say.title({ count })} closeLabel={close} onClose={onClose} isWide>
      <p className={css['scope']}>{picked.length > 0 ? say.scopePicked : say.scope({ what: filterWords })}</p>
      <ExportViews
        views={settings.exportViews}
        name={view}
        onChoice={(chosen) => {
          setView(chosen.name);
          setChoice(choiceOf(chosen, here));
          onFilters(readFilters(new URLSearchParams(chosen.filters)));
        }}
        onKeep={keepView}
        onRemove={(name) => {
          setView('');
          void onSettings({ exportViews: settings.exportViews.filter((one) => one.name !== name) });
        }}
      />
      <div className={css['body']}>
        <ExportFormats
          value={format}
          target={target}
          onChoice={(chosen) => change({ format: chosen })}
          onTarget={(chosen) => change({ target: chosen })}
        />
        <div className={css['stack']}>
          {holds === 'columns' && (
            <ExportColumns
              columns={withStaff ? columns : columns.filter((column) => !isOfStaff(column))}
              chosen={choice.columns}
              withTexts={withTexts}
              language={language}
              onChosen={(ids) => change({ columns: ids })}
            />
          )}
          {!withStaff && (holds === 'columns' || isCoded) && <p className={css['small']}>{say.staffOff}</p>}
          {holds === 'everything' && (
            <p className={css['small']}>{isCoded ? say.lossy : withTexts ? say.lossless : say.notLossless}</p>
          )}
          {holds === 'everything' && !isCoded && !withStaff && <p className={css['small']}>{say.staffCoded}</p>}
          {holds === 'everything' && parts !== undefined && (
            <p className={css['small']}>{isCoded ? say.personsCoded : parts.links ? say.persons : say.personNotes}</p>
          )}
          <label className={css['check']}>
            <input
              type="checkbox"
              checked={withTexts}
              onChange={(event) => change({ withTexts: event.currentTarget.checked })}
            />
            {say.withTexts}
          </label>
          {canBeCoded(format) && (
            <ExportCodes
              isCoded={isCoded}
              exportKey={exportKey}
              withTexts={withTexts}
              onCoded={(chosen) => change({ isCoded: chosen })}
              onKey={setExportKey}
            />
          )}
          {holds === 'columns' && format !== 'crm' && (
            <SelectField
              label={say.zone}
              value={zone}
              choices={zoneChoices(here, zone).map((one) => ({ value: one, label: one }))}
              onChoice={(chosen) => change({ zone: chosen })}
            />
          )}
          <section aria-label={say.preview}>
            <h3 className={css['label']}>{say.preview}</h3>
            <pre className={css['preview']}>{preview?.lines.join('\n')}</pre>
          </section>
        </div>
      </div>
      <ExportFoot state={state} total={count} bytes={bytes} onStop={stop}>
        <Button onClick={onClose}>{state.kind === 'done' ? close : say.cancel}</Button>
        <Button
          kind="primary"
          data-first
          blocked={isEmpty ? say.nothing : isKeyMissing ? say.keyMissing : state.kind === 'busy' ? say.busy : undefined}
          onClick={() => {
            if (log === undefined) return;
            const batches = (signal: AbortSignal) =>
              isPicked ? readPicked(log, picked) : log.everyContact(query, signal);
            void save({ format, target, bytes: bytes ?? 0 }, batches, async () => {
              const there = await log.end();
              const all = isPicked ? count : (await log.contacts({ ...query, limit: 0 })).total;
              const fresh = headOf(there, all);
              return { ...options, head: fresh, about: aboutOf(fresh) };
            });
          }}
        >
          {say.save}
        </Button>
      </ExportFoot>
    </Modal>
  );
}

/** As they are now: somebody may have changed one since it was picked. */
async function* readPicked(log: LogReader, picked: readonly Contact[]): AsyncGenerator<readonly Contact[]> {
  const rows = await Promise.all(picked.map(({ id }) => log.contact(id)));
  yield rows.filter((row) => row !== undefined);
}

/** The preview is not made anew every minute for a moment that it does not show. */
const STILL = '2026-01-01T00:00:00.000Z';
