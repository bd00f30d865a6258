import { useId } from 'react';
import { adapters } from '../../../../../adapters/index.ts';
import { TextField } from '../../../../../components/Field.tsx';
import { siteWords } from '../../../sites.ts';

/** A site: chosen from what Kantlijn reads, or a host of your own. */
export function SiteField({
  label,
  hint,
  site,
  problem,
  onSite,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly site: string;
  readonly problem?: string | undefined;
  readonly onSite: (site: string) => void;
}) {
  const list = useId();
  const { name } = siteWords(site);
  return (
    <>
      <TextField
        label={label}
        hint={site === '' || name === site ? hint : name}
        value={site}
        list={list}
        problem={problem}
        onText={(text) => onSite(text.trim())}
      />
      <datalist id={list}>
        {adapters.map(({ id, name: shown }) => (
          <option key={id} value={id} label={shown} />
        ))}
      </datalist>
    </>
  );
}
