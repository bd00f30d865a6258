import { words as commonWords } from '../../../../../.generated/locales/common.js';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { SelectField } from '../../../../../components/Field.tsx';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import { layoutName } from '../../../../../core/log/crm-text.ts';
import { layouts } from '../../../../../core/log/layouts.ts';
import { baseOf } from '../../../../../core/log/own-layouts.ts';
import { formatTime } from '../../../../../core/log/times.ts';
import { baseLayouts, timeFormats } from '../../../../../core/protocol/crm-schema.ts';
import type { CrmLayout, Language } from '../../../../../core/protocol/schema.ts';
import frameCss from '../frame/Frame.module.css';
import { NumberField } from '../frame/NumberField.tsx';
import { LinesField } from '../LinesField.tsx';
import { CrmColumns } from './CrmColumns.tsx';
import { CrmLines } from './CrmLines.tsx';

export interface CrmLayoutProps {
  readonly row: CrmLayout;
  readonly languages: readonly Language[];
  /** Where it stands in the file. */
  readonly path: string;
  readonly problemOf: (path: string) => string | undefined;
  readonly onChange: (row: CrmLayout) => void;
}

const languages = ['nl', 'en'] as const;
/** A day and hour that tell the formats apart. */
const sampleTime = '2026-03-02T09:30:00.000Z';

/** One layout of the team: what it begins with, and what is otherwise there. */
export function CrmLayoutFields(props: CrmLayoutProps) {
  const { row, path, problemOf, onChange } = props;
  const { crm: say } = useWords(words);
  const { language: languageNames } = useWords(commonWords);
  const locale = useLocale();
  const base = baseOf(row);
  const asBase = { value: '', label: say.asBase({ base: layoutName(base, locale) }) };
  const begin = (id: string) => {
    const next = baseLayouts.find((one) => one === id) ?? row.base;
    const { lines, columns, ...rest } = row;
    // Lines of a note mean nothing in a row, and columns nothing in a note.
    const isSameKind = baseOf({ base: next }).kind === base.kind;
    onChange({ ...rest, base: next, ...(isSameKind && lines && { lines }), ...(isSameKind && columns && { columns }) });
  };
  return (
    <>
      <SelectField
        label={say.base}
        hint={say.baseHint}
        value={row.base}
        choices={layouts.map((layout) => ({ value: layout.id, label: layoutName(layout, locale) }))}
        onChoice={begin}
      />
      <SelectField
        label={say.times}
        value={row.times ?? ''}
        choices={[
          asBase,
          ...timeFormats.map((value) => ({ value, label: formatTime(sampleTime, value, 'Europe/Amsterdam') })),
        ]}
        onChoice={(times) => onChange({ ...row, times: timeFormats.find((one) => one === times) })}
      />
      <SelectField
        label={say.language}
        value={row.language ?? ''}
        choices={[
          { value: '', label: say.ofScreen },
          ...languages.map((value) => ({ value, label: languageNames[value] })),
        ]}
        onChoice={(language) => onChange({ ...row, language: languages.find((one) => one === language) })}
      />
      {base.kind === 'note' && (
        <NumberField
          label={say.longest}
          min={200}
          max={1_000_000}
          value={row.longest}
          problem={problemOf(`${path}.longest`)}
          onNumber={(longest) => onChange({ ...row, longest })}
        />
      )}
      <div className={frameCss['wide']}>
        <LinesField
          label={say.caseNumber}
          hint={say.caseNumberHint}
          lines={row.caseNumber ?? base.caseNumber}
          problem={problemOf(`${path}.caseNumber`)}
          onLines={(caseNumber) => onChange({ ...row, caseNumber })}
        />
      </div>
      <label className={frameCss['wide']}>
        <input
          type="checkbox"
          checked={row.withoutPostText ?? false}
          onChange={(event) => {
            const { withoutPostText: _was, ...rest } = row;
            onChange(event.currentTarget.checked ? { ...rest, withoutPostText: true } : rest);
          }}
        />{' '}
        {say.withoutPost}
      </label>
      <div className={frameCss['wide']}>
        {base.kind === 'note' ? <CrmLines {...props} base={base} /> : <CrmColumns {...props} base={base} />}
      </div>
    </>
  );
}
