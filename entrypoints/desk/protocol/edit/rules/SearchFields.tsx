import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useWords } from '../../../../../components/Locale.tsx';
import css from '../frame/Frame.module.css';
import { TitledRows } from '../frame/TitledRows.tsx';
import type { PartProps } from '../frame/use-parts.ts';
import { LinesField } from '../LinesField.tsx';

const lists = ['anyOf', 'noneOf', 'sites'] as const;

/** Searches that agents open on sites, for posts that do not tag us. */
export function SearchFields({ protocol, onChange, problemOf }: PartProps) {
  const { searches: say } = useWords(words);
  return (
    <TitledRows
      protocol={protocol}
      onChange={onChange}
      problemOf={problemOf}
      list="savedSearches"
      say={say}
      blank={() => ({ sites: ['web'] })}
      most={200}
      canMove
    >
      {(row, change, at) => (
        <div className={css['texts']}>
          {lists.map((field) => (
            <LinesField
              key={field}
              label={say[field]}
              hint={say.hints[field]}
              lines={row[field] ?? []}
              problem={problemOf(`${at}.${field}`)}
              onLines={(lines) => change({ ...row, [field]: lines })}
            />
          ))}
        </div>
      )}
    </TitledRows>
  );
}
