import { useMemo, useState } from 'react';
import { words as common } from '../../../../.generated/locales/common.js';
import { words } from '../../../../.generated/locales/files.js';
import { useOutside } from '../../../../components/Ask.tsx';
import { Button } from '../../../../components/Button.tsx';
import { SelectField } from '../../../../components/Field.tsx';
import { useWords } from '../../../../components/Locale.tsx';
import { RefusalNotice } from '../../../../components/RefusalNotice.tsx';
import { guessMapping, type Mapping } from '../../../../core/protocol/import/fields.ts';
import { planImport } from '../../../../core/protocol/import/plan.ts';
import type { TextAnswer } from '../../../../core/protocol/import/read-text.ts';
import { readRows } from '../../../../core/protocol/import/rows.ts';
import type { Language, Protocol } from '../../../../core/protocol/schema.ts';
import type { Refusal } from '../../../../core/result.ts';
import load from '../Load.module.css';
import css from './Import.module.css';
import { ImportMapping } from './ImportMapping.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { PickImport } from './PickImport.tsx';
import { saveImport } from './save-import.ts';

/** A file that was read: what each column becomes, what would be added, and one button that does it. */
export function ImportFile({
  file,
  read,
  protocol,
  basedOn,
  onFile,
  onDone,
  onClose,
}: {
  readonly file: string;
  readonly read: Extract<TextAnswer, { ok: true }>;
  readonly protocol: Protocol;
  readonly basedOn: number;
  readonly onFile: (file: File) => void;
  readonly onDone: (count: number, version: number) => void;
  readonly onClose: () => void;
}) {
  const { ask, now } = useOutside();
  const { import: say, kind, note } = useWords(words);
  const { cancel, language: languageNames } = useWords(common);
  const { table } = read;
  const [mapping, setMapping] = useState<Mapping>(() => guessMapping(table.headers, table.rows));
  const [language, setLanguage] = useState<Language>(protocol.languages[0] ?? 'nl');
  const [isBusy, setIsBusy] = useState(false);
  const [failed, setFailed] = useState<Refusal>();
  const today = new Intl.DateTimeFormat('sv', { timeZone: protocol.calendar.zone }).format(now());
  const rows = useMemo(() => readRows(table, { mapping, language, protocol }), [table, mapping, language, protocol]);
  const plan = useMemo(() => {
    const whole = new Map(read.protocol?.replies.map((reply) => [reply.id, reply]));
    return planImport(protocol, rows.rows, { today, whole, summary: (count) => say.summary({ count }) });
  }, [protocol, rows, read.protocol, today, say]);
  const count = plan.added.length;
  const hasText = mapping.includes('text');

  const take = async () => {
    setIsBusy(true);
    const refused = await saveImport(ask, plan.protocol, basedOn);
    setIsBusy(false);
    setFailed(refused);
    if (refused === undefined) onDone(count, plan.protocol.version);
  };

  return (
    <>
      <p className={load['lead']}>{say.taken({ file, kind: kind[table.kind], count: table.rows.length })}</p>
      {table.notes.map((one) => (
        <p key={one.code} className={css['small']}>
          {one.code === 'unclosedQuote' ? note.unclosedQuote(one) : note[one.code](one)}
        </p>
      ))}
      <ImportMapping table={table} mapping={mapping} onMapping={setMapping} />
      {protocol.languages.length > 1 && (
        <div className={css['fallback']}>
          <SelectField
            label={say.fallback}
            value={language}
            choices={protocol.languages.map((one) => ({ value: one, label: languageNames[one] }))}
            onChoice={(value) => setLanguage(protocol.languages.find((one) => one === value) ?? language)}
          />
        </div>
      )}
      {hasText ? (
        <ImportOutcome plan={plan} problems={[...rows.problems, ...plan.problems]} turned={rows.turned} />
      ) : (
        <p className={css['adds']} role="status">
          {say.noText}
        </p>
      )}
      {failed !== undefined && <RefusalNotice error={failed} />}
      <PickImport isFirst={false} onFile={onFile} />
      <div className={load['foot']}>
        <Button onClick={onClose}>{cancel}</Button>
        <Button
          kind="primary"
          data-first
          blocked={isBusy ? say.busy : count === 0 || !hasText ? say.nothing : undefined}
          onClick={() => void take()}
        >
          {say.take({ count })}
        </Button>
      </div>
    </>
  );
}
