import { words } from '../../../.generated/locales/desk.js';
import { useLocale, useWords } from '../../../components/Locale.tsx';
import { visibleText } from '../../../components/visible-text.ts';
import type { AdapterChange } from '../../../core/site-data.ts';
import { siteWords } from '../sites.ts';

/** What a protocol says of how sites are read, a sentence each. */
export function AdapterChanges({
  changes,
}: {
  /** Without `change`: read again as Kantlijn itself does. */
  readonly changes: readonly { readonly site: string; readonly change?: AdapterChange }[];
}) {
  const { adapterChanges: say } = useWords(words);
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  return (
    <ul>
      {changes.map(({ site, change }) => (
        <li key={site}>
          {sentence(siteWords(site).name, change)}
          {change?.reason !== undefined && ` ${say.reason({ reason: visibleText(change.reason) })}`}
        </li>
      ))}
    </ul>
  );

  function sentence(site: string, change: AdapterChange | undefined): string {
    if (change === undefined) return say.asBefore({ site });
    if (change.off === true) return say.off({ site });
    const { posts, ignore, read, composer, openComposer } = change;
    const parts = [
      ...((posts ?? ignore) === undefined ? [] : [say.parts.posts]),
      ...Object.entries(read ?? {}).flatMap(([field, value]) => {
        const known = fields.find((one) => one === field);
        return known === undefined || value === undefined ? [] : [say.parts[known]];
      }),
      ...((composer ?? openComposer) === undefined ? [] : [say.parts.composer]),
    ];
    if (parts.length > 0) return say.otherwise({ site, parts: list.format(parts) });
    return change.allow === true ? say.allow({ site }) : say.noted({ site });
  }
}

const fields = ['id', 'name', 'text', 'time', 'permalink', 'profile'] as const;
