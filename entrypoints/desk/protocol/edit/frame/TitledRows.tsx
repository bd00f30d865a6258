import type { ReactNode } from 'react';
import { words } from '../../../../../.generated/locales/protocolSettings.js';
import { useLocale, useWords } from '../../../../../components/Locale.tsx';
import type { PerLanguage, Protocol } from '../../../../../core/protocol/schema.ts';
import { localText } from '../../../../../core/protocol/view.ts';
import { LanguageFields } from './LanguageFields.tsx';
import { RowList } from './RowList.tsx';
import type { PartProps } from './use-parts.ts';

type Titled = { id: string; title: PerLanguage };
type TitledKey =
  | 'categories'
  | 'departments'
  | 'noReplyReasons'
  | 'rootCauses'
  | 'triage'
  | 'confidential'
  | 'savedSearches'
  | 'crmLayouts';
type RowOf<K extends TitledKey> = NonNullable<Protocol[K]>[number] & Titled;

/** A list whose rows have a title by which people know them. A new row has no id yet: it gets one of its title. */
export function TitledRows<K extends TitledKey>({
  protocol,
  onChange,
  problemOf,
  list,
  say,
  blank,
  most,
  canMove = false,
  usesOf,
  children,
}: Pick<PartProps, 'protocol' | 'onChange' | 'problemOf'> & {
  /** Name of the list in the file. */
  readonly list: K;
  readonly say: { readonly list: string; readonly add: string; readonly title: string };
  /** What a new row has besides its title. */
  readonly blank: () => NoInfer<Omit<RowOf<K>, 'id' | 'title'>>;
  readonly most: number;
  readonly canMove?: boolean;
  /** How many other rows refer to the one with this id: as long as there are any it stays. */
  readonly usesOf?: (id: string) => number;
  /** The fields behind the title. @param at place of the row in the file */
  readonly children?: (row: RowOf<K>, change: (row: RowOf<K>) => void, at: string) => ReactNode;
}) {
  const { frame } = useWords(words);
  const locale = useLocale();
  const rows = (protocol[list] ?? []) as readonly RowOf<K>[];
  return (
    <RowList<RowOf<K>>
      label={say.list}
      rows={rows}
      nameOf={({ title }) => localText(title, locale, protocol.languages) ?? ''}
      addLabel={say.add}
      blank={() => ({ ...blank(), id: '', title: {} }) as RowOf<K>}
      most={most}
      canMove={canMove}
      inUse={({ id }) => {
        const count = usesOf?.(id) ?? 0;
        return count === 0 ? undefined : frame.inUse({ count });
      }}
      onRows={(next) => onChange({ [list]: next })}
    >
      {(row, change, index) => {
        const at = `${list}[${index}]`;
        return (
          <>
            <LanguageFields
              label={say.title}
              text={row.title}
              languages={protocol.languages}
              path={`${at}.title`}
              problemOf={problemOf}
              onText={(title) => change({ ...row, title })}
            />
            {children?.(row, change, at)}
          </>
        );
      }}
    </RowList>
  );
}
