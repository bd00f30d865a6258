import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { TextField } from '../../../../../components/Field.tsx';
import { useWords } from '../../../../../components/Locale.tsx';
import { siteWords } from '../../../sites.ts';
import { RowList } from '../frame/RowList.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { SiteField } from './SiteField.tsx';

const fields = ['handle', 'name', 'url'] as const;

/** The accounts that speak for the organisation. */
export function AccountFields({ protocol, onChange, problemOf }: PartProps) {
  const { accounts: say } = useWords(words);
  return (
    <RowList
      label={say.list}
      rows={protocol.accounts}
      nameOf={({ site, handle, name }) => [site && siteWords(site).name, handle || name].filter(Boolean).join(' ')}
      addLabel={say.add}
      blank={() => ({ site: '' })}
      most={500}
      onRows={(accounts) => onChange({ accounts })}
    >
      {(row, change, index) => (
        <>
          <SiteField
            label={say.site}
            hint={say.siteHint}
            site={row.site}
            problem={problemOf(`accounts[${index}].site`)}
            onSite={(site) => change({ ...row, site })}
          />
          {fields.map((field) => (
            <TextField
              key={field}
              label={say[field]}
              hint={say.hints[field]}
              value={row[field] ?? ''}
              problem={problemOf(`accounts[${index}].${field}`)}
              onText={(text) => change({ ...row, [field]: text })}
            />
          ))}
        </>
      )}
    </RowList>
  );
}
