import { useEffect, useRef, useState } from 'react';
import { words as common } from '../../../.generated/locales/common.js';
import { words } from '../../../.generated/locales/desk.js';
import { useOutside } from '../../../components/Ask.tsx';
import { Button } from '../../../components/Button.tsx';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { Modal } from '../../../components/Modal.tsx';
import type { Contact } from '../../../core/contact.ts';
import { chainStart } from '../../../core/log/chain.ts';
import { type ColumnId, chooseColumns, columns, defaultColumns } from '../../../core/log/columns.ts';
import { logFileHead } from '../../../core/log/json.ts';
import type { ContactQuery } from '../../../storage/queries.ts';
import { useDesk } from '../desk-outside.ts';
import { useLog, useLogState } from '../LogProvider.tsx';
import type { Filters } from '../log/filters.ts';
import { buildFile, counted } from './build-file.ts';
import { ExportColumns } from './ExportColumns.tsx';
import css from './ExportDialog.module.css';
import { ExportFoot, type ExportState } from './ExportFoot.tsx';
import { ExportFormats } from './ExportFormats.tsx';
import { type FormatId, fileColumns, fileName, formatOf, writeFile } from './formats.ts';
import { ScopeSentence } from './ScopeSentence.tsx';
import { usePreview } from './use-preview.ts';

const SAMPLE = 20;

/** What goes in the file is said and shown before it is made. */
export function ExportDialog({
  query,
  filters,
  total,
  picked,
  onClose,
}: {
  readonly query: ContactQuery;
  readonly filters: Filters;
  readonly total: number;
  readonly picked: readonly Contact[];
  readonly onClose: () => void;
}) {
  const { export: say } = useWords(words);
  const { close } = useWords(common);
  const { now } = useOutside();
  const { saveFile, zone } = useDesk();
  const { log } = useLogState();
  const language = useLocale();
  const [format, setFormat] = useState<FormatId>('excel');
  const [chosen, setChosen] = useState<readonly ColumnId[]>(defaultColumns.map(({ id }) => id));
  const [withTexts, setWithTexts] = useState(true);
  const [state, setState] = useState<ExportState>({ kind: 'still' });
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);

  const count = picked.length > 0 ? picked.length : total;
  const first = useLog(`sample ${JSON.stringify(query)}`, (reader) => reader.contacts({ ...query, limit: SAMPLE }));
  const end = useLog('end', (reader) => reader.end()).value;
  const sample = picked.length > 0 ? picked.slice(0, SAMPLE) : (first.value?.contacts ?? []);
  const head = logFileHead(now().toISOString(), end?.deviceId ?? '', end?.anchor ?? chainStart);
  const options = { format, columns: chooseColumns(chosen), withTexts, language, zone, head };
  const preview = usePreview(sample, { ...options, head: { ...head, exportedAt: '' } });
  const { flavour, mime } = formatOf(format);
  const hasColumns = flavour !== undefined;
  const isEmpty = count === 0 || (hasColumns && fileColumns(options).length === 0);

  const save = async () => {
    if (log === undefined || state.kind === 'busy') return;
    stop.current = new AbortController();
    const { signal } = stop.current;
    setState({ kind: 'busy', done: 0 });
    const batches = picked.length > 0 ? [picked] : log.everyContact(query, signal);
    let done = 0;
    const watched = counted(batches, (so) => {
      done = so;
      if (!signal.aborted) setState({ kind: 'busy', done: so });
    });
    try {
      const file = await buildFile(writeFile(watched, options), mime);
      if (signal.aborted) return setState({ kind: 'still' });
      const name = fileName(say.fileStem, format, now());
      saveFile(name, file);
      setState({ kind: 'done', name, count: done, bytes: file.size });
    } catch {
      setState({ kind: 'failed' });
    }
  };

  return (
    <Modal title={say.title({ count })} closeLabel={close} onClose={onClose} isWide>
      <p className={css['scope']}>{picked.length > 0 ? say.scopePicked : <ScopeSentence filters={filters} />}</p>
      <div className={css['body']}>
        <ExportFormats value={format} onChoice={setFormat} />
        <div className={css['stack']}>
          {hasColumns ? (
            <ExportColumns
              columns={columns}
              chosen={chosen}
              withTexts={withTexts}
              language={language}
              onChosen={setChosen}
            />
          ) : (
            <p className={css['small']}>{withTexts ? say.lossless : say.notLossless}</p>
          )}
          <label className={css['check']}>
            <input
              type="checkbox"
              checked={withTexts}
              onChange={(event) => setWithTexts(event.currentTarget.checked)}
            />
            {say.withTexts}
          </label>
          {hasColumns && format !== 'crm' && <p className={css['small']}>{say.zone({ zone })}</p>}
          <section aria-label={say.preview}>
            <h3 className={css['label']}>{say.preview}</h3>
            <pre className={css['preview']}>{preview?.lines.join('\n')}</pre>
          </section>
        </div>
      </div>
      <ExportFoot
        state={state}
        total={count}
        bytes={preview === undefined ? undefined : preview.bytesEach * count}
        onStop={() => stop.current.abort()}
      >
        <Button onClick={onClose}>{state.kind === 'done' ? close : say.cancel}</Button>
        <Button
          kind="primary"
          data-first
          blocked={isEmpty ? say.nothing : state.kind === 'busy' ? say.busy : undefined}
          onClick={() => void save()}
        >
          {say.save}
        </Button>
      </ExportFoot>
    </Modal>
  );
}
