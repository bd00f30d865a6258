import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { CrmLayoutFields } from './CrmLayoutFields.tsx';

/** The team's own layouts for its CRM, beside those of Kantlijn. */
export function CrmFields({ protocol, onChange, problemOf }: PartProps) {
  const { crm: say } = useWords(words);
  return (
    <>
      {(protocol.crmLayouts ?? []).length === 0 && <p>{say.none}</p>}
      <TitledRows
        protocol={protocol}
        onChange={onChange}
        problemOf={problemOf}
        list="crmLayouts"
        say={say}
        blank={() => ({ base: 'plain' as const })}
        most={50}
        canMove
      >
        {(row, change, at) => (
          <CrmLayoutFields row={row} languages={protocol.languages} path={at} problemOf={problemOf} onChange={change} />
        )}
      </TitledRows>
    </>
  );
}
